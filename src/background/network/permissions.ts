import browser from 'webextension-polyfill';
import { type Failure, ownFailure } from '../../failure/failure';
import { type Environment, originsOf } from '../../pass/ids/environment';
import { failure, type Result } from '../../pass/result';
import { everyApplication, everyTempPass } from '../../storage/managed';

/**
 * What the browser said that it grants, until it says that something was withdrawn: asking takes it
 * nearly a millisecond, for which each reset would wait. What is not granted is asked anew.
 */
const granted = new Set<string>();
/** So often something was withdrawn. */
let withdrawals = 0;

/**
 * What keeps us from calling an environment's hosts: a person can withdraw host permissions at
 * any time (Chrome "on click", Firefox's permissions tab), and only a click can ask for them. One that
 * was withdrawn a moment ago may not be missed yet: see {@link orLostPermission}.
 */
export async function missingPermission(environment: Environment): Promise<Failure | undefined> {
  const origins = originsOf(environment);
  return origins.every((one) => granted.has(one)) ? undefined : askBrowser(origins);
}

/** Has the browser asked anew: called with each permission that it withdraws. */
export function forgetGranted(): void {
  withdrawals += 1;
  granted.clear();
}

async function askBrowser(origins: string[]): Promise<Failure | undefined> {
  const asked = withdrawals;
  const isGranted = await browser.permissions.contains({ origins });
  if (!isGranted) return ownFailure('permissionMissing', { origins });
  // An answer that was overtaken holds for nobody after.
  if (asked === withdrawals) for (const one of origins) granted.add(one);
  return undefined;
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
  forgetGranted();
  const missing = await missingPermission(environment).catch(() => undefined);
  return missing === undefined ? result : failure(missing);
}
