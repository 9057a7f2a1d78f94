import * as v from 'valibot';
import { holdsSecret } from '../../input/name-refusal';
import { writtenDeviceInfoSchema } from '../../pass/device-info/parse-device-info';
import { hexDigest } from '../../pass/ids/digest';
import {
  adobeEnvironments,
  type Environment,
  endpointsOf,
  sameEnvironment,
} from '../../pass/ids/environment';
import { baseUrlSchema, environmentSchema } from '../../pass/ids/schemas';
import { deviceEntries, maxDevices } from '../../storage/devices';
import { managedPrefix, type Policy } from '../../storage/managed';
import { tempPassEntries } from '../../storage/temp-passes';
import { type Site, siteSchema } from '../../storage/watched-sites';

const { entries } = tempPassEntries;
/** Everyone sees it. */
const noSecret = v.check((text: string) => !holdsSecret(text));
const name = v.optional(v.pipe(entries.name, noSecret), '');
const namedEnvironment = v.object({
  name: v.pipe(
    v.string(),
    v.minLength(1),
    noSecret,
    v.check((text) => !Object.hasOwn(adobeEnvironments, text)),
  ),
  managementUrl: baseUrlSchema,
  serviceUrl: baseUrlSchema,
});
const deviceInfo = v.optional(writtenDeviceInfoSchema);
const namedDevices = v.object({
  ...deviceEntries.entries,
  name: v.pipe(deviceEntries.entries.name, noSecret),
  deviceInfo,
});
const lockSchema = v.object({
  required: v.optional(v.boolean(), false),
  idleMinutes: v.optional(v.pipe(v.number(), v.minValue(1))),
});
const historySchema = v.object({
  keep: v.optional(v.boolean(), true),
  keepDays: v.optional(v.pipe(v.number(), v.minValue(1))),
});
const keys = ['tempPasses', 'applications', 'devices', 'environments', 'watchedSites'] as const;
const flags = ['resetEvery', 'productionReadOnly'] as const;

/** A policy, with what pages may not see of it. */
export interface ReadPolicy extends Omit<Policy, 'sites'> {
  /** Whether there is a policy at all. */
  readonly present: boolean;
  readonly sites: readonly Site[];
  /** Software statements by the ID of their application. */
  readonly statements: Readonly<Record<string, string>>;
}

/**
 * Reads a policy entry by entry: what is not understood is left out and named, the rest stays.
 * Only what forbids is held to be meant where it is not understood.
 *
 * @param raw as `storage.managed` gives it; only Chromium holds it against the published schema
 */
export async function readPolicy(raw: Readonly<Record<string, unknown>>): Promise<ReadPolicy> {
  const known: readonly string[] = [...keys, ...flags, 'lock', 'history'];
  const dropped = Object.keys(raw).filter((key) => !known.includes(key));

  function listed<Schema extends v.GenericSchema>(
    key: (typeof keys)[number],
    schema: Schema,
    most = Number.POSITIVE_INFINITY,
  ): v.InferOutput<Schema>[] {
    const list = raw[key] ?? [];
    if (!Array.isArray(list)) {
      dropped.push(key);
      return [];
    }
    if (list.length > most) dropped.push(`${key}[${most}…${list.length - 1}]`);
    return list.slice(0, most).flatMap((entry: unknown, index) => {
      const read = v.safeParse(schema, entry);
      if (!read.success) dropped.push(`${key}[${index}]`);
      return read.success ? [read.output] : [];
    });
  }

  for (const flag of flags) {
    if (raw[flag] !== undefined && typeof raw[flag] !== 'boolean') dropped.push(flag);
  }
  const lock = v.safeParse(lockSchema, raw['lock'] ?? {});
  if (!lock.success) dropped.push('lock');
  const history = v.safeParse(historySchema, raw['history'] ?? {});
  if (!history.success) dropped.push('history');

  const environments = listed('environments', namedEnvironment).map(({ name, ...urls }) => ({
    name,
    environment: { kind: 'custom' as const, ...urls },
  }));
  const environment = v.pipe(
    v.string(),
    v.transform(
      (text) => environments.find((one) => one.name === text)?.environment ?? { kind: text },
    ),
    environmentSchema,
  );
  const statement = v.optional(v.pipe(v.string(), v.trim(), v.minLength(1)));
  const stated = await Promise.all(
    listed('applications', v.object({ name, environment, statement })).map(async (one) => ({
      ...one,
      id: await idOf(one.environment, one.name, one.statement),
    })),
  );
  const passes = v.object({
    ...entries,
    name,
    environment,
    kind: v.optional(entries.kind, 'basic'),
    application: v.optional(v.string()),
    trialApplication: v.optional(v.string()),
    deviceInfo,
  });
  const tempPasses = await Promise.all(
    listed('tempPasses', passes).map(async ({ application, trialApplication, ...one }) => {
      const idNamed = (wanted: string | undefined) =>
        stated.find(
          ({ name, environment }) =>
            name === wanted && sameEnvironment(environment, one.environment),
        )?.id;
      return {
        ...one,
        id: await idOf(one.environment, one.requestorId, one.mvpdId),
        applicationId: idNamed(application),
        trialApplicationId: idNamed(trialApplication),
      };
    }),
  );
  return {
    present: Object.keys(raw).length > 0,
    tempPasses: unique(tempPasses),
    applications: unique(stated).map(({ statement, ...one }) => ({
      ...one,
      credential: 'statement',
      ...(statement === undefined && { ownStatement: true }),
    })),
    statements: Object.fromEntries(
      stated.flatMap(({ id, statement }) => (statement === undefined ? [] : [[id, statement]])),
    ),
    devices: uniqueBy(listed('devices', namedDevices, maxDevices), ({ deviceId }) => deviceId),
    environments,
    sites: listed('watchedSites', siteSchema),
    resetEvery: raw['resetEvery'] === undefined || raw['resetEvery'] === true,
    productionReadOnly:
      raw['productionReadOnly'] !== undefined && raw['productionReadOnly'] !== false,
    lock: lock.success ? lock.output : { required: true },
    history: history.success ? history.output : { keep: false },
    dropped,
  };
}

/**
 * The same for the same thing, whatever else of the policy changes; another one for another
 * statement, so that no application comes by the credentials of another.
 */
async function idOf(environment: Environment, ...identity: unknown[]): Promise<string> {
  const { managementUrl, serviceUrl } = endpointsOf(environment);
  const text = JSON.stringify([managementUrl, serviceUrl, ...identity]);
  return `${managedPrefix}${(await hexDigest('SHA-256', text)).slice(0, 32)}`;
}

function unique<One extends { readonly id: string }>(all: readonly One[]): One[] {
  return uniqueBy(all, ({ id }) => id);
}

/** Of several with one ID the first. */
function uniqueBy<One>(all: readonly One[], idOfOne: (one: One) => string): One[] {
  const ids = all.map(idOfOne);
  return all.filter((_, index) => ids.indexOf(ids[index] ?? '') === index);
}
