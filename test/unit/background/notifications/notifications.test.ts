import { beforeEach, expect, test, vi } from 'vitest';
import { ownFailure } from '../../../../src/failure/failure';
import { StorageError } from '../../../../src/failure/storage-error';
import { explain } from '../../../../src/text/explained';
import { t } from '../../../../src/text/t';

const { browser, popups } = vi.hoisted(() => {
  const browser = {
    notifications: { create: vi.fn(), clear: vi.fn() },
    runtime: { getURL: (path: string) => `extension:/${path}`, openOptionsPage: vi.fn() },
    action: { openPopup: vi.fn() },
    tabs: { query: vi.fn(async () => [{ id: 7 }]) },
    windows: { create: vi.fn() },
  };
  const popups = vi.fn(async (): Promise<object[]> => []);
  vi.stubGlobal('chrome', { runtime: { getContexts: popups } });
  return { browser, popups };
});
vi.mock('webextension-polyfill', () => ({ default: browser }));
beforeEach(() => vi.clearAllMocks());

const notifications = import('../../../../src/background/notifications/notifications');
const notices = import('../../../../src/background/notifications/reset-notice');

/** Where a click on the newest notification leads, and what it says. */
function newest(): [string | undefined, unknown, unknown] {
  const [id, { title, message }] = browser.notifications.create.mock.lastCall ?? ['', {}];
  return [String(id).split(':')[0], title, message];
}
const failure = (kind: 'dataTooNew' | 'storageUnreadable') =>
  t('notice_failure', explain(`failure_${kind}`));

test('settings of a newer version are said to stop everything, and a click opens Settings', async () => {
  const { notifyOutdated } = await notifications;
  await notifyOutdated(ownFailure('dataTooNew'));
  expect(newest()).toEqual(['settings', t('notice_nothingSent'), failure('dataTooNew')]);
});

test('what breaks where nobody looks is said, and what does not break says nothing', async () => {
  const { notifyOnError } = await notifications;
  await notifyOnError(Promise.resolve());
  expect(browser.notifications.create).not.toHaveBeenCalled();
  await notifyOnError(Promise.reject(new StorageError('storageUnreadable')));
  expect(newest()).toEqual(['popup', t('notice_nothingSent'), failure('storageUnreadable')]);
});

test('a reset that the browser stopped in the middle is said to be unknown', async () => {
  const { notifyInterrupted } = await notices;
  await notifyInterrupted();
  expect(newest()).toEqual(['popup', t('notice_unknown'), t('notice_interrupted')]);
});

test('a click on a notification takes it away and opens where it leads', async () => {
  const { openFromNotice } = await notifications;
  await openFromNotice('settings:1');
  expect(browser.notifications.clear).toHaveBeenCalledWith('settings:1');
  expect(browser.runtime.openOptionsPage).toHaveBeenCalledOnce();
  expect(browser.action.openPopup).not.toHaveBeenCalled();
  await openFromNotice('popup:1');
  expect(browser.action.openPopup).toHaveBeenCalledOnce();
});

test('a popup that is open is not opened a second time', async () => {
  const { openPopup } = await notifications;
  popups.mockResolvedValueOnce([{}]);
  await openPopup();
  expect(browser.action.openPopup).not.toHaveBeenCalled();
});

test('where the browser opens no popup by itself, its window opens about the tab in front', async () => {
  const { openPopup } = await notifications;
  browser.action.openPopup.mockRejectedValueOnce(new Error('No click'));
  await openPopup();
  const [window] = browser.windows.create.mock.lastCall ?? [];
  expect(window).toMatchObject({ type: 'popup' });
  expect(window.url).toMatch(/^extension:\/.*popup.*\?tab=7$/u);
});
