import { type Failure, ownFailure } from '../failure';
import type { CommandOf } from '../messages';
import type { ResetTarget } from '../pass/reset';
import { reset } from '../pass/reset-client';
import { failure, type Result, success } from '../pass/result';
import type { Viewer } from '../pass/viewer';
import type { RegisteredApplication } from '../storage/applications';
import { everyTempPass } from '../storage/managed';
import type { ResetOutcome, ResetRecord } from '../storage/resets';
import type { TempPass } from '../storage/temp-passes';
import { adobeNetwork } from './adobe-network';
import { applicationFor } from './application-for';
import { keptAlive } from './keep-alive';
import { refusalOf } from './policy';
import { prove } from './proofs';
import { notReady } from './readiness';
import { begin, complete, end } from './reset-records';
import { authorizerOf } from './secrets/vault';

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
  const application = await applicationFor(tempPass);
  if (application === undefined) return failure(ownFailure('applicationMissing'));
  const obstacle = await notReady(tempPass.environment, true);
  if (obstacle !== undefined) return failure(obstacle);

  const { environment, requestorId, mvpdId } = tempPass;
  const startedAt = Date.now();
  const parts = targets.map((target) => ({ target, outcome: { state: 'underWay' as const } }));
  const record = { id, tempPassId, environment, requestorId, mvpdId, startedAt, parts };
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
      const viewer = asked?.viewer ?? viewerOf(tempPass, targets);
      const proof = isDone && viewer && (await prove(id, tempPass, viewer, asked?.before));
      return success({ ...record, parts: outcomes, ...(proof && { proof }) });
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
