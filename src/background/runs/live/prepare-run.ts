import { type Failure, failureOf, ownFailure } from '../../../failure/failure';
import type { Authorizer } from '../../../pass/auth/authorizer';
import { isProduction, sameEnvironment } from '../../../pass/ids/environment';
import { type ResetScope, resetScopeOf } from '../../../pass/ids/temp-pass';
import { failure, type Result, success } from '../../../pass/result';
import { savedTempPass } from '../../../storage/managed';
import type { Run } from '../../../storage/runs/run-record';
import { checkPreconditions } from '../../authorization/preconditions';
import { applicationFor } from '../../authorization/select-application';
import { refusalOf } from '../../policy/policy';
import { authorizerOf } from '../../secrets/vault';

/** What each request of a run is sent with. */
export interface PreparedRun {
  readonly scope: ResetScope;
  readonly authorizer: Authorizer;
  readonly applicationId: string;
}

/**
 * Looks whether a run may be sent now: by the same rules as a reset by hand, and only to the Temp Pass
 * that it was made for.
 *
 * @param byPerson whether a person asks for it, which counts as a use of what is unlocked
 * @returns why nothing may be sent; never rejects
 */
export async function prepareRun(
  run: Run,
  byPerson: boolean,
): Promise<Result<PreparedRun, Failure>> {
  try {
    return await prepare(run, byPerson);
  } catch (error) {
    return failure(failureOf(error));
  }
}

async function prepare(
  { tempPassId, environment, requestorId, mvpdId }: Run,
  byPerson: boolean,
): Promise<Result<PreparedRun, Failure>> {
  const tempPass = await savedTempPass(tempPassId);
  if (tempPass === undefined) return failure(ownFailure('tempPassMissing'));
  const isSame =
    sameEnvironment(tempPass.environment, environment) &&
    tempPass.requestorId === requestorId &&
    tempPass.mvpdId === mvpdId;
  if (!isSame) return failure(ownFailure('tempPassChanged'));
  const scope = resetScopeOf(tempPass);
  if (!scope.ok) return failure(ownFailure('tempPassNotAccepted'));
  const forbidden = await refusalOf(tempPass, []);
  if (forbidden !== undefined) return failure(forbidden);
  const [application, obstacle] = await Promise.all([
    applicationFor(tempPass),
    checkPreconditions(environment, byPerson),
  ]);
  if (application === undefined) return failure(ownFailure('applicationMissing'));
  if (obstacle !== undefined) return failure(obstacle);
  const authorizer = authorizerOf(application);
  return success({ scope: scope.value, authorizer, applicationId: application.id });
}

/**
 * Whether a person has confirmed it: in production by typing the MVPD ID, whatever its Temp Pass says
 * of questions, as a run is about many viewers.
 */
export function isConfirmed(
  { environment, mvpdId }: Run,
  typedMvpdId: string | undefined,
): boolean {
  if (typedMvpdId === undefined) return !isProduction(environment);
  return typedMvpdId === mvpdId;
}
