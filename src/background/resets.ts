import { type Failure, failureOf, ownFailure } from '../failure';
import type { CommandOf } from '../messages';
import type { ResetTarget } from '../pass/reset';
import { reset } from '../pass/reset-client';
import { failure, type Result, success } from '../pass/result';
import type { Viewer } from '../pass/viewer';
import type { RegisteredApplication } from '../storage/applications';
import { everyTempPass } from '../storage/managed';
import type { Proof, ResetOutcome, ResetRecord, TrialReading } from '../storage/resets';
import type { TempPass } from '../storage/temp-passes';
import { applicationFor, trialApplicationFor } from './application-for';
import { attempt } from './attempt';
import { keptAlive } from './keep-alive';
import { refusalOf } from './policy';
import { notReady } from './readiness';
import { createRecord, recordOutcome, recordProof, release } from './reset-records';
import { authorizerOf } from './secrets/vault';
import { trialOf } from './trials';

/** A person waits for the proof of a reset: after this time, in ms, nothing is known. */
const proofTimeLimit = 8_000;

type Recorded = Promise<Result<ResetRecord, Failure>>;
/** Whose trial shows what a reset did, how it was before, and what was typed to confirm. */
type Asked = Partial<Pick<CommandOf<'reset'>, 'viewer' | 'before'>> &
  Partial<Pick<CommandOf<'resetEvery'>, 'confirmation'>>;

/** Resets one device, one key, or one of each side by side. Never rejects. */
export async function resetSome(command: CommandOf<'reset'>): Recorded {
  const kinds = new Set(command.targets.map((target) => target.kind));
  if (kinds.size < command.targets.length) return failure(ownFailure('refused'));
  return run(command, command.targets, command);
}

/** Resets every viewer's trial, where the typed confirmation is the MVPD ID. Never rejects. */
export async function resetEverybody(command: CommandOf<'resetEvery'>): Recorded {
  return run(command, [{ kind: command.target }], { confirmation: command.confirmation });
}

/** A reset that may be sent as soon as it is written down. */
interface Prepared {
  readonly record: ResetRecord;
  readonly tempPass: TempPass;
  readonly application: RegisteredApplication;
  readonly viewer: Viewer | undefined;
}

async function run(
  command: Pick<CommandOf<'reset' | 'resetEvery'>, 'id' | 'tempPassId'>,
  targets: readonly ResetTarget[],
  asked: Asked,
): Recorded {
  try {
    const prepared = await prepare(command, targets, asked);
    if (!prepared.ok) return prepared;
    // Written down before anything is sent: whoever reads the record knows that more will come.
    if (!(await createRecord(prepared.value.record))) return failure(ownFailure('refused'));
    return success(await keptAlive(() => send(prepared.value)));
  } catch (error) {
    // After the record is written nothing throws.
    return failure({ ...failureOf(error), effect: 'nothingSent' });
  }
}

async function prepare(
  { id, tempPassId }: Pick<CommandOf<'reset' | 'resetEvery'>, 'id' | 'tempPassId'>,
  targets: readonly ResetTarget[],
  asked: Asked,
): Promise<Result<Prepared, Failure>> {
  const tempPass = (await everyTempPass.get()).find((one) => one.id === tempPassId);
  if (tempPass === undefined) return failure(ownFailure('tempPassMissing'));
  const { environment, requestorId, mvpdId } = tempPass;
  if (asked.confirmation !== undefined && asked.confirmation !== mvpdId) {
    return failure(ownFailure('confirmationWrong'));
  }
  const forbidden = await refusalOf(tempPass, targets);
  if (forbidden !== undefined) return failure(forbidden);
  const viewer = asked.viewer ?? viewerOf(tempPass, targets);
  const [application, trialApplication] = await Promise.all([
    applicationFor(tempPass),
    viewer && trialApplicationFor(tempPass),
  ]);
  if (application === undefined) return failure(ownFailure('applicationMissing'));
  const obstacle = await notReady(environment, true);
  if (obstacle !== undefined) return failure(obstacle);

  const startedAt = Date.now();
  const parts = targets.map((target) => ({ target, outcome: { state: 'underWay' as const } }));
  const proof: Proof | undefined = trialApplication &&
    viewer && { deviceId: viewer.deviceId, before: asked.before, after: { state: 'underWay' } };
  const record = { id, tempPassId, environment, requestorId, mvpdId, startedAt, parts, proof };
  return success({ record, tempPass, application, viewer });
}

/** Sends what was written down, and ends when all of it has an outcome. Never rejects. */
async function send({ record, tempPass, application, viewer }: Prepared): Promise<ResetRecord> {
  const { id, proof } = record;
  const parts = await Promise.all(
    record.parts.map(async ({ target }) => {
      const outcome = await outcomeOf(tempPass, application, target);
      await recordOutcome(id, target.kind, outcome);
      return { target, outcome };
    }),
  );
  const isDone = parts.some(({ outcome }) => outcome.state === 'done');
  const proved =
    isDone && proof && viewer
      ? { ...proof, after: await trialAfterReset(tempPass, viewer) }
      : undefined;
  if (proof !== undefined) await recordProof(id, proved);
  release(id);
  return { ...record, parts, proof: proved };
}

/** Who is meant where only the targets say it: a device is a viewer of a basic Temp Pass. */
function viewerOf({ kind }: TempPass, [target]: readonly ResetTarget[]): Viewer | undefined {
  return kind === 'basic' && target?.kind === 'device' ? target : undefined;
}

async function outcomeOf(
  tempPass: TempPass,
  application: RegisteredApplication,
  target: ResetTarget,
): Promise<ResetOutcome> {
  const startedAt = performance.now();
  const result = await attempt(tempPass.environment, (network) =>
    reset(network, authorizerOf(application), tempPass, target),
  );
  const milliseconds = Math.round(performance.now() - startedAt);
  const finished = { finishedAt: Date.now(), milliseconds };
  if (result.ok) return { state: 'done', status: result.value.status, ...finished };
  const { error } = result;
  if (error.effect === 'maybeDone') return { state: 'unknown', error };
  return { state: 'failed', error, ...finished };
}

/** 204 says that the request was taken, not that the viewer can watch again. */
async function trialAfterReset(tempPass: TempPass, viewer: Viewer): Promise<TrialReading> {
  try {
    const read = await trialOf(tempPass, viewer, AbortSignal.timeout(proofTimeLimit), 0);
    return read.ok ? read.value : { state: 'notKnowable', error: read.error };
  } catch (error) {
    return { state: 'notKnowable', error: failureOf(error) };
  }
}
