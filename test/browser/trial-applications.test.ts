import { afterEach, beforeEach, expect, test } from 'vitest';
import { apiScope, resetScope } from '../../src/pass/auth/scopes';
import { t } from '../../src/text/t';
import {
  command,
  type Extension,
  requestsOf,
  resetByKeyboard,
  sampleDevice,
  startExtension,
} from './extension';
import { passphrase, setPassphrase } from './passphrase';
import { saveApplication, saveTempPass } from './set-up';
import { apiRequests, bothScopes, enter, press, statusShows, trialShows } from './trials';

const environment = 'release-staging';
const viewer = { requestorId: 'REF30', mvpdId: 'TempPass_TEST40', deviceId: sampleDevice };
let extension: Extension;
beforeEach(async () => {
  extension = await startExtension();
  extension.sandbox.startTrial(environment, viewer);
  extension.sandbox.useUp(environment, viewer);
});
afterEach(() => extension.close());

const resetOne = () => saveApplication(extension, { scopes: [resetScope] }, 'Resets');
const trialsOne = () => saveApplication(extension, { scopes: [apiScope] }, 'Trials');
const refused = () => extension.sandbox.log.filter(({ status }) => status === 401);
const count = (request: string) => requestsOf(extension).filter((one) => one === request).length;

test('of two applications each does what it may', async () => {
  await resetOne();
  await trialsOne();
  await saveTempPass(extension);
  const popup = await extension.open('popup');
  await enter(popup, sampleDevice);
  await trialShows(popup, 'used up');
  await press(popup, 'Reset Temp Pass');
  await statusShows(popup, 'was used up, now none');
  await press(popup, 'Start trial');
  await statusShows(popup, t('trial_permitted'));
  // The sandbox takes no token without the scope, so that no wrong one was even tried.
  expect(refused()).toEqual([]);
  await expect.poll(() => apiRequests(extension).length).toBeGreaterThan(2);
  expect(count('POST /o/client/register')).toBe(2);
  expect(count('POST /o/client/token')).toBe(2);
});

test('with an application for resets alone the popup says why it shows no trial, and asks about none', async () => {
  await resetOne();
  await saveTempPass(extension);
  const popup = await extension.open('popup');
  await resetByKeyboard(popup);
  await statusShows(popup, '204 in');
  await popup.locator('.trial').getByText(t('failure_trialApplicationMissing_title')).waitFor();
  expect(await popup.getByRole('button', { name: /^Start/u }).count()).toBe(0);
  // Once the reset is through there is no verification to come.
  await expect.poll(() => popup.getByRole('status').getAttribute('aria-busy')).toBe('false');
  expect(apiRequests(extension)).toEqual([]);
});

test('once the application for trials is removed, the popup says so and resets go on', async () => {
  await resetOne();
  const trials = await trialsOne();
  await saveTempPass(extension);
  const popup = await extension.open('popup');
  await enter(popup, sampleDevice);
  await trialShows(popup, 'used up');
  expect(await command(popup, { type: 'removeApplication', id: trials })).toMatchObject({
    ok: true,
  });
  await popup.locator('.trial').getByText(t('failure_trialApplicationMissing_title')).waitFor();
  await expect.poll(() => apiRequests(extension).length).toBe(1);
  await press(popup, 'Reset Temp Pass');
  await statusShows(popup, '204 in');
  await expect.poll(() => popup.getByRole('status').getAttribute('aria-busy')).toBe('false');
  expect(apiRequests(extension)).toHaveLength(1);
});

test('while locked the popup shows no trial and asks for none; once unlocked it reads the trial', async () => {
  await saveApplication(extension, { scopes: bothScopes });
  await saveTempPass(extension);
  const first = await extension.open('popup');
  await enter(first, sampleDevice);
  await trialShows(first, 'used up');
  await first.close();
  const settings = await extension.open('settings', '#security');
  await setPassphrase(settings);
  await settings.getByRole('button', { name: 'Lock now' }).click();
  await settings.getByRole('button', { name: 'Unlock' }).waitFor();
  extension.sandbox.clearLog();
  const popup = await extension.open('popup');
  const field = popup.getByLabel(t('lock_passphrase'), { exact: true });
  await field.waitFor();
  expect(await popup.locator('.trial').count()).toBe(0);
  await field.fill(passphrase);
  expect(extension.sandbox.log).toEqual([]);
  await popup.keyboard.press('Enter');
  await trialShows(popup, 'used up');
});
