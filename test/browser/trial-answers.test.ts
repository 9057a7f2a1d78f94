import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Fault } from '../../sandbox/index';
import { explain } from '../../src/text/explained';
import { t } from '../../src/text/t';
import { type Extension, setUp, startExtension } from './extension';
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
const mvpdId = 'TempPass_TEST40';
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

const unknown = (fault: Fault) => openUnknownTrial(extension, deviceId, fault);

const day = 86_400_000;
function profile(begins: number, ends: number, of = mvpdId): Fault {
  const now = Date.now();
  const told = { type: 'temporary', notBefore: now + begins * day, notAfter: now + ends * day };
  return answered({ profiles: { [of]: told } });
}
function answered(body: unknown): Fault {
  return {
    kind: 'body',
    status: 200,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

const slow: Fault = {
  kind: 'body',
  status: 429,
  body: '<h1>429 Too Many Requests</h1>',
  contentType: 'text/html',
};
const page: Fault = { kind: 'status', status: 200, html: true };
const inside = { status: 400, code: 'invalid_integration', message: 'Not integrated.' };
const coded = t('adobe_invalid_integration_title');
const [unexpectedAnswer, impossibleTimes, otherMvpd] = [
  explain('failure_unexpectedAnswer'),
  explain('failure_impossibleTimes'),
  explain('failure_otherMvpd'),
];

test.each<[string, () => Fault, string]>([
  ['no JSON', () => answered('{ not JSON'), unexpectedAnswer.title],
  ['a sign-in page', () => page, unexpectedAnswer.title],
  ['no profiles', () => answered({}), unexpectedAnswer.title],
  ['a list', () => answered([]), unexpectedAnswer.title],
  ['nothing', () => answered('null'), unexpectedAnswer.title],
  [
    'no times',
    () => answered({ profiles: { [mvpdId]: { type: 'temporary' } } }),
    unexpectedAnswer.title,
  ],
  ['an end before now', () => profile(-3, -1), impossibleTimes.title],
  ['an end before the start', () => profile(1, 0.5), impossibleTimes.title],
  ['a start after now', () => profile(1, 2), impossibleTimes.title],
  ['an end in ten years', () => profile(-1, 3_650), impossibleTimes.title],
  ['another MVPD', () => profile(-1, 1, 'SampleCable'), otherMvpd.title],
  ['an error inside 200', () => answered(inside), coded],
  ['429 with a page', () => slow, t('trial_failure_throttled_title')],
  ['a cut connection', () => ({ kind: 'drop' }), t('failure_network_title')],
  [
    '403 without a word',
    () => ({ kind: 'status', status: 403, html: true }),
    t('apiFailure_forbidden_title'),
  ],
])('%s is not knowable, with its reason, and a reset still works', async (_, fault, title) => {
  const popup = await unknown(fault());
  await openReason(popup, title);
  await expectReset(popup);
  await popup.close();
});

test('an answer that never comes is not knowable, and holds no reset up', async () => {
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
