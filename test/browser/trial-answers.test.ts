import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Fault } from '../../sandbox/index';
import { t } from '../../src/text/t';
import { type Extension, startExtension } from './extension';
import { setUp } from './set-up';
import {
  bothScopes,
  enter,
  newestRecord,
  openReason,
  openUnknownTrial,
  press,
  statusShows,
  trialShows,
} from './trials';

const always = Number.POSITIVE_INFINITY;
let extension: Extension;
let deviceId: string;
beforeAll(async () => {
  extension = await startExtension();
  await setUp(extension, { scopes: bothScopes });
});
beforeEach(() => {
  deviceId = crypto.randomUUID();
  extension.sandbox.clearLog();
});
afterEach(() => extension.sandbox.clearFaults());
afterAll(() => extension.close());

// What else makes it unknown: test/unit/pass/trial/read-trial.test.ts says of what answer which
// kind comes, test/unit/popup/trial/trial-reasons.test.tsx what is said of each.
test.each<[string, Fault, string]>([
  [
    'no JSON',
    { kind: 'body', status: 200, body: '{ not JSON' },
    t('failure_unexpectedAnswer_title'),
  ],
  ['a cut connection', { kind: 'drop' }, t('failure_network_title')],
])(
  'with %s a trial is unknown, with its reason, and a reset still works',
  async (_, fault, title) => {
    const popup = await openUnknownTrial(extension, deviceId, fault);
    await openReason(popup, title);
    await expectReset(popup);
    await popup.close();
  },
);

test('an answer that never comes leaves a trial unknown, and holds no reset up', async () => {
  extension.sandbox.fault('api', { kind: 'hang' }, always);
  const popup = await extension.open('popup');
  await enter(popup, deviceId);
  await trialShows(popup, t('trial_reading'));
  // The reading hangs, and the verification will.
  await press(popup, 'Reset Temp Pass');
  await statusShows(popup, '204 in');
  await statusShows(popup, t('trial_verificationReading'));
  await statusShows(popup, t('verification_unknown'));
  await trialShows(popup, t('trial_unknown'));
  await openReason(popup, t('trial_failure_timeout_title'));
  await popup.close();
});

async function expectReset(popup: Page): Promise<void> {
  await press(popup, 'Reset Temp Pass');
  await statusShows(popup, '204 in');
  await statusShows(popup, t('verification_unknown'));
  expect(await popup.locator('.still-there').count()).toBe(0);
  const { parts, verification } = await newestRecord(popup);
  expect(parts.map(({ outcome }) => outcome.state)).toEqual(['done']);
  expect(verification).toMatchObject({ deviceId, after: { state: 'unknown' } });
  const resets = () => extension.sandbox.log.filter(({ method }) => method === 'DELETE');
  await expect
    .poll(() => resets().map(({ status, target }) => [status, target?.kind]))
    .toEqual([[204, 'device']]);
}
