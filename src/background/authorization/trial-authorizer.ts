import { type Failure, ownFailure } from '../../failure/failure';
import type { Authorizer } from '../../pass/auth/authorizer';
import { failure, type Result, success } from '../../pass/result';
import type { TempPass } from '../../storage/temp-passes';
import { authorizerOf } from '../secrets/vault';
import { checkPreconditions } from './preconditions';
import { trialApplicationFor } from './select-application';

/** An application that may read and start trials, at work. */
export interface TrialAuthorizer {
  readonly applicationId: string;
  readonly authorizer: Authorizer;
}

/**
 * What REST API V2 is asked with now.
 *
 * @param byPerson see {@link checkPreconditions}
 */
export async function trialAuthorizer(
  using: Pick<TempPass, 'environment' | 'applicationId' | 'trialApplicationId'>,
  byPerson: boolean,
): Promise<Result<TrialAuthorizer, Failure>> {
  const application = await trialApplicationFor(using);
  if (application === undefined) return failure(ownFailure('trialApplicationMissing'));
  const obstacle = await checkPreconditions(using.environment, byPerson);
  if (obstacle !== undefined) return failure(obstacle);
  return success({ applicationId: application.id, authorizer: authorizerOf(application) });
}
