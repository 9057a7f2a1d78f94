import { type Failure, ownFailure } from '../../failure/failure';
import type { Authorizer } from '../../pass/auth/authorizer';
import { failure, type Result, success } from '../../pass/result';
import type { TempPass } from '../../storage/temp-passes';
import { authorizerOf } from '../secrets/vault';
import { checkPreconditions } from './preconditions';
import { trialApplicationFor } from './select-application';

/**
 * What REST API V2 is asked with now.
 *
 * @param byPerson see {@link checkPreconditions}
 */
export async function trialAuthorizer(
  using: Pick<TempPass, 'environment' | 'applicationId' | 'trialApplicationId'>,
  byPerson: boolean,
): Promise<Result<Authorizer, Failure>> {
  const application = await trialApplicationFor(using);
  if (application === undefined) return failure(ownFailure('trialApplicationMissing'));
  const obstacle = await checkPreconditions(using.environment, byPerson);
  return obstacle === undefined ? success(authorizerOf(application)) : failure(obstacle);
}
