import { type Failure, ownFailure } from '../failure';
import type { CommandOf } from '../messages';
import { sameEnvironment } from '../pass/environment';
import { browserNetwork } from '../pass/http';
import type { ResetTarget } from '../pass/reset';
import { reset } from '../pass/reset-client';
import { failure, type Result, success } from '../pass/result';
import type { RegisteredApplication } from '../storage/applications';
import { everyApplication, everyTempPass } from '../storage/managed';
import type { ResetOutcome, ResetRecord } from '../storage/resets';
import type { TempPass } from '../storage/temp-passes';
import { keptAlive } from './keep-alive';
import { missingPermission } from './permissions';
import { refusalOf } from './policy';
import { begin, complete, end } from './reset-records';
import { passphraseNeeded } from './secrets/lock-policy';
import { inTurn } from './secrets/secret-stores';
import { noteUse } from './secrets/unlocking';
import { authorizerOf, holdingSecrets, isLocked } from './secrets/vault';

type Recorded = Promise<Result<ResetRecord, Failure>>;

/** Resets one device, one key, or one of each side by side. */
export async function resetSome(command: CommandOf<'reset'>): Recorded {
  const kinds = new Set(command.targets.map((target) => target.kind));
  if (kinds.size < command.targets.length) return failure(ownFailure('refused'));
  return run(command.id, command.tempPassId, command.targets);
}

/** Resets every viewer's trial, where the typed confirmation is the MVPD ID. */
export async function resetEverybody(command: CommandOf<'resetEvery'>): Recorded {
  const tempPass = (await everyTempPass.get()).find((one) => one.id === command.tempPassId);
  if (tempPass !== undefined && command.confirmation !== tempPass.mvpdId) {
    return failure(ownFailure('confirmationWrong'));
  }
  return run(command.id, command.tempPassId, [{ kind: command.target }]);
}

async function run(id: string, tempPassId: string, targets: readonly ResetTarget[]): Recorded {
  const tempPass = (await everyTempPass.get()).find((one) => one.id === tempPassId);
  if (tempPass === undefined) return failure(ownFailure('tempPassMissing'));
  const forbidden = await refusalOf(tempPass, targets);
  if (forbidden !== undefined) return failure(forbidden);
  const application = await applicationFor(tempPass);
  if (application === undefined) return failure(ownFailure('applicationMissing'));
  if (await passphraseNeeded()) return failure(ownFailure('passphraseNeeded'));
  await inTurn(noteUse);
  if (await isLocked()) return failure(ownFailure('locked'));
  const missing = await missingPermission(tempPass.environment);
  if (missing !== undefined) return failure(missing);

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
      return success({ ...record, parts: outcomes });
    } finally {
      end(id);
    }
  });
}

async function outcomeOf(
  tempPass: TempPass,
  application: RegisteredApplication,
  target: ResetTarget,
): Promise<ResetOutcome> {
  const startedAt = performance.now();
  const result = await reset(browserNetwork, authorizerOf(application), tempPass, target);
  const milliseconds = Math.round(performance.now() - startedAt);
  const finished = { finishedAt: Date.now(), milliseconds };
  return result.ok
    ? { state: 'done', status: result.value.status, ...finished }
    : { state: 'failed', error: result.error, ...finished };
}

/**
 * The application a Temp Pass names, else the first one of its environment. One without a secret
 * can do nothing, so it counts only where none has any.
 */
async function applicationFor(tempPass: TempPass): Promise<RegisteredApplication | undefined> {
  const fitting = (await everyApplication.get()).filter((one) =>
    sameEnvironment(one.environment, tempPass.environment),
  );
  const able = await holdingSecrets(fitting);
  const choice = able.length > 0 ? able : fitting;
  return choice.find((one) => one.id === tempPass.applicationId) ?? choice[0];
}
