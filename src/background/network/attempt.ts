import { type Failure, failureOf } from '../../failure/failure';
import type { PassError } from '../../pass/http/errors';
import type { PassNetwork } from '../../pass/http/http';
import { watched } from '../../pass/http/watched-network';
import type { Environment } from '../../pass/ids/environment';
import { failure, type Result } from '../../pass/result';
import { adobeNetwork, orKnownPause } from './adobe-network';
import { orLostPermission } from './permissions';

/**
 * Has Adobe Pass do something that cannot be taken back. This is the only way to it: however the
 * work ends, also by something thrown, it is told whether it may have been done.
 *
 * @param work sends what does it through the network it is handed, and nothing else
 * @returns never rejects; a failure with the effect `maybeDone` where a request left and no answer
 * said that it was not done; any other failure says that it was not
 */
export async function attempt<Value>(
  environment: Environment,
  work: (network: PassNetwork) => Promise<Result<Value, PassError>>,
): Promise<Result<Value, Failure>> {
  const { network, mayBeDone } = watched(adobeNetwork);
  let result: Result<Value, Failure>;
  try {
    result = orKnownPause(await orLostPermission(environment, await work(network)));
  } catch (error) {
    result = failure(failureOf(error));
  }
  if (result.ok || !mayBeDone()) return result;
  return failure({ ...result.error, effect: 'maybeDone' });
}
