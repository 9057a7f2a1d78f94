import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { t } from '../../src/text/t';
import { type Extension, startExtension } from './extension';
import { setUp } from './set-up';
import {
  bothScopes,
  enter,
  newestRecord,
  press,
  pressOnly,
  sampleAddress,
  sampleKey,
  statusShows,
  trialShows,
} from './trials';

const environment = 'release-staging';
const promotional = { mvpdId: 'flexibleTempPass', kind: 'promotional' } as const;
let extension: Extension;
let deviceId: string;
beforeAll(async () => {
  extension = await startExtension();
  await setUp(extension, {
    ...promotional,
    scopes: bothScopes,
    more: { resourceIds: ['res01'] },
  });
});
beforeEach(() => {
  deviceId = crypto.randomUUID();
  extension.sandbox.clearLog();
});
afterEach(() => extension.sandbox.clearFaults());
afterAll(() => extension.close());

const viewer = () => ({
  requestorId: 'REF30',
  mvpdId: 'flexibleTempPass',
  deviceId,
  key: sampleKey,
});

async function open(): Promise<Page> {
  const popup = await extension.open('popup');
  await enter(popup, deviceId, sampleAddress);
  return popup;
}

const resetsSent = () => extension.sandbox.log.filter(({ method }) => method === 'DELETE');

test('resetting only the device leaves the trial with its key, which the popup says; resetting both ends it', async () => {
  extension.sandbox.startTrial(environment, viewer());
  extension.sandbox.useUpTitles(environment, viewer());
  const popup = await open();
  await trialShows(popup, 'used up');
  expect(await popup.getByText(t('trial_usedUpBy_titles')).count()).toBe(1);

  await pressOnly(popup, 'device');
  const alert = popup.locator('.still-there');
  await alert.getByText('Reset, but the trial is still used up').waitFor();
  expect(await alert.innerText()).toContain(t('trial_cause_key'));
  // Whose trial was read is said with what was reset.
  await statusShows(popup, deviceId);
  expect(await alert.locator('code').count()).toBe(0);
  await expect.poll(() => resetsSent().map(({ target }) => target?.kind)).toEqual(['device']);

  await press(popup, 'Reset Temp Pass');
  await statusShows(popup, 'was used up, now none');
  expect(await alert.count()).toBe(0);
  expect(extension.sandbox.trial(environment, viewer())).toEqual({ state: 'none' });

  await press(popup, 'Start trial (uses 1 title)');
  await statusShows(popup, 'Trial started · res01');
  await trialShows(popup, /^running/u);
  await popup.getByText('2 titles left · played: res01').waitFor();
  expect(extension.sandbox.trial(environment, viewer())).toMatchObject({ titlesLeft: 2 });

  await pressOnly(popup, 'key');
  // It was running before and after, so that no word of it is "none".
  await alert.getByText('Reset, but the trial is still running').waitFor();
  expect(await alert.innerText()).toContain(t('trial_cause_device'));
  // Only the key was reset, so that no other line says whose trial it is.
  expect(await alert.locator('code').getAttribute('title')).toBe(deviceId);
  await expect
    .poll(() => resetsSent().at(-1)?.target)
    .toMatchObject({ kind: 'key', key: sampleKey });
  await popup.close();
});

test('device and key are reset side by side, with one result', async () => {
  const popup = await open();
  await trialShows(popup, 'none');
  extension.sandbox.fault('reset', { kind: 'delay', milliseconds: 1_500 });
  await press(popup, 'Reset Temp Pass');
  await statusShows(popup, 'Reset · device and key · 204 in');
  expect(await popup.getByRole('status').getByText('204 in').count()).toBe(1);
  await expect.poll(() => resetsSent().length).toBe(2);
  const [one, other] = resetsSent();
  expect(new Set([one?.target?.kind, other?.target?.kind])).toEqual(new Set(['device', 'key']));
  // The slow one was not waited for before the other went out.
  expect(Math.abs((one?.time ?? 0) - (other?.time ?? Number.NaN))).toBeLessThan(1_500);
  await popup.close();
});

test('if one of device and key is reset and one fails, the popup says which', async () => {
  extension.sandbox.fault('reset', { kind: 'status', status: 400 });
  const popup = await open();
  await trialShows(popup, 'none');
  await press(popup, 'Reset Temp Pass');
  const status = popup.getByRole('status');
  await status.getByText(/^(Device|Key) reset; (device|key) failed$/u).waitFor();
  await expect.poll(() => resetsSent().length).toBe(2);
  const refused = resetsSent().find(({ status: said }) => said === 400)?.path ?? '';
  const [done, rest] = refused.includes('/generic') ? ['device', 'key'] : ['key', 'device'];
  expect(await status.innerText()).toContain(
    t('popup_inPart_failed', { done: done === 'key' ? 'Key' : 'Device', rest }),
  );
  expect(await status.innerText()).toContain(`Reset ·\u00a0${done} ·\u00a0204 in`);
  expect(await status.innerText()).not.toContain('device and key');
  expect(await status.getByText(t('failure_badRequest_title')).count()).toBe(1);
  const states = (await newestRecord(popup)).parts.map(({ target, outcome }) => [
    target.kind,
    outcome.state,
  ]);
  expect(Object.fromEntries(states)).toEqual({ [`${done}`]: 'done', [`${rest}`]: 'failed' });
  await popup.close();
});

test('where a part that failed keeps the trial, it is said to try again', async () => {
  const popup = await open();
  extension.sandbox.useUpTitles(environment, viewer());
  extension.sandbox.fault('reset', { kind: 'status', status: 400 });
  await press(popup, 'Reset Temp Pass');
  await popup.locator('.still-there').getByText(t('trial_cause_inPart')).waitFor();
  await trialShows(popup, 'used up');
  await press(popup, 'Reset Temp Pass');
  await statusShows(popup, 'was used up, now none');
  await popup.close();
});

test('if device and key fail alike, the popup says so once and claims nothing done', async () => {
  extension.sandbox.fault('reset', { kind: 'status', status: 400 }, 2);
  const popup = await open();
  await trialShows(popup, 'none');
  await press(popup, 'Reset Temp Pass');
  const status = popup.getByRole('status');
  await status.getByText(t('failure_badRequest_title')).waitFor();
  await expect.poll(() => status.getAttribute('aria-busy')).toBe('false');
  expect(await status.getByText(t('failure_badRequest_title')).count()).toBe(1);
  await expect.poll(() => status.getByRole('button', { name: /^Edit/u }).count()).toBe(1);
  for (const word of ['204', 'in part', 'now ', 'now:']) {
    expect(await status.innerText()).not.toContain(word);
  }
  // Written after the outcomes, which the popup shows at once.
  await expect.poll(async () => (await newestRecord(popup)).verification).toBeUndefined();
  await popup.close();
});

test('an address that is typed while a reset is under way gets its own trial, not that of the verification', async () => {
  const other = 'other@domain.com';
  const key = createHash('sha256').update(other).digest('hex');
  const known = { ...viewer(), deviceId: 'where-the-other-watched', key };
  extension.sandbox.useUpTitles(environment, known);
  const popup = await open();
  await trialShows(popup, 'none');
  extension.sandbox.fault('reset', { kind: 'delay', milliseconds: 1_500 }, 2);
  await press(popup, 'Reset Temp Pass');
  await statusShows(popup, t('popup_pending'));
  await enter(popup, deviceId, other);
  await expect.poll(async () => (await newestRecord(popup)).verification?.after.state).toBe('none');
  await trialShows(popup, 'used up');
  // What came of it is no result of this address.
  expect(await popup.getByRole('status').innerText()).not.toContain('204');
  await popup.close();
});
