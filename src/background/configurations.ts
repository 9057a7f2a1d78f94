import type { Failure } from '../failure';
import type { AnswerOf, CommandOf } from '../messages';
import type { Result } from '../pass/result';
import { readConfiguration as requestConfiguration } from '../pass/trial/configuration';
import { adobeNetwork } from './adobe-network';
import { keptAlive } from './keep-alive';
import { orLostPermission } from './permissions';
import { trialAuthorizer } from './trial-authorizer';

/** Asks Adobe Pass for the providers of a requestor. */
export async function readConfiguration(
  command: CommandOf<'readConfiguration'>,
): Promise<Result<AnswerOf<'readConfiguration'>, Failure>> {
  const { environment, requestorId } = command;
  const authorizer = await trialAuthorizer(command, false);
  if (!authorizer.ok) return authorizer;
  return keptAlive(async () =>
    orLostPermission(
      environment,
      await requestConfiguration(adobeNetwork, authorizer.value, environment, requestorId),
    ),
  );
}
