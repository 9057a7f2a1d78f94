import { type Failure, ownFailure } from '../failure';
import type { CommandOf } from '../messages';
import type { ResetTarget } from '../pass/reset';
import { reset } from '../pass/reset-client';
import { failure, type Result, success } from '../pass/result';
import type { Viewer } from '../pass/viewer';
import type { RegisteredApplication } from '../storage/applications';
import { everyTempPass } from '../storage/managed';
import type { Proof, ResetOutcome, ResetRecord, TrialReading } from '../storage/resets';
import type { TempPass } from '../storage/temp-passes';
import { adobeNetwork } from './adobe-network';
import { applicationFor, trialApplicationFor } from './application-for';
import { keptAlive } from './keep-alive';
import { refusalOf } from './policy';
import { notReady } from './readiness';
import { begin, complete, end, noteProof } from './reset-records';
import { authorizerOf } from './secrets/vault';
import { trialOf } from './trials';

/** A person waits for the proof of a reset: after this time, in ms, nothing is known. */
const proofTimeLimit = 8_000;

type Recorded = Promise<Result<ResetRecord, Failure>>;
/** Whose trial shows what a reset did, and how it was before. */
type Asked = Pick<CommandOf<'reset'>, 'viewer' | 'before'>;

/** Resets one device, one key, or one of each side by side. */
export async function resetSome(command: CommandOf<'reset'>): Recorded {
  const kinds = new Set(command.targets.map((target) => target.kind));
  if (kinds.size < command.targets.length) return failure(ownFailure('refused'));
  return run(command.id, command.tempPassId, command.targets, command);
}

/** Resets every viewer's trial, where the typed confirmation is the MVPD ID. */
export async function resetEverybody(command: CommandOf<'resetEvery'>): Recorded {
  const tempPass = (await everyTempPass.get()).find((one) => one.id === command.tempPassId);
  if (tempPass !== undefined && command.confirmation !== tempPass.mvpdId) {
    return failure(ownFailure('confirmationWrong'));
  }
  return run(command.id, command.tempPassId, [{ kind: command.target }]);
}

async function run(
  id: string,
  tempPassId: string,
  targets: readonly ResetTarget[],
  asked?: Asked,
): Recorded {
  const tempPass = (await everyTempPass.get()).find((one) => one.id === tempPassId);
  if (tempPass === undefined) return failure(ownFailure('tempPassMissing'));
  const forbidden = await refusalOf(tempPass, targets);
  if (forbidden !== undefined) return failure(forbidden);
  const viewer = asked?.viewer ?? viewerOf(tempPass, targets);
  const [application, trialApplication] = await Promise.all([
    applicationFor(tempPass),
    viewer && trialApplicationFor(tempPass),
  ]);
  if (application === undefined) return failure(ownFailure('applicationMissing'));
  const obstacle = await notReady(tempPass.environment, true);
  if (obstacle !== undefined) return failure(obstacle);

  const { environment, requestorId, mvpdId } = tempPass;
  const startedAt = Date.now();
  const parts = targets.map((target) => ({ target, outcome: { state: 'underWay' as const } }));
  // Written down before anything is sent: whoever reads the record knows that more will come.
  const proof: Proof | undefined = trialApplication &&
    viewer && {
      deviceId: viewer.deviceId,
      before: asked?.before,
      after: { state: 'underWay' },
    };
  const record = { id, tempPassId, environment, requestorId, mvpdId, startedAt, parts, proof };
  return keptAlive(async () => {
    if (!(await begin(record))) return failure(ownFailure('refused'));
    try {
      const outcomes = await Promise.all(
        targets.map(async (target) => {
          const outcome = await outcomeOf(tempPass, application, target);
          await complete(id, target, outcome);
          return { target, outcome };
        }),
      );
      const isDone = outcomes.some(({ outcome }) => outcome.state === 'done');
      const proved =
        isDone && proof && viewer
          ? { ...proof, after: await trialAfterReset(tempPass, viewer) }
          : undefined;
      if (proof !== undefined) await noteProof(id, proved);
      return success({ ...record, parts: outcomes, proof: proved });
    } finally {
      end(id);
    }
  });
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
  const result = await reset(adobeNetwork, authorizerOf(application), tempPass, target);
  const milliseconds = Math.round(performance.now() - startedAt);
  const finished = { finishedAt: Date.now(), milliseconds };
  return result.ok
    ? { state: 'done', status: result.value.status, ...finished }
    : { state: 'failed', error: result.error, ...finished };
}

/** 204 says that the request was taken, not that the viewer can watch again. */
async function trialAfterReset(tempPass: TempPass, viewer: Viewer): Promise<TrialReading> {
  const read = await trialOf(tempPass, viewer, AbortSignal.timeout(proofTimeLimit), 0);
  return read.ok ? read.value : { state: 'notKnowable', error: read.error };
}
