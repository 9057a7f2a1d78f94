import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { t } from '../../src/text/t';
import {
  type FirefoxExtension,
  named,
  resetInFirefox,
  setUpFirefox,
  shows,
  startFirefoxExtension,
} from './firefox-extension';
import { newestReset, resetItems } from './stored-resets';
import { bothScopes } from './trials';

let firefox: FirefoxExtension;
let settings: Page;
let popup: Page;
beforeAll(async () => {
  firefox = await startFirefoxExtension();
  // Each stop has the background forget what it counted, so that the throttle would answer 429.
  firefox.sandbox.settings({ throttle: false });
  await setUpFirefox(firefox, { scopes: bothScopes });
  settings = await firefox.control();
  // Once: it goes to every page that is open, which takes seconds.
  await fillMemory('most');
});
beforeEach(async () => {
  popup = await firefox.open('popup');
});
afterEach(async () => {
  firefox.sandbox.clearFaults();
  await popup.close();
  await makeRoom();
});
afterAll(() => firefox?.close());

const newest = async () =>
  newestReset(await settings.evaluate((items) => chrome.storage.local.get(items), resetItems));
const stateOnDisk = async () => (await newest())?.parts[0]?.outcome.state;
const verificationOnDisk = async () => (await newest())?.verification?.after.state;

/** Sends a reset, and does something while its request, or the one for its verification, is under way. */
async function during(kind: 'reset' | 'api', deviceId: string, act: () => Promise<unknown>) {
  await named(popup, 'combobox', 'Device ID').fill(deviceId);
  // The state before it is read with the same kind of request, and may show for the ID before.
  await expect.poll(() => firefox.sandbox.log.map((entry) => entry.deviceId)).toContain(deviceId);
  await shows(popup, '.trial', 'none');
  firefox.sandbox.fault(kind, { kind: 'hold', afterWork: true });
  await popup.keyboard.press('Enter');
  const part = async () => (await newest())?.parts[0];
  const outcome = { state: kind === 'reset' ? 'pending' : 'done' };
  await expect.poll(part).toMatchObject({ target: { deviceId }, outcome });
  await expect.poll(() => firefox.sandbox.held()).toBe(1);
  await act();
  firefox.sandbox.release();
}

/** Has every write to the disk fail in the background that runs now: Firefox has no quota to fill. */
function breakDisk(): Promise<void> {
  return settings.evaluate(() => {
    const background = chrome.extension.getBackgroundPage();
    if (background === null) throw new Error('No background runs');
    const { local } = Reflect.get(background, 'chrome').storage;
    local.set = () => Promise.reject(new Error('QuotaExceededError'));
  });
}

/** Fills memory, for which Firefox names no quota, with ever shorter pieces; `most` leaves 1 MB. */
function fillMemory(how: 'most' | 'all' = 'all'): Promise<void> {
  return settings.evaluate(async (how) => {
    let piece = 0;
    const fits = (length: number) =>
      chrome.storage.session.set({ [`${how} ${piece}`]: 'x'.repeat(length) }).then(
        () => true,
        () => false,
      );
    const [longest, shortest] = how === 'most' ? [2 ** 20, 2 ** 20] : [2 ** 19, 1];
    for (let length = longest; length >= shortest; length /= 2) {
      while (await fits(length)) piece += 1;
    }
  }, how);
}

/** So much as each test needs: what most of memory is full of stays. */
function makeRoom(): Promise<void> {
  const pieces = Array.from({ length: 99 }, (_, piece) => `all ${piece}`);
  return settings.evaluate((keys) => chrome.storage.session.remove(keys), pieces);
}

/** Sends a reset for which there is no token, and waits until one is asked for. */
async function untilTokenIsHeld(deviceId: string): Promise<void> {
  // First of all: the reading with which the popup opened renews what is revoked under it.
  firefox.sandbox.fault('token', { kind: 'hold' }, 2);
  firefox.sandbox.revokeTokens();
  await settings.evaluate(() => chrome.storage.session.remove('tokens'));
  firefox.sandbox.clearLog();
  await resetInFirefox(popup, deviceId);
  await expect.poll(newest).toMatchObject({
    parts: [{ target: { deviceId }, outcome: { state: 'pending' } }],
  });
  // A reading that was given up may still hold another one.
  await expect.poll(() => firefox.sandbox.held()).toBeGreaterThan(0);
}
const resetsSent = () => firefox.sandbox.log.filter(({ method }) => method === 'DELETE');

test('in Firefox, an outcome that the disk does not take is told, and written by the next background', async () => {
  await during('reset', 'firefox-outcome', breakDisk);
  await shows(popup, '[role=status]', '204 in');
  expect(await stateOnDisk()).toBe('pending');
  await firefox.stopBackground();
  await firefox.command({ type: 'authorizations' });
  await expect.poll(stateOnDisk).toBe('done');
});

test('in Firefox, a verification that the disk does not take is told, and written by the next background', async () => {
  await during('api', 'firefox-verification', breakDisk);
  await shows(popup, '[role=status]', t('verification_never'));
  expect(await verificationOnDisk()).toBe('pending');
  await firefox.stopBackground();
  await firefox.command({ type: 'authorizations' });
  await expect.poll(verificationOnDisk).toBe('none');
});

test('in Firefox, disk and memory full: the answer tells, and after a stop it is unknown', async () => {
  await during('reset', 'firefox-everything', () => Promise.all([fillMemory(), breakDisk()]));
  await shows(popup, '[role=status]', '204 in');
  const held = await settings.evaluate(() => chrome.storage.session.get('heldResets'));
  expect(JSON.stringify(held)).not.toContain('"state":"done"');
  expect(await stateOnDisk()).toBe('pending');
  await firefox.stopBackground();
  await makeRoom();
  await firefox.command({ type: 'authorizations' });
  await expect.poll(stateOnDisk).toBe('unknown');
});

test('in Firefox, memory alone is full: the outcome is told and written, and stays after a stop', async () => {
  await during('reset', 'firefox-memory', () => fillMemory());
  await shows(popup, '[role=status]', '204 in');
  await expect.poll(verificationOnDisk).toBe('none');
  expect(await stateOnDisk()).toBe('done');
  await firefox.stopBackground();
  await firefox.command({ type: 'authorizations' });
  expect(await stateOnDisk()).toBe('done');
});

test('in Firefox, memory alone is full when a token comes: the reset failed, and was not sent', async () => {
  await untilTokenIsHeld('firefox-memory-for-a-token');
  await fillMemory();
  firefox.sandbox.release();
  await shows(popup, '[role=status]', t('failure_storageFull_title'));
  expect(await stateOnDisk()).toBe('failed');
  await firefox.stopBackground();
  await firefox.command({ type: 'authorizations' });
  expect(await stateOnDisk()).toBe('failed');
  expect(resetsSent()).toEqual([]);
});

test('in Firefox, a reset that cannot be written down is not sent', async () => {
  await named(popup, 'combobox', 'Device ID').fill('firefox-intent');
  await expect
    .poll(() => firefox.sandbox.log.map((entry) => entry.deviceId))
    .toContain('firefox-intent');
  await breakDisk();
  firefox.sandbox.clearLog();
  await popup.keyboard.press('Enter');
  await shows(popup, '[role=status]', 'Nothing was sent');
  expect(resetsSent()).toEqual([]);
  await firefox.stopBackground();
});

test('in Firefox, stopped while the reset is under way, it is unknown', async () => {
  await during('reset', 'firefox-stopped', () => firefox.stopBackground());
  await shows(popup, '[role=status]', t('popup_unknown'));
  await expect.poll(stateOnDisk).toBe('unknown');
});

test('in Firefox, stopped while the verification is under way, the reset is done', async () => {
  await during('api', 'firefox-stopped-later', () => firefox.stopBackground());
  await firefox.command({ type: 'authorizations' });
  await expect.poll(verificationOnDisk).toBe('unknown');
  expect(await stateOnDisk()).toBe('done');
});

test('in Firefox, stopped while a token is fetched, the reset is unknown, and not sent', async () => {
  await untilTokenIsHeld('firefox-stopped-in-a-token');
  await firefox.stopBackground();
  await shows(popup, '[role=status]', t('popup_unknown'));
  await expect.poll(stateOnDisk).toBe('unknown');
  expect(resetsSent()).toEqual([]);
});
