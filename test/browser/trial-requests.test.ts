import { afterEach, beforeEach, expect, test } from 'vitest';
import { t } from '../../src/text/t';
import { type Extension, requestsOf, sampleDevice, startExtension, stopWorker } from './extension';
import { setUp } from './set-up';
import {
  apiRequests,
  bothScopes,
  enter,
  newestRecord,
  press,
  statusShows,
  trialShows,
} from './trials';

const remove = 'DELETE /reset-tempass/v3/reset';
const read = 'GET /api/v2/REF30/profiles/TempPass_TEST40';
const start = 'POST /api/v2/REF30/decisions/authorize/TempPass_TEST40';
const viewer = { requestorId: 'REF30', mvpdId: 'TempPass_TEST40', deviceId: sampleDevice };
let extension: Extension;
beforeEach(async () => {
  extension = await startExtension();
  await setUp(extension, { scopes: bothScopes });
  extension.sandbox.startTrial('release-staging', viewer);
  extension.sandbox.useUp('release-staging', viewer);
  // From now on there is a token, and a form that is filled in when the popup opens.
  const popup = await extension.open('popup');
  await enter(popup, sampleDevice);
  await trialShows(popup, 'used up');
  await expect.poll(() => apiRequests(extension).length).toBe(1);
  await popup.close();
  extension.sandbox.clearLog();
});
afterEach(() => extension.close());

/** Once these were sent, and nothing else. */
async function sent(...requests: string[]): Promise<void> {
  await expect.poll(() => requestsOf(extension).length).toBeGreaterThanOrEqual(requests.length);
  expect(requestsOf(extension)).toEqual(requests);
}

test('opening takes one request, a reset and its verification two more, and none of them starts a trial', async () => {
  const popup = await extension.open('popup');
  await trialShows(popup, 'used up');
  await sent(read);
  await press(popup, 'Reset Temp Pass');
  await statusShows(popup, 'was used up, now none');
  await trialShows(popup, 'none');
  await sent(read, remove, read);
  expect(extension.sandbox.trial('release-staging', viewer)).toEqual({ state: 'none' });
  await press(popup, 'Start trial');
  await statusShows(popup, t('trial_permitted'));
  await trialShows(popup, /^running/u);
  await sent(read, remove, read, start, read);
});

test('a reset does not wait for a reading that hangs', async () => {
  extension.sandbox.fault('api', { kind: 'hang' });
  const popup = await extension.open('popup');
  await trialShows(popup, t('trial_reading'));
  await press(popup, 'Reset Temp Pass');
  // The verification is a request of its own, which does not hang.
  await statusShows(popup, 'now: none');
  await statusShows(popup, '204 in');
  await trialShows(popup, 'none');
  const [first] = extension.sandbox.log;
  expect(first).toMatchObject({ method: 'DELETE', status: 204 });
});

test('a background that is stopped during the verification leaves the 204, and no word of the trial', async () => {
  const popup = await extension.open('popup');
  await trialShows(popup, 'used up');
  extension.sandbox.fault('api', { kind: 'hang' });
  await press(popup, 'Reset Temp Pass');
  await statusShows(popup, t('trial_verificationReading'));
  const other = await extension.open('settings');
  await stopWorker(other);
  await statusShows(popup, t('verification_unknown'));
  await statusShows(popup, '204 in');
  const record = await newestRecord(popup);
  expect(record.parts).toMatchObject([{ outcome: { state: 'done', status: 204 } }]);
  expect(record.verification).toMatchObject({
    before: { state: 'usedUp' },
    after: { state: 'unknown', error: { kind: 'interrupted' } },
  });
  await popup.close();
  const again = await extension.open('popup');
  await statusShows(again, t('verification_unknown'));
  await statusShows(again, '204 in');
  // The form asks for itself.
  await trialShows(again, 'none');
  expect(requestsOf(extension).filter((one) => one === remove)).toHaveLength(1);
});

test('a popup that was closed during the verification finds it when it opens again', async () => {
  const popup = await extension.open('popup');
  await trialShows(popup, 'used up');
  extension.sandbox.fault('api', { kind: 'delay', milliseconds: 1_000 });
  await press(popup, 'Reset Temp Pass');
  await statusShows(popup, t('trial_verificationReading'));
  await popup.close();
  const again = await extension.open('popup');
  await statusShows(again, 'was used up, now none');
  await statusShows(again, '204 in');
  await trialShows(again, 'none');
  expect(requestsOf(extension).filter((one) => one === remove)).toHaveLength(1);
});
