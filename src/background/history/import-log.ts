import type { LogHead, OutcomeLine } from '../../bulk/log/log-lines';
import type { Failure } from '../../failure/failure';
import type { AnswerOf } from '../../messages/answers';
import type { CommandOf } from '../../messages/commands';
import { passError } from '../../pass/http/errors';
import { sameEnvironment } from '../../pass/ids/environment';
import type { SingleTarget } from '../../pass/reset/reset';
import { type Result, success } from '../../pass/result';
import { entryIdOf } from '../../storage/history/entry-id';
import { type HistoryEntry, keptPart } from '../../storage/history/history-entry';
import { everyDevice, everyTempPass } from '../../storage/managed';
import type { ResetOutcome } from '../../storage/resets';
import { historyMutex, historyToKeep } from './follow-resets';
import { writeHistory } from './write-history';

/**
 * Adds what a log of the command line says to the history, as far as its limits keep it. Each outcome
 * has an ID of its own that follows from the log, so that none is added twice.
 */
export function importLog({
  head,
  outcomes,
}: CommandOf<'importLog'>): Promise<Result<AnswerOf<'importLog'>, Failure>> {
  return historyMutex.runExclusive(async () => {
    const kept = await historyToKeep();
    if (!kept.keep) return success({ added: 0, known: 0 });
    const [tempPass, devices] = await Promise.all([namedTempPass(head), deviceNames()]);
    const entries = await Promise.all(
      outcomes.map((line) => entryOfLine(head, line, tempPass, devices)),
    );
    const { written, deleted } = await writeHistory(entries, kept);
    const gone = new Set(deleted);
    const added = written.filter((id) => !gone.has(id)).length;
    return success({ added, known: entries.length - written.length });
  });
}

type TempPassOfEntry = Pick<HistoryEntry, 'tempPassId' | 'tempPassName'>;

async function entryOfLine(
  head: LogHead,
  line: OutcomeLine,
  tempPass: TempPassOfEntry,
  devices: ReadonlyMap<string, string>,
): Promise<HistoryEntry> {
  const { environment, requestorId, mvpdId, fingerprint } = head;
  const finishedAt = Date.parse(line.at);
  return {
    id: await entryIdOf(fingerprint, line.item, finishedAt),
    ...tempPass,
    environment,
    requestorId,
    mvpdId,
    startedAt: finishedAt - line.milliseconds,
    parts: await Promise.all(
      targetsOf(line).map((target) => keptPart({ target, outcome: outcomeOf(line, finishedAt) })),
    ),
    source: 'commandLine',
    deviceName: line.device && devices.get(line.device),
  };
}

function targetsOf({ device, key }: OutcomeLine): SingleTarget[] {
  return [
    ...(device === undefined ? [] : [{ kind: 'device' as const, deviceId: device }]),
    ...(key === undefined ? [] : [{ kind: 'key' as const, key }]),
  ];
}

function outcomeOf(line: OutcomeLine, finishedAt: number): ResetOutcome {
  const { milliseconds } = line;
  if (line.state === 'done') return { state: 'done', status: 204, finishedAt, milliseconds };
  const { kind, ...reason } = line.error;
  const error = passError(kind, reason);
  return line.state === 'failed'
    ? { state: 'failed', error, finishedAt, milliseconds }
    : { state: 'unknown', error: { ...error, effect: 'maybeDone' } };
}

/** The saved Temp Pass that a log is of, by its IDs; of several alike the one that is called the same. */
async function namedTempPass(head: LogHead): Promise<TempPassOfEntry> {
  const { environment, requestorId, mvpdId } = head;
  const saved = await everyTempPass.get().catch(() => []);
  const alike = saved.filter(
    (one) =>
      one.requestorId === requestorId &&
      one.mvpdId === mvpdId &&
      sameEnvironment(one.environment, environment),
  );
  const found = alike.find(({ name }) => name === head.tempPassName) ?? alike[0];
  // Where it is not saved here, those of one Temp Pass still belong together.
  const tempPassId = found?.id ?? `${environment.kind} ${requestorId} ${mvpdId}`;
  return { tempPassId, tempPassName: head.tempPassName || found?.name || undefined };
}

async function deviceNames(): Promise<ReadonlyMap<string, string>> {
  const devices = await everyDevice.get().catch(() => []);
  return new Map(devices.map(({ deviceId, name }) => [deviceId, name]));
}
