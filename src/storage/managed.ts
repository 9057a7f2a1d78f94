import * as v from 'valibot';
import { type Environment, isProduction, sameEnvironment } from '../pass/ids/environment';
import { environmentSchema } from '../pass/ids/schemas';
import { applications, registeredApplicationSchema } from './applications';
import { deviceEntries, devices, deviceWith, type KnownDevice } from './devices';
import { mergedItem } from './item/merged-item';
import { type ReadableItem, StoredItem } from './item/stored-item';
import { type TempPass, tempPasses, tempPassSchema } from './temp-passes';
import { siteSchema, watchedSites } from './watched-sites';

const policySchema = v.object({
  tempPasses: v.array(tempPassSchema),
  applications: v.array(registeredApplicationSchema),
  devices: v.array(deviceEntries),
  environments: v.array(v.object({ name: v.string(), environment: environmentSchema })),
  /** Watched where the browser gives access. */
  sites: v.array(v.object({ site: siteSchema, granted: v.boolean() })),
  resetEvery: v.boolean(),
  productionReadOnly: v.boolean(),
  lock: v.object({ required: v.boolean(), idleMinutes: v.optional(v.number()) }),
  /** Whether a history of resets may be kept, and for how many days at most. */
  history: v.optional(v.object({ keep: v.boolean(), keepDays: v.optional(v.number()) }), {
    keep: true,
  }),
  /** What the policy says beyond understanding, by its place there: `tempPasses[2]`. */
  dropped: v.array(v.string()),
});
/** The organization's policy without its secrets: what pages may know of it. */
export type Policy = v.InferOutput<typeof policySchema>;

/**
 * The policy in this browser session, written by background/policy/policy.ts alone, so that
 * pages need neither load what reads it nor see its software statements.
 */
export const managed = new StoredItem('managed', 'session', policySchema, {
  tempPasses: [],
  applications: [],
  devices: [],
  environments: [],
  sites: [],
  resetEvery: true,
  productionReadOnly: false,
  lock: { required: false },
  history: { keep: true },
  dropped: [],
});

/** What the IDs of managed entries start with; those of a person's own are UUIDs. */
export const managedPrefix = 'managed-';

/** Whether an ID is of an entry of the policy, which nobody may change here. */
export function isManaged(id: string | undefined): boolean {
  return id?.startsWith(managedPrefix) === true;
}

/** Whether the policy forbids resets in an environment, of somebody or of everybody. */
export function isForbidden(
  policy: Pick<Policy, 'resetEvery' | 'productionReadOnly'>,
  environment: Environment,
  everybody: boolean,
): boolean {
  if (everybody && !policy.resetEvery) return true;
  return policy.productionReadOnly && isProduction(environment);
}

/** The Temp Passes of the policy, then a person's own; one of both is the policy's. */
export const everyTempPass = withPolicy(tempPasses, (own, policy) => {
  const others = own.filter((one) =>
    policy.tempPasses.every(
      ({ environment, requestorId, mvpdId }) =>
        requestorId !== one.requestorId ||
        mvpdId !== one.mvpdId ||
        !sameEnvironment(environment, one.environment),
    ),
  );
  return [...policy.tempPasses, ...others];
});

/**
 * The Temp Pass with an ID, the policy's or a person's own; undefined where it was removed.
 *
 * @throws StorageError
 */
export async function savedTempPass(id: string): Promise<TempPass | undefined> {
  return (await everyTempPass.get()).find((one) => one.id === id);
}

/**
 * The applications of the policy, then a person's own. What Adobe Pass said of a managed one is kept
 * under its ID among a person's own.
 */
export const everyApplication = withPolicy(applications, (own, policy) => {
  const all = policy.applications.map((one) => {
    const { name, environment, ownStatement } = one;
    return { ...one, ...own.find(({ id }) => id === one.id), name, environment, ownStatement };
  });
  return [...all, ...own.filter(({ id }) => !isManaged(id))];
});

/**
 * The devices of the policy under its names, then a person's own. What was used with one is kept
 * where a person named it too.
 */
export const everyDevice: ReadableItem<readonly KnownDevice[]> = withPolicy<readonly KnownDevice[]>(
  devices,
  (own, policy) => {
    const ids = new Set<string>(policy.devices.map(({ deviceId }) => deviceId));
    return [
      ...policy.devices.map((one) => {
        const { tempPassId, keys } = deviceWith(own, one.deviceId) ?? {};
        return { ...one, tempPassId, keys, managed: true as const };
      }),
      ...own.filter(({ deviceId }) => !ids.has(deviceId)),
    ];
  },
);

/** The sites of a person and those of the policy to which the browser gives access. */
export const everyWatchedSite = withPolicy(watchedSites, (own, policy) => {
  const granted = policy.sites.filter((one) => one.granted).map(({ site }) => site);
  return [...new Set([...own, ...granted])];
});

/**
 * Whether secrets must be locked, and after how many idle minutes. The background asks `policy()` of
 * background/policy/policy.ts, which has it also before it was published.
 */
export const lockPolicy: ReadableItem<Policy['lock']> = {
  empty: managed.empty.lock,
  get: async () => (await managed.get()).lock,
  known() {
    const policy = managed.known();
    return policy && { value: policy.value.lock };
  },
  onChanged: (listener, signal) => managed.onChanged(({ lock }) => listener(lock), signal),
  onWritten: (listener) => managed.onWritten(listener),
};

function withPolicy<Value>(
  own: ReadableItem<Value>,
  merge: (own: Value, policy: Policy) => Value,
): ReadableItem<Value> {
  return mergedItem(own, managed, merge);
}

/** The saved environments beside Adobe's own: what a request to one of their hosts is known by. */
export async function customEnvironments(): Promise<readonly Environment[]> {
  const [passes, registered] = await Promise.all([everyTempPass.get(), everyApplication.get()]);
  return [...passes, ...registered]
    .map(({ environment }) => environment)
    .filter(({ kind }) => kind === 'custom');
}
