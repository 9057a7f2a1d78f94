import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hexDigest } from '../../src/pass/ids/digest';
import { observedRequests } from '../../src/storage/observed-requests';
import { t } from '../../src/text/t';
import { everythingStored } from './everything-stored';
import { type FirefoxExtension, setUpFirefox, startFirefoxExtension } from './firefox-extension';
import { clickInSidebar, readSidebar } from './firefox-sidebar';

const environment = 'release-staging';
const device = 'b05f7e6a-31d2-4c8e-9a47-5d0c6f1e2b93';
const other = 'e1c92d04-77ab-4f3e-8b15-0a6d93c4f7e8';
const address = 'Viewer+test@example.com';
const basic = { requestorId: 'REF30', mvpdId: 'TempPass_TEST40', deviceId: device };
const site = 'https://localhost/*';
let firefox: FirefoxExtension;
beforeAll(async () => {
  firefox = await startFirefoxExtension();
  firefox.sandbox.settings({ throttle: false });
  const scopes = ['temporary:passes:owner', 'api:client:v2'];
  await setUpFirefox(firefox, { environment, mvpdId: basic.mvpdId, scopes });
  await setUpFirefox(firefox, { environment, mvpdId: 'flexibleTempPass', kind: 'promotional' });
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
  await player.bringToFront();
  await firefox.pressAltShift('S');
  const text = async () => (await readSidebar(firefox)).text;
  await expect.poll(text).toContain(t('trial_state_usedUp'));
  await expect.poll(text).toContain(t('observed_resetAndReload'));
  await clickInSidebar(firefox, t('observed_resetAndReload'));
  await says(player, 'Playing REF30');
  await expect.poll(text).toContain(t('popup_reloaded'));
  await expect.poll(badge).toBe('');
  await firefox.closeSidebar();

  // What was asked for only to listen is given back with it.
  await firefox.command({ type: 'stopListening', tabId });
  const granted = () =>
    control.evaluate((one) => chrome.permissions.contains({ origins: [one] }), site);
  await expect.poll(granted).toBe(false);
  await player.close();
});

test('in Firefox, the sidebar beside a player fills in what its app says, and of the headers nothing else is stored or said', async () => {
  const viewer = `&mvpd=flexibleTempPass&email=${encodeURIComponent(address)}`;
  const { player, tabId } = await play(`device=${device}${viewer}`);
  await firefox.grant(site);
  expect(await firefox.command({ type: 'listenToTab', tabId })).toMatchObject({ ok: true });
  const control = await firefox.control();
  await control.evaluate(() => {
    const heard: unknown[] = [];
    Reflect.set(globalThis, 'heard', heard);
    chrome.runtime.onMessage.addListener((message) => void heard.push(message));
    chrome.storage.onChanged.addListener((changes) => void heard.push(changes));
  });
  await player.bringToFront();
  await firefox.pressAltShift('S');
  const headers: string[] = [];
  player.on('request', (one) => headers.push(...Object.values(one.headers())));
  await reload(player, 'Ready');
  const key = await hexDigest('SHA-256', address);
  await expect
    .poll(async () => (await readSidebar(firefox)).values)
    .toEqual(['REF30 · flexibleTempPass', device, key]);
  const heard = await control.evaluate((): unknown => Reflect.get(globalThis, 'heard'));
  const all = JSON.stringify(heard) + (await control.evaluate(everythingStored));
  expect(all).toContain(device);
  const token = headers.find((one) => one.startsWith('Bearer '))?.slice('Bearer '.length) ?? '';
  const encoded = Buffer.from(JSON.stringify({ email: address })).toString('base64');
  expect(headers).toContain(encoded);
  expect(token.length).toBeGreaterThan(20);
  for (const secret of [token, address, address.toLowerCase(), encoded]) {
    expect(all).not.toContain(secret);
  }
  await firefox.closeSidebar();
  await player.close();
});
