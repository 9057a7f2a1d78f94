import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { observedRequests } from '../../src/storage/observed-requests';
import { everythingStored } from './everything-stored';
import { command, type Extension, startExtension, stopWorker } from './extension';
import { answerYes, revoke } from './extensions-page';
import { setUp } from './set-up';
import { clickToolbar } from './toolbar-popup';

const environment = 'release-staging';
const device = 'b05f7e6a-31d2-4c8e-9a47-5d0c6f1e2b93';
const other = 'e1c92d04-77ab-4f3e-8b15-0a6d93c4f7e8';
const address = 'Viewer+test@example.com';
const basic = { requestorId: 'REF30', mvpdId: 'TempPass_TEST40', deviceId: device };
let extension: Extension;
let settings: Page;
let tempPassId: string;
beforeAll(async () => {
  extension = await startExtension();
  const scopes = ['temporary:passes:owner', 'api:client:v2'];
  tempPassId = await setUp(extension, { environment, mvpdId: basic.mvpdId, scopes });
  settings = await extension.open('settings');
});
beforeEach(() => extension.sandbox.settings({ throttle: false }));
afterAll(() => extension.close());

const playerAt = (hash: string) => extension.sandbox.url(`/player#${hash}`);

function storedIn(area: 'local' | 'session'): Promise<Record<string, unknown>> {
  return settings.evaluate((name) => chrome.storage[name].get(), area);
}

async function observed() {
  const { [observedRequests.key]: all = [] } = await storedIn('session');
  return v.parse(observedRequests.schema, all);
}

async function says(player: Page, text: string): Promise<void> {
  await expect.poll(() => player.getByRole('status').textContent()).toContain(text);
}

/** Opens a player, and the popup over it with a real click, and has its tab listened to. */
async function listenTo(hash: string): Promise<{ player: Page; tabId: number }> {
  const player = await extension.visit(playerAt(hash));
  await says(player, 'Ready');
  const popup = await clickToolbar(extension, player);
  const tabId = extension.tabOf(player);
  expect(await command(settings, { type: 'listenToTab', tabId })).toMatchObject({ ok: true });
  await popup.close();
  return { player, tabId };
}

test('without the browser’s grant for the page nothing is observed, and that is said', async () => {
  const player = await extension.visit(playerAt(`device=${device}`));
  await says(player, 'Ready');
  const answer = await command(settings, {
    type: 'listenToTab',
    tabId: extension.tabOf(player),
  });
  expect(answer).toMatchObject({ ok: false, error: { kind: 'tabNotGranted' } });
  await player.reload();
  await says(player, 'Ready');
  expect(await observed()).toEqual([]);
  await player.close();
});

test('only the tab that is listened to says what its app asks, also to a background that was stopped, until it leaves the site', async () => {
  const { player, tabId } = await listenTo(`device=${device}`);
  await stopWorker(settings);
  const second = await extension.visit(playerAt(`device=${other}`));
  await says(second, 'Ready');
  await player.bringToFront();
  await player.reload();
  await says(player, 'Ready');
  const request = { question: 'profiles', environment: { kind: environment }, ...basic };
  const deviceInfo = { model: 'Sample web player', osName: 'Linux' };
  const only = { tabId, status: 200, request: { ...request, deviceInfo } };
  await expect.poll(observed).toMatchObject([only]);

  await stopWorker(settings);
  await player.goto(playerAt(`device=${device}`).replace('localhost', '127.0.0.1'));
  await expect
    .poll(() => storedIn('session'))
    .toMatchObject({
      listeningTabs: [],
      observedRequests: [],
    });
  await says(player, 'Ready');
  expect(await observed()).toEqual([]);
  await Promise.all([player.close(), second.close()]);
});

test('of the headers nothing is stored or said but the facts', async () => {
  const { player, tabId } = await listenTo(
    `device=${device}&mvpd=flexibleTempPass&email=${encodeURIComponent(address)}`,
  );
  const headers: string[] = [];
  player.on('request', (one) => headers.push(...Object.values(one.headers())));
  await settings.evaluate(() => {
    const heard: unknown[] = [];
    Reflect.set(globalThis, 'heard', heard);
    chrome.runtime.onMessage.addListener((message) => void heard.push(message));
    chrome.storage.onChanged.addListener((changes) => void heard.push(changes));
  });
  await player.reload();
  await says(player, 'Ready');
  const identity = { template: '{"email":"…"}', sends: 'address' };
  await expect.poll(observed).toMatchObject([{ tabId, status: 200, request: { identity } }]);
  const heard = await settings.evaluate((): unknown => Reflect.get(globalThis, 'heard'));
  const all = JSON.stringify(heard) + (await settings.evaluate(everythingStored));
  expect(all).toContain(device);
  const token = headers.find((one) => one.startsWith('Bearer '))?.slice('Bearer '.length) ?? '';
  const encoded = Buffer.from(JSON.stringify({ email: address })).toString('base64');
  expect(headers).toContain(encoded);
  expect(token.length).toBeGreaterThan(20);
  for (const secret of [token, address, address.toLowerCase(), encoded]) {
    expect(all).not.toContain(secret);
  }
  expect(all).not.toMatch(/authorization|bearer/iu);
  await player.close();
});

test('an app that is refused has it on the badge, through reloads, until a reset reloads it: then it plays', async () => {
  const { player, tabId } = await listenTo(`device=${device}`);
  const badge = () =>
    settings.evaluate(
      async (tab) =>
        Promise.all([
          chrome.action.getBadgeText({ tabId: tab }),
          chrome.action.getTitle({ tabId: tab }),
        ]),
      tabId,
    );
  const refused = ['403', 'Reset Temp Pass: the app was refused (403) with TempPass_TEST40'];
  extension.sandbox.startTrial(environment, basic);
  extension.sandbox.useUp(environment, basic);
  await player.getByRole('button', { name: 'Play' }).click();
  await says(player, 'Refused (403)');
  await expect.poll(badge).toEqual(refused);
  await player.reload();
  await says(player, 'Refused (403)');
  await expect.poll(badge).toEqual(refused);

  const answer = await command(settings, {
    type: 'reset',
    id: crypto.randomUUID(),
    tempPassId,
    targets: [{ kind: 'device', deviceId: device }],
    thenReload: tabId,
  });
  const after = { state: 'none' };
  expect(answer).toMatchObject({ ok: true, value: { verification: { after }, reloaded: true } });
  await says(player, 'Playing REF30');
  await expect.poll(badge).toEqual(['', 'Reset Temp Pass']);
  await player.close();
});

test('a watched site is heard in each of its tabs without a click there, until its permission is withdrawn', async () => {
  const site = 'https://localhost/*';
  const player = await extension.visit(playerAt(`device=${device}`));
  await answerYes(extension, site);
  await command(settings, { type: 'watchSite', site });
  const popup = await clickToolbar(extension, player);
  expect(await popup.read(`chrome.permissions.request({ origins: ['${site}'] })`)).toBe(true);
  await popup.close();
  await expect.poll(() => storedIn('local')).toMatchObject({ watchedSites: [site] });
  const listen = { type: 'listenToSite', site, on: true };
  expect(await command(settings, listen)).toMatchObject({ ok: true });
  const second = await extension.visit(playerAt(`device=${other}`));
  await says(second, 'Ready');
  const tabId = extension.tabOf(second);
  const request = { deviceId: other };
  await expect.poll(observed).toMatchObject([{ tabId, status: 200, request }]);

  await revoke(extension, site);
  await expect.poll(observed).toEqual([]);
  await expect.poll(() => storedIn('local')).toMatchObject({ listenedSites: [] });
  await Promise.all([player.close(), second.close()]);
});
