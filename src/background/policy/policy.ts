import { Mutex } from 'async-mutex';
import { type Failure, ownFailure } from '../../failure/failure';
import { isEvery, type ResetTarget } from '../../pass/reset/reset';
import { isForbidden, managed } from '../../storage/managed';
import type { TempPass } from '../../storage/temp-passes';
import { allowed, watchInstead } from '../sites/watched-sites';
import { rawPolicy } from './raw-policy';
import { type ReadPolicy, readPolicy } from './read-policy';

const publishing = new Mutex();
let reading: Promise<ReadPolicy> | undefined;

/** The policy: read when this background started, and anew with every change or failure of it. */
export function policy(): Promise<ReadPolicy> {
  return reading ?? readAgain();
}

/** The policy changed, or what the browser lets us do about it. */
export function readAgain(): Promise<ReadPolicy> {
  const next = publishing.runExclusive(publish);
  reading = next;
  next.catch(() => {
    if (reading === next) reading = undefined;
  });
  return next;
}

/** Why the policy forbids a reset; undefined where it does not. */
export async function refusalOf(
  { environment }: TempPass,
  targets: readonly ResetTarget[],
): Promise<Failure | undefined> {
  const forbidden = isForbidden(await policy(), environment, targets.some(isEvery));
  return forbidden ? ownFailure('forbiddenByPolicy') : undefined;
}

/** The software statement that the policy has for an application, if any. */
export async function statementOf(applicationId: string): Promise<string | undefined> {
  return (await policy()).statements[applicationId];
}

async function publish(): Promise<ReadPolicy> {
  const { statements, present, ...open } = await readPolicy(await rawPolicy());
  const granted = await allowed(open.sites);
  const before = (await managed.get()).sites.filter((one) => one.granted);
  await managed.setIfOther({
    ...open,
    sites: open.sites.map((site) => ({ site, granted: granted.includes(site) })),
  });
  const sites = before.map(({ site }) => site);
  // A person's own sites that cannot be read keep nobody from the rest of the policy.
  await watchInstead(sites, granted).catch(() => undefined);
  return { statements, present, ...open };
}
