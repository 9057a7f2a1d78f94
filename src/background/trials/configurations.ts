import type { Failure } from '../../failure/failure';
import type { AnswerOf } from '../../messages/answers';
import type { CommandOf } from '../../messages/commands';
import { type Result, success } from '../../pass/result';
import { readConfiguration as requestConfiguration } from '../../pass/trial/configuration';
import { configurations, withConfiguration } from '../../storage/configurations';
import { trialAuthorizer } from '../authorization/trial-authorizer';
import { adobeNetwork } from '../network/adobe-network';
import { withKeepAlive } from '../network/keep-alive';
import { orLostPermission } from '../network/permissions';

/** Asks Adobe Pass for the providers of a requestor, and keeps them for the forms to come. */
export async function readConfiguration(
  command: CommandOf<'readConfiguration'>,
): Promise<Result<AnswerOf<'readConfiguration'>, Failure>> {
  const { environment, requestorId, deviceInfo } = command;
  const authorizer = await trialAuthorizer(command, false);
  if (!authorizer.ok) return authorizer;
  return withKeepAlive(async () => {
    const answer = await requestConfiguration(
      adobeNetwork,
      authorizer.value.authorizer,
      environment,
      requestorId,
      deviceInfo,
    );
    const mvpds = await orLostPermission(environment, answer);
    if (!mvpds.ok) return mvpds;
    const read = { environment, requestorId, deviceInfo, readAt: Date.now(), mvpds: mvpds.value };
    // Where the storage is full it is asked again another time.
    await configurations.update((all) => withConfiguration(all, read)).catch(() => undefined);
    return success(read);
  });
}
