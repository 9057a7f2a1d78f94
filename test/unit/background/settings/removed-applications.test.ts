import { beforeEach, expect, test, vi } from 'vitest';
import { FakeBrowser } from '../fake-browser';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);

const [one, two] = ['one', 'two'].map((id) => ({
  id,
  name: id,
  environment: { kind: 'release-staging' },
  credential: 'statement',
}));
const secretOf = { one: { statement: 'statement-of-one' }, two: { statement: 'statement-of-two' } };

async function background() {
  browser.startBackground();
  const { forgetSecrets } = await import('../../../../src/background/secrets/lock');
  const { replaceSettings } = await import('../../../../src/background/settings/replace-settings');
  const { changeStores, readStores } = await import(
    '../../../../src/background/secrets/secret-stores'
  );
  const removals = await import('../../../../src/background/secrets/removed-applications');
  return {
    forgetSecrets,
    replaceSettings,
    changeStores,
    readStores,
    settleRemoval: removals.settleRemoval,
    remove: (id: string) => removals.removeApplication({ type: 'removeApplication', id }),
    restore: (id: string) => removals.restoreApplication({ type: 'restoreApplication', id }),
  };
}

beforeEach(async () => {
  browser.reset();
  browser.disk.set('applications', [one, two]);
  const { changeStores } = await background();
  await changeStores(() => ({ disk: secretOf, session: {} }));
});

test('a removed application leaves no access token behind', async () => {
  browser.session.set('tokens', { one: { value: 'token-of-one' }, two: { value: 'token-of-two' } });
  const { remove } = await background();
  expect((await remove('one')).ok).toBe(true);
  expect(browser.session.get('tokens')).toEqual({ two: { value: 'token-of-two' } });
});

test('brought back twice at once, an application is there once', async () => {
  const { remove, restore, readStores } = await background();
  await remove('one');
  await Promise.all([restore('one'), restore('one')]);
  expect(browser.disk.get('applications')).toEqual([one, two]);
  expect((await readStores())?.disk).toEqual(secretOf);
});

test('an application comes back with no secret but its own, whatever is removed meanwhile', async () => {
  const { remove, restore, readStores } = await background();
  await remove('one');
  const [removed, restored] = await Promise.all([remove('two'), restore('one')]);
  expect(removed.ok).toBe(true);
  const stores = await readStores();
  expect(stores?.disk['one']).toEqual(restored.ok ? secretOf.one : undefined);
  expect((await restore('two')).ok).toBe(true);
  expect((await readStores())?.disk['two']).toEqual(secretOf.two);
});

test('stopped at any moment of a removal, no application gets the secret of another', async () => {
  const setUp = { disk: new Map(browser.disk), files: new Map(browser.files) };
  let outcome = 'stopped';
  let writes = 0;
  for (; outcome === 'stopped'; writes += 1) {
    browser.reset();
    for (const [key, value] of setUp.disk) browser.disk.set(key, value);
    for (const [path, text] of setUp.files) browser.files.set(path, text);
    const { remove } = await background();
    await remove('one');
    const stopped = browser.stopAfter(writes);
    outcome = await Promise.race([remove('two').then(() => 'done'), stopped]);
    const { settleRemoval, restore, readStores } = await background();
    await settleRemoval();
    await restore('one');
    const disk = (await readStores())?.disk;
    expect(disk?.['one'] ?? secretOf.one, `after ${writes} writes`).toEqual(secretOf.one);
    const listed = JSON.stringify(browser.disk.get('applications')).includes('"two"');
    expect(disk?.['two'], `after ${writes} writes`).toEqual(listed ? secretOf.two : undefined);
  }
  expect(writes).toBeGreaterThan(4);
});

test('an import and forgetting all secrets at once do not wait for each other', async () => {
  const { replaceSettings, forgetSecrets, readStores } = await background();
  const lists = { tempPasses: [], applications: [], devices: [] };
  const saved = JSON.parse(JSON.stringify([one, two]));
  // Two that waited for each other would never end: the test's own limit says so.
  await Promise.all([
    replaceSettings({
      type: 'replaceSettings',
      basedOn: { ...lists, applications: saved },
      ...lists,
    }),
    forgetSecrets(),
  ]);
  expect((await readStores())?.disk).toEqual({});
});
