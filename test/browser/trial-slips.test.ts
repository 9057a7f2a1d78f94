import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { t } from '../../src/text/t';
import { type Extension, startExtension } from './extension';
import { setUp } from './set-up';
import {
  bothScopes,
  enter,
  press,
  pressOnly,
  sampleAddress,
  sampleKey,
  statusShows,
  trialShows,
} from './trials';

const environment = 'release-staging';
const otherAddress = 'other@domain.com';
const otherKey = createHash('sha256').update(otherAddress).digest('hex');
let extension: Extension;
let deviceId: string;
beforeAll(async () => {
  extension = await startExtension();
  const mvpdId = 'flexibleTempPass';
  await setUp(extension, { mvpdId, kind: 'promotional', scopes: bothScopes });
});
beforeEach(() => {
  deviceId = crypto.randomUUID();
  extension.sandbox.clearLog();
});
afterEach(() => extension.sandbox.clearFaults());
afterAll(() => extension.close());

async function open(address = sampleAddress): Promise<Page> {
  const popup = await extension.open('popup');
  await enter(popup, deviceId, address);
  return popup;
}

const sent = (method: string) => extension.sandbox.log.filter((entry) => entry.method === method);

test('Enter right after a letter has the trial of the address as it stands prove the reset', async () => {
  const popup = await open();
  await trialShows(popup, 'none');
  // Faster than any hand, so that nothing of what follows the letter has happened yet.
  await popup.getByRole('textbox', { name: 'E-mail or key' }).evaluate(async (field, address) => {
    if (!(field instanceof HTMLInputElement)) throw new Error('no field');
    field.value = address;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    field.form?.requestSubmit();
  }, otherAddress);
  // What was known of the other address is no state before.
  await statusShows(popup, /^Trial now: none$/u);
  const resetAt = sent('DELETE').at(-1)?.time ?? Number.NaN;
  const asked = sent('GET').filter(({ time }) => time >= resetAt);
  expect(new Set(asked.map(({ identity }) => identity))).toEqual(
    new Set([`{"email":"${otherKey}"}`]),
  );
  await popup.close();
});

test('a reset of another window, with another address, proves nothing of this one', async () => {
  const viewer = { requestorId: 'REF30', mvpdId: 'flexibleTempPass' };
  extension.sandbox.useUpTitles(environment, { ...viewer, deviceId: 'elsewhere', key: otherKey });
  const here = await open(otherAddress);
  await trialShows(here, 'used up');
  const there = await open();
  await trialShows(there, 'none');
  await press(there, 'Reset Temp Pass');
  await statusShows(there, t('verification_never'));
  // Read again for the viewer of this window, as the device is the same.
  const resetAt = sent('DELETE').at(-1)?.time ?? Number.NaN;
  const own = `{"email":"${otherKey}"}`;
  await expect
    .poll(() => sent('GET').some(({ time, identity }) => time > resetAt && identity === own))
    .toBe(true);
  await trialShows(here, 'used up');
  expect(await here.getByRole('status').innerText()).not.toContain('204');
  await here.close();
  await there.close();
});

test('a second click of a double one and a key that is held start no second trial', async () => {
  const popup = await open(`${deviceId}@domain.com`);
  await trialShows(popup, 'none');
  const start = popup.getByRole('button', { name: 'Start trial (uses 1 title)' });
  await start.click();
  await statusShows(popup, t('trial_permitted'));
  await start.dispatchEvent('click', { detail: 2 });
  await trialShows(popup, /^running/u);
  await start.dispatchEvent('click', { detail: 2 });
  await start.focus();
  await popup.keyboard.down('Enter');
  await expect.poll(() => sent('POST').filter(({ deviceId }) => deviceId).length).toBe(2);
  await statusShows(popup, t('trial_permitted'));
  await trialShows(popup, /^running/u);
  await popup.keyboard.down('Enter');
  await popup.keyboard.up('Enter');
  await press(popup, 'Reset Temp Pass');
  await statusShows(popup, '204 in');
  expect(sent('POST').filter(({ deviceId }) => deviceId)).toHaveLength(2);
  await popup.close();
});

test('what came of a reset of every key is shown also after a start', async () => {
  const popup = await open();
  await press(popup, 'Start trial (uses 1 title)');
  await statusShows(popup, t('trial_permitted'));
  await press(popup, t('popup_every_everyKey_open'));
  await popup.getByLabel(t('popup_confirm')).fill('flexibleTempPass');
  await press(popup, t('popup_confirmEvery'));
  await statusShows(popup, '204 in');
  await popup.close();
});

test('what Adobe Pass says to a start that is overtaken does not hide the reset', async () => {
  const popup = await open(`${deviceId}@domain.com`);
  await trialShows(popup, 'none');
  extension.sandbox.fault('api', { kind: 'delay', milliseconds: 1_500 });
  await press(popup, 'Start trial (uses 1 title)');
  await press(popup, 'Reset Temp Pass');
  await statusShows(popup, '204 in');
  await popup.getByRole('button', { name: 'Start trial (uses 1 title)' }).waitFor();
  expect(await popup.getByRole('status').innerText()).toContain('204 in');
  await popup.close();
});

test('trying again a reset of the device alone leaves the key', async () => {
  const popup = await open(`${deviceId}@domain.com`);
  await trialShows(popup, 'none');
  extension.sandbox.fault('reset', { kind: 'status', status: 503 }, 3);
  await pressOnly(popup, 'device');
  await press(popup, 'Try again');
  await statusShows(popup, '204 in');
  expect(new Set(sent('DELETE').map(({ target }) => target?.kind))).toEqual(new Set(['device']));
  await popup.close();
});

test('Tab from the device ID leads to the address, its options and the resets before any start', async () => {
  const popup = await open();
  await trialShows(popup, 'none');
  await popup.getByRole('combobox', { name: 'Device ID', exact: true }).focus();
  for (const [role, name] of [
    ['textbox', 'E-mail or key'],
    ['button', t('label_copyId', { id: sampleKey.slice(0, 12) })],
    ['checkbox', 'Trim spaces'],
    ['checkbox', 'Lower case'],
    ['button', 'Reset Temp Pass'],
    ['button', t('popup_only')],
    ['button', 'Start trial (uses 1 title)'],
  ] as const) {
    await popup.keyboard.press('Tab');
    const reached = popup.getByRole(role, { name });
    expect(await reached.evaluate((one) => one === document.activeElement), name).toBe(true);
    // All of an ID is seen with the focus, and nothing scrolls for it.
    const main = popup.locator('main');
    expect(await main.evaluate((one) => one.scrollWidth - one.clientWidth), name).toBe(0);
  }
  await popup.close();
});
