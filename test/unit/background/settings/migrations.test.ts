import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { beforeEach, expect, test, vi } from 'vitest';
import { unseal } from '../../../../src/sealed/sealed';
import { resetRecordSchema } from '../../../../src/storage/resets';
import { keptSecretsSchema } from '../../../../src/storage/secrets/secrets';
import { FakeBrowser } from '../fake-browser';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);

/** What each version left in `storage.local`, as the browser gave it: `stored/<version>.json`. */
const folder = new URL('../stored/', import.meta.url);
const samples = readdirSync(folder).map((name) => ({
  version: Number.parseInt(name, 10),
  stored: v.parse(
    v.record(v.string(), v.unknown()),
    JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
  ),
}));

async function background() {
  browser.startBackground();
  return import('../../../../src/background/settings/migrations');
}

function store(stored: Readonly<Record<string, unknown>>): void {
  browser.reset();
  for (const [key, value] of Object.entries(stored)) browser.disk.set(key, value);
}

/** What the device key opens now. */
async function opened(): Promise<unknown> {
  const kept = v.parse(keptSecretsSchema, browser.disk.get('secrets'));
  return JSON.parse(
    (await unseal(browser.files.get('sealing/device-key') ?? '', kept.sealed)) ?? '',
  );
}

beforeEach(() => browser.reset());

test('there is a sample of every version before this one', async () => {
  const { currentVersion } = await background();
  const versions = Array.from({ length: currentVersion - 1 }, (_, index) => index + 1);
  expect(samples.map(({ version }) => version)).toEqual(versions);
});

test.each(samples.filter(({ version }) => version === 1))(
  'what version $version stored is kept, with its secrets sealed',
  async ({ stored }) => {
    store(stored);
    const { currentVersion, migrate } = await background();
    expect(await migrate()).toBeUndefined();
    const { secrets, ...others } = stored;
    const { secrets: _, dataVersion, ...now } = Object.fromEntries(browser.disk);
    expect(now).toEqual(others);
    expect(dataVersion).toBe(currentVersion);
    expect(await opened()).toEqual(secrets);
  },
);

test('records of version 2 are read by the names of today, and one that was never one stays', async () => {
  const sample = samples.find(({ version }) => version === 2)?.stored;
  const resets = v.parse(v.array(v.unknown()), sample?.['resets']);
  store({ ...sample, resets: [...resets, 'no record'] });
  expect(await (await background()).migrate()).toBeUndefined();
  const now = v.parse(v.array(v.unknown()), browser.disk.get('resets'));
  expect(now.at(-1)).toBe('no record');
  const read = v.parse(v.array(resetRecordSchema), now.slice(0, -1));
  expect(read.map(({ verification }) => verification?.after.state)).toEqual([
    'unknown',
    'pending',
    undefined,
    ...read.slice(3).map(() => undefined),
  ]);
  expect(read.slice(0, 3).map(({ parts }) => parts[0]?.outcome.state)).toEqual([
    'done',
    'pending',
    'unknown',
  ]);
  const { resets: _, dataVersion, ...others } = Object.fromEntries(browser.disk);
  const { resets: __, dataVersion: ___, ...before } = sample ?? {};
  expect(others).toEqual(before);
});

test('a migration runs once, and a new installation needs none', async () => {
  const { currentVersion, migrate } = await background();
  await migrate();
  expect(Object.fromEntries(browser.disk)).toEqual({ dataVersion: currentVersion });
  store({ ...samples[0]?.stored });
  await (await background()).migrate();
  const once = [...browser.disk];
  await (await background()).migrate();
  expect([...browser.disk]).toEqual(once);
});

test('a migration stopped before its one write leaves all as it was, and runs at the next start', async () => {
  for (let writes = 0; writes < 2; writes += 1) {
    store({ ...samples[0]?.stored });
    const before = [...browser.disk];
    const { migrate } = await background();
    const stopped = browser.stopAfter(writes);
    expect(await Promise.race([migrate(), stopped])).toBe('stopped');
    expect([...browser.disk]).toEqual(before);
    expect(await (await background()).migrate()).toBeUndefined();
    expect(await opened()).toEqual(samples[0]?.stored['secrets']);
  }
});

test('a newer version’s data, and a full storage, are left as they are, with the reason', async () => {
  store({ dataVersion: 99, secrets: 'anything' });
  expect(await (await background()).migrate()).toMatchObject({ kind: 'dataTooNew' });
  expect(Object.fromEntries(browser.disk)).toEqual({ dataVersion: 99, secrets: 'anything' });

  store({ ...samples[0]?.stored });
  browser.failure = new Error('QUOTA_BYTES quota exceeded');
  expect(await (await background()).migrate()).toMatchObject({ kind: 'migrationFailed' });
  expect(Object.fromEntries(browser.disk)).toEqual(samples[0]?.stored);
});

test('whatever is stored, a migration makes it readable as a whole or leaves it as it is', async () => {
  const { currentVersion, migrate } = await background();
  const credentials = fc.record({
    clientId: fc.string({ minLength: 1 }),
    clientSecret: fc.string({ minLength: 1 }),
  });
  const secret = fc.record({ statement: fc.string(), credentials }, { requiredKeys: [] });
  const brokenSecret = fc.record({ statement: fc.jsonValue(), credentials: fc.jsonValue() });
  const stored = fc.record(
    {
      secrets: fc.oneof(
        fc.dictionary(fc.string(), secret),
        fc.dictionary(fc.string(), fc.oneof(secret, brokenSecret)),
        fc.jsonValue(),
      ),
      dataVersion: fc.oneof(fc.constant(1), fc.integer({ min: -2, max: 4 }), fc.jsonValue()),
      draft: fc.jsonValue(),
      resets: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  let migrated = 0;
  await fc.assert(
    fc.asyncProperty(stored, async (before) => {
      // The device key stays: one background goes through all of them.
      browser.disk.clear();
      for (const [key, value] of Object.entries(before)) browser.disk.set(key, value);
      const failed = await migrate();
      if (failed === undefined) {
        expect(browser.disk.get('dataVersion')).toBe(currentVersion);
        if ((before.dataVersion ?? 1) === 1 && browser.disk.has('secrets')) {
          migrated += 1;
          await opened();
        }
        return;
      }
      expect(Object.keys(failed).sort()).toEqual(['kind', 'next']);
      expect(Object.fromEntries(browser.disk)).toEqual(before);
    }),
    { numRuns: 10_000 },
  );
  expect(migrated).toBeGreaterThan(500);
}, 60_000);
