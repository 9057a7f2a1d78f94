import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { observedRequests } from '../../src/storage/observed-requests';
import { type FirefoxExtension, setUpFirefox, startFirefoxExtension } from './firefox-extension';

const environment = 'release-staging';
const device = 'b05f7e6a-31d2-4c8e-9a47-5d0c6f1e2b93';
const other = 'e1c92d04-77ab-4f3e-8b15-0a6d93c4f7e8';
const basic = { requestorId: 'REF30', mvpdId: 'TempPass_TEST40', deviceId: device };
const site = 'https://localhost/*';
let firefox: FirefoxExtension;
let tempPassId: string;
beforeAll(async () => {
  firefox = await startFirefoxExtension();
  firefox.sandbox.settings({ throttle: false });
  const scopes = ['temporary:passes:owner', 'api:client:v2'];
  tempPassId = await setUpFirefox(firefox, { environment, mvpdId: basic.mvpdId, scopes });
});
afterAll(() => firefox?.close());

async function stored(key: string): Promise<unknown> {
  const control = await firefox.control();
  return (await control.evaluate((one) => chrome.storage.session.get(one), key))[key] ?? [];
}

const observed = async () => v.parse(observedRequests.schema, await stored(observedRequests.key));

async function says(player: Page, text: string): Promise<void> {
  const shown = () =>
    player.evaluate(() => document.querySelector('output')?.textContent ?? '').catch(() => '');
  await expect.poll(shown).toContain(text);
}

async function play(hash: string): Promise<{ player: Page; tabId: number }> {
  const player = await firefox.visit(firefox.sandbox.url(`/player#${hash}`));
  await says(player, 'Ready');
  return { player, tabId: firefox.tabOf(player) };
}

async function reload(player: Page, text: string): Promise<void> {
  await player.reload();
  await says(player, text);
}

test('in Firefox, a tab is heard once its site is granted, and no other tab with it', async () => {
  const { player, tabId } = await play(`device=${device}`);
  await firefox.clickToolbar(player);
  const refused = await firefox.command({ type: 'listenToTab', tabId });
  const error = { kind: 'permissionMissing', origins: [site] };
  expect(refused).toMatchObject({ ok: false, error });
  await reload(player, 'Ready');
  expect(await observed()).toEqual([]);

  // The wish outlives the page that asks, and the background.
  expect(await firefox.command({ type: 'listenToTab', tabId, site })).toMatchObject({ ok: true });
  await firefox.stopBackground();
  await firefox.grant(site);
  await expect.poll(() => stored('listeningTabs')).toMatchObject([{ tabId, site }]);
  await firefox.stopBackground();
  const second = await play(`device=${other}`);
  await reload(player, 'Ready');
  const request = { question: 'profiles', environment: { kind: environment }, ...basic };
  await expect.poll(observed).toMatchObject([{ tabId, status: 200, request }]);

  await firefox.revoke(site);
  await expect.poll(() => stored('listeningTabs')).toEqual([]);
  await reload(player, 'Ready');
  expect(await observed()).toEqual([]);
  await Promise.all([player.close(), second.player.close()]);
});

test('in Firefox, an app that is refused has it on the badge, and plays after a reset that reloads it', async () => {
  const { player, tabId } = await play(`device=${device}`);
  await firefox.grant(site);
  expect(await firefox.command({ type: 'listenToTab', tabId })).toMatchObject({ ok: true });
  const control = await firefox.control();
  const badge = () => control.evaluate((tab) => chrome.action.getBadgeText({ tabId: tab }), tabId);
  firefox.sandbox.startTrial(environment, basic);
  firefox.sandbox.useUp(environment, basic);
  await player.click('button');
  await says(player, 'Refused (403)');
  await expect.poll(badge).toBe('403');
  await reload(player, 'Refused (403)');
  await expect.poll(badge).toBe('403');
  const answer = await firefox.command({
    type: 'reset',
    id: crypto.randomUUID(),
    tempPassId,
    targets: [{ kind: 'device', deviceId: device }],
    thenReload: tabId,
  });
  expect(answer).toMatchObject({ ok: true, value: { reloaded: true } });
  await says(player, 'Playing REF30');
  await expect.poll(badge).toBe('');

  // What was asked for only to listen is given back with it.
  await firefox.command({ type: 'stopListening', tabId });
  const granted = () =>
    control.evaluate((one) => chrome.permissions.contains({ origins: [one] }), site);
  await expect.poll(granted).toBe(false);
  await player.close();
});
