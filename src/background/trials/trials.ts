import { type Failure, ownFailure } from '../../failure/failure';
import type { AnswerOf } from '../../messages/answers';
import type { CommandOf } from '../../messages/commands';
import { passError } from '../../pass/http/errors';
import { acceptedIdsOf } from '../../pass/ids/temp-pass';
import { failure, type Result } from '../../pass/result';
import { readTrial as requestTrial } from '../../pass/trial/read-trial';
import { startTrial as requestStart } from '../../pass/trial/start-trial';
import type { Trial } from '../../pass/trial/trial';
import type { Viewer } from '../../pass/trial/viewer';
import { savedTempPass } from '../../storage/managed';
import { resourceIdsOf, type TempPass } from '../../storage/temp-passes';
import { trialAuthorizer } from '../authorization/trial-authorizer';
import { withApplication } from '../authorization/used-application';
import { findRoom, orKnownPause, type Room } from '../network/adobe-network';
import { attempt } from '../network/attempt';
import { withKeepAlive } from '../network/keep-alive';
import { orLostPermission } from '../network/permissions';
import { refusalOf } from '../policy/policy';
import { beginReading, outdateTrials } from './known-trials';
import { streamingViewer } from './streaming-viewer';
import { noteReading, startAlone } from './trial-starts';

/** What each window is waiting for. */
const readers = new Map<string, AbortController>();

/** Reads the trial of a form; what the same window asked for before is given up. */
export async function readTrial(
  command: CommandOf<'readTrial'>,
): Promise<Result<AnswerOf<'readTrial'>, Failure>> {
  const { reader, tempPassId, viewer } = command;
  readers.get(reader)?.abort();
  const reading = new AbortController();
  readers.set(reader, reading);
  const noteAnswer = noteReading(command);
  const tempPass = await savedTempPass(tempPassId);
  const trial = await (tempPass === undefined
    ? failure(ownFailure('tempPassMissing'))
    : trialOf(tempPass, viewer, reading.signal));
  if (readers.get(reader) === reading) {
    readers.delete(reader);
    noteAnswer();
  }
  return trial;
}

/**
 * Reads the trial of a viewer as soon as Adobe's throttle has room for a question.
 *
 * @param signal gives it up at once, whatever it waits for
 * @param room finds the room; left out: where it leaves what resets may need
 */
export async function trialOf(
  tempPass: TempPass,
  viewer: Viewer,
  signal: AbortSignal,
  room: () => Promise<Room> = () => findRoom(signal),
): Promise<Result<Trial, Failure>> {
  const ids = acceptedIdsOf(tempPass);
  if (!ids.ok) return failure(ownFailure('tempPassNotAccepted'));
  const authorized = await trialAuthorizer(tempPass, false);
  if (!authorized.ok) return authorized;
  const { authorizer, applicationId } = authorized.value;
  const asked = async () => {
    const streaming = await streamingViewer(tempPass, viewer);
    const { network, leave } = await room();
    const note = beginReading(tempPass.id, viewer.deviceId);
    const read = await requestTrial(network, authorizer, ids.value, streaming, signal).finally(
      leave,
    );
    // A promotional one is of a viewer too, whom nobody knows here by the device alone.
    if (read.ok && viewer.identity === undefined) note(read.value);
    const known = orKnownPause(await orLostPermission(tempPass.environment, read));
    return withApplication(applicationId, known);
  };
  return withKeepAlive(() => Promise.race([givenUp(signal), asked()]));
}

/** A token that is being renewed for others too goes on; nobody who gave up waits for it. */
function givenUp(signal: AbortSignal): Promise<Result<never, Failure>> {
  return new Promise((resolve) => {
    const end = () => resolve(failure(passError('timeout')));
    if (signal.aborted) end();
    else signal.addEventListener('abort', end);
  });
}

/**
 * Starts the trial of a viewer with the titles of its Temp Pass, one start at a time: a second one
 * would use more titles (see trial-starts.ts). A failure with the effect `maybeDone` may have
 * started it.
 */
export async function startTrial(
  command: CommandOf<'startTrial'>,
): Promise<Result<AnswerOf<'startTrial'>, Failure>> {
  return startAlone(command, () => start(command));
}

async function start({
  tempPassId,
  viewer,
}: CommandOf<'startTrial'>): Promise<Result<AnswerOf<'startTrial'>, Failure>> {
  const tempPass = await savedTempPass(tempPassId);
  if (tempPass === undefined) return failure(ownFailure('tempPassMissing'));
  const ids = acceptedIdsOf(tempPass);
  if (!ids.ok) return failure(ownFailure('tempPassNotAccepted'));
  const forbidden = await refusalOf(tempPass, []);
  if (forbidden !== undefined) return failure(forbidden);
  const authorized = await trialAuthorizer(tempPass, true);
  if (!authorized.ok) return authorized;
  const { authorizer, applicationId } = authorized.value;
  const resourceIds = resourceIdsOf(tempPass);
  const streaming = await streamingViewer(tempPass, viewer);
  const started = await withKeepAlive(() =>
    attempt(tempPass.environment, (network) =>
      requestStart(network, authorizer, ids.value, streaming, resourceIds),
    ),
  );
  outdateTrials(tempPassId, viewer.deviceId);
  return withApplication(applicationId, started);
}
