import type { Failure } from '../../failure/failure';
import type { AnswerOf, CommandOf } from '../../messages/commands';
import type { Result } from '../../pass/result';
import { readConfiguration as requestConfiguration } from '../../pass/trial/configuration';
import { trialAuthorizer } from '../authorization/trial-authorizer';
import { adobeNetwork } from '../network/adobe-network';
import { withKeepAlive } from '../network/keep-alive';
import { orLostPermission } from '../network/permissions';

/** Asks Adobe Pass for the providers of a requestor. */
export async function readConfiguration(
  command: CommandOf<'readConfiguration'>,
): Promise<Result<AnswerOf<'readConfiguration'>, Failure>> {
  const { environment, requestorId } = command;
  const authorizer = await trialAuthorizer(command, false);
  if (!authorizer.ok) return authorizer;
  return withKeepAlive(async () =>
    orLostPermission(
      environment,
      await requestConfiguration(adobeNetwork, authorizer.value, environment, requestorId),
    ),
  );
}
