import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Fault } from '../../sandbox/index';
import { apiErrorKinds } from '../../sandbox/model/api-error-codes';
import { reasonWords } from '../../src/text/failure-words';
import { t } from '../../src/text/t';
import { type Extension, startExtension } from './extension';
import { setUp } from './set-up';
import {
  bothScopes,
  enter,
  openReason,
  openUnknownTrial,
  press,
  statusShows,
  trialShows,
} from './trials';

const mvpdId = 'TempPass_TEST40';
let extension: Extension;
let deviceId: string;
beforeAll(async () => {
  extension = await startExtension();
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await setUp(extension, { scopes: bothScopes });
});
beforeEach(() => {
  deviceId = crypto.randomUUID();
  extension.sandbox.clearLog();
});
afterEach(() => extension.sandbox.clearFaults());
afterAll(() => extension.close());

const unknown = (fault: Fault) => openUnknownTrial(extension, deviceId, fault);

// That every documented code has its words, test/unit/text/failure-words.test.ts shows.
const errors = ['invalid_integration', 'invalid_access_token_client_application'] as const;

test.each(errors)('%s is explained, shown as sent, and its details can be copied', async (code) => {
  const popup = await unknown({ kind: 'apiError', code });
  const words = reasonWords({ endpoint: 'api', code });
  const { status, message } = apiErrorKinds[code];
  const said = await openReason(popup, words?.title ?? 'A title is missing');
  expect(said).toContain(words?.advice);
  expect(said).toContain([status, code, message].join(' ·\u00a0'));
  const [, trace] = /trace ([0-9a-f-]{36})/u.exec(said) ?? [];
  expect(trace).toBeDefined();
  await press(popup, t('label_copyDetails'));
  await popup.locator('[aria-live="polite"]').getByText('Copied').waitFor();
  const copied = await popup.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')).toContain(`${t('report_trace')}: ${trace}`);
  await popup.close();
});

test('a code that nobody knows is shown as it was sent', async () => {
  const body = JSON.stringify({ status: 400, code: 'brand_new_code', message: 'Something new.' });
  const popup = await unknown({ kind: 'body', status: 400, body });
  const said = await openReason(popup, t('failure_badRequest_title'));
  expect(said).toContain('400 ·\u00a0brand_new_code ·\u00a0Something new.');
  await popup.close();
});

test('a start that is denied shows the code and the words of Adobe', async () => {
  const viewer = { requestorId: 'REF30', mvpdId, deviceId };
  extension.sandbox.startTrial('release-staging', viewer);
  extension.sandbox.useUp('release-staging', viewer);
  const popup = await extension.open('popup');
  await enter(popup, deviceId);
  await trialShows(popup, 'used up');
  await press(popup, 'Start trial');
  await statusShows(popup, 'Denied · REF30');
  const code = 'temporary_access_duration_limit_exceeded';
  const said = await popup.getByRole('status').innerText();
  expect(said).toContain(['403', code, apiErrorKinds[code].message].join(' ·\u00a0'));
  expect(said).toContain(t(`adobe_${code}_advice`));
  expect(said).not.toContain(t('trial_permitted'));
  await popup.close();
});
