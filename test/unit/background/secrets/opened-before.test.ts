import { beforeEach, expect, test, vi } from 'vitest';
import { FakeBrowser } from '../fake-browser';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);

const passphrase = 'a long passphrase';
const one = { one: { statement: 'statement-of-one' } };
const other = { one: { statement: 'statement-of-another' } };

/** A background that starts now, and how often it opened what is sealed. */
async function started() {
  browser.startBackground();
  const lock = await import('../../../../src/background/secrets/lock');
  const stores = await import('../../../../src/background/secrets/secret-stores');
  const decrypt = vi.spyOn(crypto.subtle, 'decrypt').mockClear();
  return { ...lock, ...stores, opened: () => decrypt.mock.calls.length };
}

beforeEach(async () => {
  browser.reset();
  const { changeStores } = await started();
  await changeStores((stores) => ({ ...stores, disk: one }));
});

test('what the device key opened stays in memory until the stored secrets change', async () => {
  const { readStores, changeStores, opened } = await started();
  expect((await readStores())?.disk).toEqual(one);
  expect((await readStores())?.disk).toEqual(one);
  expect(opened()).toBe(1);
  await changeStores((stores) => ({ ...stores, disk: other }));
  expect((await readStores())?.disk).toEqual(other);
  expect(opened()).toBe(2);
});

test('what a passphrase encrypts is opened anew each time, and not once it is locked', async () => {
  const { setPassphrase, lockNow, readStores, opened } = await started();
  expect((await setPassphrase({ type: 'setPassphrase', passphrase })).ok).toBe(true);
  const before = opened();
  await readStores();
  const each = opened() - before;
  expect(each).toBeGreaterThan(0);
  expect((await readStores())?.disk).toEqual(one);
  expect(opened() - before).toBe(2 * each);
  await lockNow();
  expect(await readStores()).toBeUndefined();
});
