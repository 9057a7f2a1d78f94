import browser from 'webextension-polyfill';
import { type Failure, ownFailure } from '../failure';
import { type Environment, originsOf } from '../pass/environment';

/**
 * What keeps us from calling an environment's hosts: a person can withdraw host permissions at
 * any time (Chrome "on click", Firefox's permissions tab), and only a click can ask for them.
 */
export async function missingPermission(environment: Environment): Promise<Failure | undefined> {
  const origins = originsOf(environment);
  const granted = await browser.permissions.contains({ origins });
  return granted ? undefined : ownFailure('permissionMissing', { origins });
}
