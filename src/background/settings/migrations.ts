import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { type Failure, ownFailure } from '../../failure/failure';
import { clientCredentialsSchema } from '../../pass/auth/registration';
import { seal } from '../../sealed/sealed';
import type { KeptSecrets } from '../../storage/secrets/secrets';
import { deviceKey, makeDeviceKey } from '../secrets/device-key';

type Stored = Readonly<Record<string, unknown>>;

const versionKey = 'dataVersion';

/** What leads from each version of the stored data to the next: the items that change. */
const steps: Readonly<Record<number, (stored: Stored) => Promise<Stored>>> = {
  /** Secrets are no longer in the clear. */
  1: async ({ secrets = {} }) => ({ secrets: await sealedFrom(secrets) }),
  /** What a reset did to a trial is its verification; states have the words of the code. */
  2: async ({ resets = [] }) => ({ resets: renamedRecords(resets) }),
};

/** The version that this build reads and writes. */
export const currentVersion = Object.keys(steps).length + 1;

/**
 * Brings what an earlier version stored up to date: once, all of it in one write, so that a stop
 * in between leaves it as it was.
 *
 * @returns why it could not; then all is as it was, and nothing may be written over it
 */
export async function migrate(): Promise<Failure | undefined> {
  const { local } = browser.storage;
  try {
    const found = (await local.get(versionKey))[versionKey];
    if (found === currentVersion) return undefined;
    if (typeof found === 'number' && found > currentVersion) return ownFailure('dataTooNew');
    let stored: Stored = await local.get(null);
    // Before there were versions, nothing said which one it is.
    const isNew = Object.keys(stored).length === 0;
    let changes: Stored = {};
    let version = isNew ? currentVersion : v.parse(v.optional(v.number(), 1), found);
    for (; version < currentVersion; version += 1) {
      const step = steps[version];
      if (step === undefined) return ownFailure('migrationFailed');
      changes = { ...changes, ...(await step(stored)) };
      stored = { ...stored, ...changes };
    }
    await local.set({ ...changes, [versionKey]: currentVersion });
    return undefined;
  } catch {
    return ownFailure('migrationFailed');
  }
}

const record = v.looseObject({
  parts: v.array(v.looseObject({ outcome: v.looseObject({ state: v.string() }) })),
  proof: v.optional(v.looseObject({ after: v.looseObject({ state: v.string() }) })),
});
const newStates: Readonly<Record<string, string>> = { underWay: 'pending', notKnowable: 'unknown' };

/** A record that cannot be read stays as it is: whoever reads the list passes over it. */
function renamedRecords(resets: unknown): unknown {
  if (!Array.isArray(resets)) return resets;
  return resets.map((one: unknown) => {
    const read = v.safeParse(record, one);
    if (!read.success) return one;
    const { parts, proof, ...others } = read.output;
    const renamed = parts.map((part) => ({ ...part, outcome: withNewState(part.outcome) }));
    const verification = proof && { ...proof, after: withNewState(proof.after) };
    return { ...others, parts: renamed, ...(verification && { verification }) };
  });
}

function withNewState<Stated extends { state: string }>(stated: Stated): Stated {
  return { ...stated, state: newStates[stated.state] ?? stated.state };
}

const plainSecrets = v.record(
  v.string(),
  v.object({
    statement: v.optional(v.string()),
    credentials: v.optional(clientCredentialsSchema),
  }),
);

async function sealedFrom(secrets: unknown): Promise<KeptSecrets> {
  const entries = v.parse(plainSecrets, secrets);
  const key = (await deviceKey()) ?? (await makeDeviceKey());
  return { by: 'deviceKey', sealed: await seal(key, JSON.stringify(entries)) };
}
