import * as v from 'valibot';
import { beforeEach, expect, test, vi } from 'vitest';
import { singleTargetSchema } from '../../../../src/pass/ids/schemas';
import { tempPassSchema } from '../../../../src/storage/temp-passes';
import { explain } from '../../../../src/text/explained';
import { t } from '../../../../src/text/t';
import { background, deviceId, FakeAdobe, freshForEach, tempPass } from '../fake-adobe';
import { FakeBrowser } from '../fake-browser';

const browser = new FakeBrowser();
const notices: { title: string; message: string }[] = [];
vi.mock('webextension-polyfill', () => {
  const { default: faked } = browser.polyfill;
  const notifications = {
    create: async (_: string, notice: { title: string; message: string }) => notices.push(notice),
  };
  return { default: { ...faked, notifications } };
});
/** Nobody waits between two tries. */
vi.mock('../../../../src/pass/http/http', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../../../src/pass/http/http')>();
  return { ...real, browserNetwork: { ...real.browserNetwork, sleep: async () => undefined } };
});
const adobe = new FakeAdobe();

beforeEach(() => {
  notices.length = 0;
});
freshForEach(browser, adobe);

async function resetQuickly(of: object = tempPass) {
  await background(browser);
  const { resetQuickly: act } = await import('../../../../src/background/resets/quick-resets');
  const { notifyOnError } = await import('../../../../src/background/notifications/notifications');
  const target = v.parse(singleTargetSchema, { kind: 'device', deviceId });
  await notifyOnError(act(v.parse(tempPassSchema, of), [target]));
  return notices;
}

test('a right click whose answer leaves it open says that it may have been reset', async () => {
  const answer = () => new Response(null, { status: 503 });
  adobe.next('DELETE', answer, answer, answer);
  const [notice, ...others] = await resetQuickly();
  expect(others).toEqual([]);
  expect(notice?.title).toBe(t('notice_unknown'));
  expect(notice?.message).toContain(t('maybeDone_reset'));
});

test('a right click on a full disk says that nothing was reset', async () => {
  browser.failure = new Error('QUOTA_BYTES quota exceeded');
  expect(await resetQuickly()).toMatchObject([{ title: t('notice_nothingSent') }]);
  expect(adobe.sent).toEqual([]);
});

test('a right click whose question cannot be kept says that nothing was reset, and why', async () => {
  browser.sessionFailure = new Error('QUOTA_BYTES quota exceeded');
  const live = { ...tempPass, environment: { kind: 'release-production' } };
  const [notice, ...others] = await resetQuickly(live);
  expect(others).toEqual([]);
  expect(notice?.title).toBe(t('notice_nothingSent'));
  expect(notice?.message).toBe(t('notice_failure', explain('failure_storageFull')));
  expect(adobe.sent).toEqual([]);
});

test('a right click whose disk fills up before the answer says what the answer was', async () => {
  adobe.next('DELETE', () => {
    browser.failure = new Error('QUOTA_BYTES quota exceeded');
    return new Response(null, { status: 204 });
  });
  expect(await resetQuickly()).toMatchObject([{ title: t('notice_done') }]);
});
