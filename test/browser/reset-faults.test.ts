import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Fault } from '../../sandbox/index';
import { t } from '../../src/text/t';
import { type Extension, resetByKeyboard, startExtension, stopWorker } from './extension';
import { setUp } from './set-up';
import { newestReset, resetItems } from './stored-resets';
import { bothScopes } from './trials';

let extension: Extension;
let settings: Page;
let popup: Page;
beforeAll(async () => {
  extension = await startExtension();
  // Each stop has the background forget what it counted, so that the throttle would answer 429.
  extension.sandbox.settings({ throttle: false });
  await setUp(extension, { scopes: bothScopes });
});
beforeEach(async () => {
  settings = await extension.open('settings');
  popup = await extension.open('popup');
});
afterEach(async () => {
  extension.sandbox.clearFaults();
  await makeRoom();
  await popup.close();
  await settings.close();
});
afterAll(() => extension.close());

/** Leaves no room for a word more. */
function fill(area: 'local' | 'session'): Promise<void> {
  return settings.evaluate(async (name) => {
    const { [name]: storage } = chrome.storage;
    for (let piece = 0; ; piece += 1) {
      const key = `filling ${piece}`;
      const room = storage.QUOTA_BYTES - (await storage.getBytesInUse(null));
      const length = Math.min(1_000_000, room - key.length - 2);
      if (length < 0) return;
      await storage.set({ [key]: 'x'.repeat(length) });
    }
  }, area);
}

function makeRoom(): Promise<void> {
  return settings.evaluate(async () => {
    for (const storage of [chrome.storage.local, chrome.storage.session]) {
      const keys = Object.keys(await storage.get(null));
      await storage.remove(keys.filter((key) => key.startsWith('filling')));
    }
  });
}

const onDisk = async () =>
  newestReset(await settings.evaluate((items) => chrome.storage.local.get(items), resetItems));
const stateOnDisk = async () => (await onDisk())?.parts[0]?.outcome.state;
const verificationOnDisk = async () => (await onDisk())?.verification?.after.state;
const notWritten = () => settings.evaluate(() => chrome.storage.session.get('heldResets'));

const held: Fault = { kind: 'hold', afterWork: true };

/** Sends a reset, and does something while its request, or the one for its verification, is under way. */
async function during(
  kind: 'reset' | 'api',
  deviceId: string,
  act: () => Promise<unknown>,
  fault = held,
) {
  await popup.getByRole('combobox', { name: 'Device ID', exact: true }).fill(deviceId);
  // The state before it is read with the same kind of request, and may show for the ID before.
  if (kind === 'api') {
    await expect
      .poll(() => extension.sandbox.log.map((entry) => entry.deviceId))
      .toContain(deviceId);
    await popup.locator('.trial').getByText('none').waitFor();
  }
  extension.sandbox.fault(kind, fault);
  await resetByKeyboard(popup, deviceId);
  const part = async () => (await onDisk())?.parts[0];
  const outcome = { state: kind === 'reset' ? 'pending' : 'done' };
  await expect.poll(part).toMatchObject({ target: { deviceId }, outcome });
  if (fault === held) await expect.poll(() => extension.sandbox.held()).toBe(1);
  await act();
  extension.sandbox.release();
}

/** Sends a reset for which there is no token, and waits until one is asked for. */
async function untilTokenIsHeld(deviceId: string): Promise<void> {
  // First of all: the reading with which the popup opened renews what is revoked under it.
  extension.sandbox.fault('token', { kind: 'hold' }, 2);
  extension.sandbox.revokeTokens();
  await settings.evaluate(() => chrome.storage.session.remove('tokens'));
  await resetByKeyboard(popup, deviceId);
  await expect.poll(onDisk).toMatchObject({
    parts: [{ target: { deviceId }, outcome: { state: 'pending' } }],
  });
  await expect.poll(() => extension.sandbox.held()).toBe(1);
}
const resetsSent = () =>
  extension.sandbox.log.filter(({ target }) => target?.kind === 'device').length;

const saysDone = () => popup.getByRole('status').getByText('204 in').waitFor();

test('a disk that is full when the outcome is written: it is told, kept over a stop, and written', async () => {
  await during('reset', 'full-for-the-outcome', () => fill('local'));
  await saysDone();
  expect(await stateOnDisk()).toBe('pending');
  await stopWorker(settings);
  await popup.reload();
  await expect.poll(async () => JSON.stringify(await notWritten())).toContain('"state":"done"');
  expect(await stateOnDisk()).toBe('pending');
  await makeRoom();
  await expect.poll(stateOnDisk).toBe('done');
  await expect.poll(notWritten).toEqual({ heldResets: [] });
});

test('a disk that is full when the verification is written: it waits no longer, and is written when there is room', async () => {
  // Word of a time-out is longer than what stands there before, so that there is no room for it.
  await during('api', 'full-for-the-verification', () => fill('local'), { kind: 'hang' });
  await expect.poll(async () => JSON.stringify(await notWritten())).toContain('"state":"unknown"');
  await popup.getByRole('status').getByText(t('verification_unknown')).waitFor();
  expect(await verificationOnDisk()).toBe('pending');
  await makeRoom();
  await expect.poll(verificationOnDisk).toBe('unknown');
});

test('disk and memory full: the answer tells, and after a stop it is unknown', async () => {
  const both = () => Promise.all([fill('session'), fill('local')]);
  await during('reset', 'full-for-everything', both);
  await saysDone();
  expect(JSON.stringify(await notWritten())).not.toContain('"state":"done"');
  await stopWorker(settings);
  await makeRoom();
  await expect.poll(stateOnDisk).toBe('unknown');
});

test('memory alone is full: the outcome is told and written, and stays after a stop', async () => {
  await during('reset', 'full-memory', () => fill('session'));
  await saysDone();
  await expect.poll(verificationOnDisk).toBe('none');
  expect(await stateOnDisk()).toBe('done');
  await stopWorker(settings);
  await popup.reload();
  await popup.getByRole('combobox', { name: 'Device ID', exact: true }).fill('full-memory');
  await saysDone();
  expect(await stateOnDisk()).toBe('done');
});

test('memory alone is full when a token comes: the reset failed, and was not sent', async () => {
  const before = resetsSent();
  await untilTokenIsHeld('full-memory-for-a-token');
  await fill('session');
  extension.sandbox.release();
  await popup.getByRole('status').getByText(t('failure_storageFull_title')).waitFor();
  expect(await stateOnDisk()).toBe('failed');
  await stopWorker(settings);
  await popup.reload();
  await popup.locator('.trial').waitFor();
  expect(await stateOnDisk()).toBe('failed');
  expect(resetsSent()).toBe(before);
});

test('a background stopped while the reset is under way leaves it unknown', async () => {
  await during('reset', 'stopped-in-the-reset', () => stopWorker(settings));
  await popup.getByRole('status').getByText(t('popup_unknown')).waitFor();
  expect(await stateOnDisk()).toBe('unknown');
});

test('stopped while the verification is under way, the reset is done and its verification not known', async () => {
  await during('api', 'stopped-in-the-verification', () => stopWorker(settings));
  await expect.poll(verificationOnDisk).toBe('unknown');
  expect(await stateOnDisk()).toBe('done');
});

test('stopped while a token is fetched, the reset is unknown, and not sent', async () => {
  const before = resetsSent();
  await untilTokenIsHeld('stopped-in-a-token');
  await stopWorker(settings);
  await expect.poll(stateOnDisk).toBe('unknown');
  expect(resetsSent()).toBe(before);
});
