import { applications } from '../../storage/applications';
import { isManaged } from '../../storage/managed';
import type { ReadPolicy } from '../policy/read-policy';
import { forget } from '../secrets/vault';

/**
 * Keeps a place for what Adobe Pass says of each application of the policy, and forgets the secrets
 * of those that the policy withdrew. A policy that is missing altogether withdraws none: it may
 * not have come yet.
 */
export async function keepApplicationsOfPolicy(policy: ReadPolicy): Promise<void> {
  const known = await applications.get();
  const gone = known.filter(
    ({ id }) => isManaged(id) && policy.applications.every((one) => one.id !== id),
  );
  const come = policy.applications.filter((one) => known.every(({ id }) => id !== one.id));
  if (gone.length + come.length === 0 || !policy.present) return;
  // While locked nothing can be forgotten; it is when the background starts next.
  for (const one of gone) if (!(await forget(one))) return;
  await applications.update((all) => {
    const kept = all.filter(({ id }) => gone.every((one) => one.id !== id));
    // The policy may be read twice at once: when it changes, that starts the background too.
    return [...kept, ...come.filter((one) => kept.every(({ id }) => id !== one.id))];
  });
}
