import { type Failure, failureOf, ownFailure } from '../../failure/failure';
import type { CommandOf } from '../../messages/commands';
import { resetScopeOf } from '../../pass/ids/temp-pass';
import type { ResetTarget } from '../../pass/reset/reset';
import { failure, type Result, success } from '../../pass/result';
import type { Viewer } from '../../pass/trial/viewer';
import { savedTempPass } from '../../storage/managed';
import { type ResetRecord, resets, type Verification } from '../../storage/resets';
import type { TempPass } from '../../storage/temp-passes';
import { checkPreconditions } from '../authorization/preconditions';
import { applicationFor, trialApplicationFor } from '../authorization/select-application';
import { findRoom } from '../network/adobe-network';
import { refusalOf } from '../policy/policy';
import { authorizerOf } from '../secrets/vault';
import { trialOf } from '../trials/trials';
import { rememberUse } from './device-use';
import { reloadOf } from './reload-app';
import { resetRecords } from './reset-records';
import { type PreparedReset, runReset } from './run-reset';

/** A person waits for the verification of a reset: after this time, in ms, nothing is known. */
const verificationTimeLimit = 8_000;

type Recorded = Promise<Result<ResetRecord, Failure>>;
/** Whose trial shows what a reset did, how it was before, which tab waits, and what was typed to confirm. */
type Asked = Partial<Pick<CommandOf<'reset'>, 'viewer' | 'before' | 'thenReload'>> &
  Partial<Pick<CommandOf<'resetEvery'>, 'typedMvpdId'>>;

/** Resets one device, one key, or one of each side by side. Never rejects. */
export async function resetSome(command: CommandOf<'reset'>): Recorded {
  const kinds = new Set(command.targets.map((target) => target.kind));
  if (kinds.size < command.targets.length) return failure(ownFailure('refused'));
  return run(command, command.targets, command);
}

/** Resets every viewer's trial, where the person typed its MVPD ID. Never rejects. */
export async function resetEverybody(command: CommandOf<'resetEvery'>): Recorded {
  return run(command, [{ kind: command.target }], { typedMvpdId: command.typedMvpdId });
}

async function run(
  command: Pick<CommandOf<'reset' | 'resetEvery'>, 'id' | 'tempPassId'>,
  targets: readonly ResetTarget[],
  asked: Asked,
): Recorded {
  try {
    // It is written next, and can be read meanwhile; where it can't, writing says so.
    resets.get().catch(() => undefined);
    const prepared = await prepare(command, targets, asked);
    if (!prepared.ok) return prepared;
    const reset = await runReset(resetRecords, prepared.value);
    if (reset.ok) await rememberUse(reset.value);
    return reset;
  } catch (error) {
    return failure({ ...failureOf(error), effect: 'nothingSent' });
  }
}

async function prepare(
  { id, tempPassId }: Pick<CommandOf<'reset' | 'resetEvery'>, 'id' | 'tempPassId'>,
  targets: readonly ResetTarget[],
  asked: Asked,
): Promise<Result<PreparedReset, Failure>> {
  const tempPass = await savedTempPass(tempPassId);
  if (tempPass === undefined) return failure(ownFailure('tempPassMissing'));
  const { environment, requestorId, mvpdId } = tempPass;
  const scope = resetScopeOf(tempPass);
  if (!scope.ok) return failure(ownFailure('tempPassNotAccepted'));
  if (asked.typedMvpdId !== undefined && asked.typedMvpdId !== mvpdId) {
    return failure(ownFailure('confirmationWrong'));
  }
  const forbidden = await refusalOf(tempPass, targets);
  if (forbidden !== undefined) return failure(forbidden);
  const viewer = asked.viewer ?? viewerOf(tempPass, targets);
  const [application, trialApplication, obstacle, reloadApp] = await Promise.all([
    applicationFor(tempPass),
    viewer && trialApplicationFor(tempPass),
    checkPreconditions(environment, true),
    asked.thenReload === undefined ? undefined : reloadOf(asked.thenReload),
  ]);
  if (application === undefined) return failure(ownFailure('applicationMissing'));
  if (obstacle !== undefined) return failure(obstacle);

  const startedAt = Date.now();
  const parts = targets.map((target) => ({ target, outcome: { state: 'pending' as const } }));
  const verification: Verification | undefined = trialApplication &&
    viewer && { deviceId: viewer.deviceId, before: asked.before, after: { state: 'pending' } };
  const record = {
    id,
    tempPassId,
    environment,
    requestorId,
    mvpdId,
    startedAt,
    parts,
    verification,
  };
  const readTrial = verification && viewer && (() => trialVerifying(tempPass, viewer));
  return success({
    record,
    scope: scope.value,
    authorizer: authorizerOf(application),
    applicationId: application.id,
    readTrial,
    reloadApp,
  });
}

/** Waits for no other reading: a person waits for it. */
function trialVerifying(tempPass: TempPass, viewer: Viewer) {
  const signal = AbortSignal.timeout(verificationTimeLimit);
  return trialOf(tempPass, viewer, signal, () => findRoom(signal, 0));
}

/** Who is meant where only the targets say it: a device is a viewer of a basic Temp Pass. */
function viewerOf({ kind }: TempPass, [target]: readonly ResetTarget[]): Viewer | undefined {
  return kind === 'basic' && target?.kind === 'device' ? target : undefined;
}
