import type { AppRequest } from '../../app-request/app-request';
import { type Environment, sameEnvironment } from '../../pass/ids/environment';
import type { GenericKey } from '../../pass/ids/generic-key';
import { keyHashOf, type TempPass } from '../../storage/temp-passes';

/**
 * Whether a request went to an environment: of a custom one it names one base URL, that of the
 * service or, where it is a reset, that of the management API.
 */
export function isSentTo(environment: Environment, sent: Environment): boolean {
  if (environment.kind !== 'custom' || sent.kind !== 'custom') {
    return sameEnvironment(environment, sent);
  }
  return (
    environment.serviceUrl === sent.serviceUrl || environment.managementUrl === sent.managementUrl
  );
}

/** Whether a request is about a Temp Pass: of its two IDs, and in its environment where it says one. */
export function isOfTempPass(
  { requestorId, mvpdId, environment }: Pick<AppRequest, 'requestorId' | 'mvpdId' | 'environment'>,
  saved: TempPass,
): boolean {
  if (saved.requestorId !== requestorId || saved.mvpdId !== mvpdId) return false;
  return environment === undefined || isSentTo(saved.environment, environment);
}

/** The saved Temp Pass that a request names; undefined where none is, or several could be it. */
export function tempPassOf(
  request: AppRequest,
  tempPasses: readonly TempPass[],
): TempPass | undefined {
  const named = tempPasses.filter((one) => isOfTempPass(request, one));
  return named.length === 1 ? named[0] : undefined;
}

/** The key that an app's viewer has with a Temp Pass; undefined where the request says none. */
export function keyOf({ identity }: AppRequest, tempPass: TempPass): GenericKey | undefined {
  return tempPass.kind === 'basic' ? undefined : identity?.keys[keyHashOf(tempPass)];
}
