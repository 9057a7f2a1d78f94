import { type Failure, ownFailure } from '../failure';
import type { AnswerOf, CommandOf } from '../messages';
import { readConfiguration as requestConfiguration } from '../pass/configuration';
import { failure, type Result } from '../pass/result';
import { adobeNetwork } from './adobe-network';
import { trialApplicationFor } from './application-for';
import { keptAlive } from './keep-alive';
import { notReady } from './readiness';
import { authorizerOf } from './secrets/vault';

/** Asks Adobe Pass for the providers of a requestor. */
export async function readConfiguration(
  command: CommandOf<'readConfiguration'>,
): Promise<Result<AnswerOf<'readConfiguration'>, Failure>> {
  const { environment, requestorId } = command;
  const application = await trialApplicationFor(command);
  if (application === undefined) return failure(ownFailure('trialApplicationMissing'));
  const obstacle = await notReady(environment, false);
  if (obstacle !== undefined) return failure(obstacle);
  const authorizer = authorizerOf(application);
  return keptAlive(() => requestConfiguration(adobeNetwork, authorizer, environment, requestorId));
}
