import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { singleTargetSchema } from '../../../src/pass/ids/schemas';
import { background, deviceId, FakeAdobe, fill, tempPass } from './fake-adobe';
import { FakeBrowser } from './fake-browser';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);
const adobe = new FakeAdobe();

beforeEach(async () => {
  adobe.install();
  await fill(browser);
});
afterEach(() => vi.unstubAllGlobals());

test('a reset that starts the background waits for one question to each storage area', async () => {
  await started();
  const { resetSome } = await background(browser);
  const { readAtStart } = await import('../../../src/background/read-at-start');
  const asked = [vi.spyOn(chrome.storage.local, 'get'), vi.spyOn(chrome.storage.session, 'get')];
  const askedBefore = new Promise((resolve) => {
    adobe.next('DELETE', () => {
      resolve(asked.map(({ mock }) => mock.calls.length));
      return new Response(null, { status: 204 });
    });
  });
  void readAtStart();
  const targets = [v.parse(singleTargetSchema, { kind: 'device', deviceId })];
  const id = crypto.randomUUID();
  const answer = await resetSome({ type: 'reset', id, tempPassId: tempPass.id, targets });
  expect(answer.ok).toBe(true);
  expect(await askedBefore).toEqual([1, 1]);
});

test('a background that starts again writes nothing that is there already', async () => {
  const { changes } = await started();
  expect(changes).toBeGreaterThan(0);
  expect((await started()).changes).toBe(0);
});

/** Starts a background with all that it does by itself in memory of the browser. */
async function started() {
  const { tidySecrets } = await background(browser);
  const { policy } = await import('../../../src/background/policy/policy');
  const { publishLockState } = await import('../../../src/background/secrets/unlocking');
  const { session } = chrome.storage;
  const writes = [vi.spyOn(session, 'set'), vi.spyOn(session, 'remove')];
  await policy();
  await tidySecrets();
  await publishLockState();
  return { changes: writes.reduce((sum, { mock }) => sum + mock.calls.length, 0) };
}
