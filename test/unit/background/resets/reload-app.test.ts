import { beforeEach, expect, test, vi } from 'vitest';
import { background, FakeAdobe, freshForEach } from '../fake-adobe';
import { ListeningBrowser } from '../listening/listening-browser';
import { resetOf } from '../parsed-command';

const browser = new ListeningBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);
const adobe = new FakeAdobe();
freshForEach(browser, adobe);

const tabId = 7;
const page = 'https://tv.example.com';
beforeEach(() => {
  browser.tabs.set(tabId, { url: `${page}/watch`, opened: true });
  for (const host of ['mgmt', 'sp'])
    browser.origins.add(`https://${host}.auth-staging.adobe.com/*`);
});

const kept = () => browser.resets;

async function resetThenReload() {
  const { resetSome } = await background(browser);
  return resetSome(resetOf({ thenReload: tabId }));
}

test('the app is reloaded once its reset is done and verified', async () => {
  const { letGo } = adobe.hold('GET');
  const { resetSome } = await background(browser);
  const answer = resetSome(resetOf({ thenReload: tabId }));
  await expect.poll(() => adobe.sent).toEqual(['DELETE', 'GET']);
  expect(browser.reloaded).toEqual([]);
  letGo();
  expect(await answer).toMatchObject({ ok: true, value: { reloaded: true } });
  expect(browser.reloaded).toEqual([tabId]);
  const verification = { after: { state: 'none' } };
  expect(kept()).toMatchObject([{ verification, reloaded: true }]);
});

test('a reset that nobody waits for reloads nothing', async () => {
  const { resetSome } = await background(browser);
  const answer = await resetSome(resetOf());
  expect(answer).not.toHaveProperty('value.reloaded', expect.anything());
  expect(browser.reloaded).toEqual([]);
});

test.each([
  ['failed', () => new Response(null, { status: 403 }), 'failed'],
  ['is unknown', () => Promise.reject(new TypeError('cut')), 'unknown'],
])('a reset that %s reloads nothing', async (_, answer, state) => {
  adobe.next('DELETE', answer, answer, answer, answer);
  await resetThenReload();
  expect(kept()).toMatchObject([{ parts: [{ outcome: { state } }], reloaded: false }]);
  expect(browser.reloaded).toEqual([]);
});

test('where one part of two failed, nothing is reloaded', async () => {
  const key = 'f7ee5ec7312165148b69fcca1d29075b14b8aef0b5048a332b18b88d09069fb7';
  adobe.next(
    'DELETE',
    () => new Response(null, { status: 204 }),
    () => new Response(null, { status: 400 }),
  );
  const { resetSome } = await background(browser);
  const targets = [
    { kind: 'device', deviceId: 'stb-4711' },
    { kind: 'key', key },
  ];
  await resetSome(resetOf({ targets, thenReload: tabId }));
  expect(browser.reloaded).toEqual([]);
});

test.each([
  ['left the origin', () => browser.tabs.set(tabId, { url: 'https://b.example/', opened: true })],
  ['was closed', () => browser.tabs.delete(tabId)],
])('a tab that %s meanwhile is not reloaded, and the record says so', async (_, change) => {
  const { letGo } = adobe.hold('DELETE');
  const { resetSome } = await background(browser);
  const answer = resetSome(resetOf({ thenReload: tabId }));
  await expect.poll(() => adobe.sent).toEqual(['DELETE']);
  change();
  letGo();
  expect(await answer).toMatchObject({ value: { reloaded: false } });
  expect(kept()).toMatchObject([{ reloaded: false }]);
  expect(browser.reloaded).toEqual([]);
});

test('a page that the browser does not show us is not reloaded', async () => {
  browser.tabs.set(tabId, { url: `${page}/watch` });
  expect(await resetThenReload()).toMatchObject({ ok: true, value: { reloaded: false } });
  expect(browser.reloaded).toEqual([]);
});

test('where the background was stopped in between, nothing is reloaded and the reset is unknown', async () => {
  adobe.hold('DELETE');
  const first = await background(browser);
  void first.resetSome(resetOf({ thenReload: tabId }));
  await expect.poll(() => adobe.sent).toEqual(['DELETE']);
  const { settleInterruptedResets } = await background(browser);
  await settleInterruptedResets();
  expect(kept()).toMatchObject([{ parts: [{ outcome: { state: 'unknown' } }] }]);
  expect(kept()).not.toHaveProperty('0.reloaded');
  expect(browser.reloaded).toEqual([]);
});
