import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { t } from '../../src/text/t';
import { type Extension, startExtension } from './extension';
import { setUp } from './set-up';
import {
  bothScopes,
  enter,
  newestRecord,
  press,
  secondsShown,
  statusShows,
  trialShows,
} from './trials';

const environment = 'release-staging';
let extension: Extension;
/** Each test has its own, so that none meets the trial of another. */
let viewer: { requestorId: string; mvpdId: string; deviceId: string };
beforeAll(async () => {
  extension = await startExtension();
  await setUp(extension, { scopes: bothScopes });
});
beforeEach(() => {
  const deviceId = crypto.randomUUID();
  viewer = { requestorId: 'REF30', mvpdId: 'TempPass_TEST40', deviceId };
  extension.sandbox.clearLog();
});
afterEach(() => {
  extension.sandbox.clearFaults();
  extension.sandbox.settings({ trialSeconds: 60, clockSkewMs: 0 });
});
afterAll(() => extension.close());

/** Opens the popup about a viewer whose trial is used up. */
async function openUsedUp() {
  extension.sandbox.startTrial(environment, viewer);
  extension.sandbox.useUp(environment, viewer);
  const popup = await extension.open('popup');
  await enter(popup, viewer.deviceId);
  await trialShows(popup, 'used up');
  return popup;
}

test('used up, reset, none, started, running: each is shown, stored and so at the server', async () => {
  const popup = await openUsedUp();
  expect(await popup.getByText(t('trial_usedUpBy_time')).count()).toBe(1);
  await press(popup, 'Reset Temp Pass');
  await statusShows(popup, 'was used up, now none');
  await statusShows(popup, '204 in');
  await trialShows(popup, 'none');
  expect((await newestRecord(popup)).verification).toEqual({
    deviceId: viewer.deviceId,
    before: { state: 'usedUp', by: 'time' },
    after: { state: 'none' },
  });
  expect(extension.sandbox.trial(environment, viewer)).toEqual({ state: 'none' });

  await press(popup, 'Start trial');
  await statusShows(popup, 'Trial started · REF30');
  await expect.poll(() => secondsShown(popup)).toBeGreaterThan(0);
  const first = await secondsShown(popup);
  expect(first).toBeLessThanOrEqual(60);
  await expect.poll(() => secondsShown(popup)).toBeLessThan(first);
  expect(extension.sandbox.trial(environment, viewer)).toMatchObject({ state: 'running' });
  await popup.close();

  const again = await extension.open('popup');
  await expect.poll(() => secondsShown(again)).toBeGreaterThan(0);
  expect(await secondsShown(again)).toBeLessThan(first);
  await again.close();
});

test('Shift+Enter resets and starts the next trial, once it was asked whether that is wanted', async () => {
  const popup = await openUsedUp();
  extension.sandbox.clearLog();
  const starts = () =>
    extension.sandbox.log.filter(
      ({ method, path }) => method === 'POST' && path.includes('/decisions/'),
    );
  const resets = () => extension.sandbox.log.filter(({ method }) => method === 'DELETE');
  const field = popup.getByRole('combobox', { name: 'Device ID', exact: true });
  await field.press('Shift+Enter');
  await popup.getByRole('button', { name: t('nextTrial_start') }).waitFor();
  expect(resets()).toEqual([]);
  await popup.keyboard.press('Enter');
  await statusShows(popup, 'Trial started · REF30');
  await statusShows(popup, '204 in');
  await trialShows(popup, /^running/u);
  const [reset] = resets();
  const [start] = starts();
  expect([resets().length, starts().length]).toEqual([1, 1]);
  expect(reset && start && reset.time < start.time).toBe(true);
  // The next key is for the same device.
  await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);

  extension.sandbox.fault('reset', { kind: 'status', status: 400 });
  await popup.keyboard.press('Shift+Enter');
  await statusShows(popup, t('nextTrial_not_notReset'));
  expect([resets().length, starts().length]).toEqual([2, 1]);
  expect(extension.sandbox.trial(environment, viewer)).toMatchObject({ state: 'running' });
  await popup.close();
});

test('a running trial that was reset is said to have been running', async () => {
  extension.sandbox.startTrial(environment, viewer);
  const popup = await extension.open('popup');
  await enter(popup, viewer.deviceId);
  await trialShows(popup, /^running/u);
  await press(popup, 'Reset Temp Pass');
  await statusShows(popup, 'was running, now none');
  await popup.close();
});

test('after a reset of every device the trial of this one is read again', async () => {
  const popup = await openUsedUp();
  await press(popup, 'Reset every device…');
  await popup.getByRole('dialog').getByRole('textbox').fill(viewer.mvpdId);
  await popup.keyboard.press('Enter');
  await statusShows(popup, '204 in');
  await trialShows(popup, 'none');
  await popup.close();
});

test("with the server's clock an hour ahead the countdown is right", async () => {
  extension.sandbox.settings({ clockSkewMs: 3_600_000 });
  extension.sandbox.startTrial(environment, viewer);
  const popup = await extension.open('popup');
  await enter(popup, viewer.deviceId);
  await expect.poll(() => secondsShown(popup)).toBeGreaterThan(0);
  const secondsLeft = () => {
    const told = extension.sandbox.trial(environment, viewer);
    return told.state === 'running' ? told.secondsLeft : Number.NaN;
  };
  // However long the look takes, what is shown lies between; the header Date counts whole seconds.
  const before = secondsLeft();
  const shown = await secondsShown(popup);
  expect(shown).toBeLessThanOrEqual(before + 2);
  expect(shown).toBeGreaterThanOrEqual(secondsLeft() - 2);
  await popup.close();
});

test('a trial that is still there after 204 is announced loudly, and names its device once', async () => {
  const popup = await openUsedUp();
  extension.sandbox.fault('reset', { kind: 'status', status: 204 });
  await press(popup, 'Reset Temp Pass');
  const alert = popup.locator('.still-there');
  await alert.getByText('Reset, but the trial is still used up').waitFor();
  expect(await alert.innerText()).toContain(t('trial_cause_other'));
  expect(await alert.innerText()).toContain(
    t('trial_checkedOn', { environment: 'Release staging' }),
  );
  const ids = popup.getByRole('status').locator('code');
  expect(await ids.allTextContents()).toEqual([viewer.deviceId]);
  await trialShows(popup, 'used up');
  expect((await newestRecord(popup)).verification?.after).toEqual({ state: 'usedUp', by: 'time' });
  await popup.close();
});

test.each([0, 3_600, -4])(
  'an app that plays at once starts a new one, also where clocks are %i s apart',
  async (seconds) => {
    const popup = await openUsedUp();
    extension.sandbox.settings({ clockSkewMs: seconds * 1_000 });
    extension.sandbox.fault('api', { kind: 'hold' });
    await press(popup, 'Reset Temp Pass');
    await statusShows(popup, t('trial_verificationReading'));
    await expect.poll(() => extension.sandbox.held()).toBe(1);
    expect(extension.sandbox.trial(environment, viewer)).toEqual({ state: 'none' });
    extension.sandbox.startTrial(environment, viewer);
    extension.sandbox.release();
    await statusShows(popup, 'was used up, now running');
    expect(await popup.locator('.still-there').count()).toBe(0);
    await popup.close();
  },
);

test('where the clock was set back after a reset, a trial that was started since is shown', async () => {
  const first = await openUsedUp();
  await press(first, 'Reset Temp Pass');
  await statusShows(first, 'was used up, now none');
  const record = await newestRecord(first);
  const anHourAhead = record.parts.map((part) =>
    part.outcome.state === 'done'
      ? { ...part, outcome: { ...part.outcome, finishedAt: Date.now() + 3_600_000 } }
      : part,
  );
  await first.evaluate(
    (resets) => chrome.storage.local.set({ resets }),
    [{ ...record, parts: anHourAhead }],
  );
  await first.close();
  extension.sandbox.startTrial(environment, viewer);
  const popup = await extension.open('popup');
  await trialShows(popup, /^running/u);
  await popup.close();
});
