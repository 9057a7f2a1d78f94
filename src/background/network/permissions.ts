import browser from 'webextension-polyfill';
import { type Failure, ownFailure } from '../../failure/failure';
import { type Environment, originsOf } from '../../pass/ids/environment';
import { failure, type Result } from '../../pass/result';
import { everyApplication, everyTempPass } from '../../storage/managed';

/**
 * What keeps us from calling an environment's hosts: a person can withdraw host permissions at
 * any time (Chrome "on click", Firefox's permissions tab), and only a click can ask for them.
 */
export async function missingPermission(environment: Environment): Promise<Failure | undefined> {
  const origins = originsOf(environment);
  const granted = await browser.permissions.contains({ origins });
  return granted ? undefined : ownFailure('permissionMissing', { origins });
}

/** Match patterns of the hosts of all that is saved. */
export async function savedOrigins(): Promise<ReadonlySet<string>> {
  const [apps, passes] = await Promise.all([everyApplication.get(), everyTempPass.get()]);
  return new Set([...apps, ...passes].flatMap(({ environment }) => originsOf(environment)));
}

/**
 * Tells a permission that was withdrawn after it was looked for from a network that fails: a fetch
 * fails alike in both.
 */
export async function orLostPermission<Value>(
  environment: Environment,
  result: Result<Value, Failure>,
): Promise<Result<Value, Failure>> {
  if (result.ok || result.error.kind !== 'network') return result;
  const missing = await missingPermission(environment).catch(() => undefined);
  return missing === undefined ? result : failure(missing);
}
