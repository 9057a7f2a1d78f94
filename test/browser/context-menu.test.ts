import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { failureSchema } from '../../src/failure/failure';
import { explain } from '../../src/text/explained';
import { t } from '../../src/text/t';
import { chooseTempPass, command, type Extension, sampleDevice, startExtension } from './extension';
import { saveTempPass, setUp } from './set-up';
import { dispatch, menuItems, notices, rememberWhatIsShown } from './worker-probe';

let extension: Extension;
let basicId = '';
let productionId: string;
beforeAll(async () => {
  extension = await startExtension();
  await rememberWhatIsShown(extension);
});
beforeEach(() => extension.sandbox.clearLog());
afterAll(() => extension.close());

/** Right clicks on a selection and takes the item of a Temp Pass. */
const rightClick = (selectionText: string, tempPassId = basicId, kind = 'device') =>
  dispatch(extension, 'contextMenus.onClicked', {
    menuItemId: `${kind}:${tempPassId}`,
    selectionText,
  });
/** The title of an item in the menu. */
async function titleOf(kind: 'device' | 'key'): Promise<string | undefined> {
  const items = Object.entries(await menuItems(extension));
  return items.find(([id]) => id.startsWith(`${kind}:`))?.[1];
}
const resets = () => extension.sandbox.log.filter((entry) => entry.method === 'DELETE');

/** The notification that comes after what is done here. */
async function noticeAfter(action: () => Promise<void>) {
  const before = (await notices(extension)).length;
  await action();
  await expect.poll(async () => (await notices(extension)).length).toBe(before + 1);
  const [notice] = (await notices(extension)).slice(-1);
  if (notice === undefined) throw new Error('A notification was counted, but is not there');
  return notice;
}

test('a right click before anything is set up says so and leads to Settings', async () => {
  const notice = await noticeAfter(() => rightClick(sampleDevice));
  expect(notice.message).toBe(t('notice_noTempPass'));
  await dispatch(extension, 'notifications.onClicked', notice.id);
  // The browser takes an empty tab for it, where there is one.
  const isSettings = (page: Page) => page.url().includes('/src/settings/index.html');
  await expect.poll(() => extension.context.pages().some(isSettings)).toBe(true);
});

test('a selected device ID is reset at once, and the notification says what happened', async () => {
  basicId = await setUp(extension);
  const notice = await noticeAfter(() => rightClick(` “${sampleDevice}” `));
  expect(notice.title).toBe(t('notice_done'));
  expect(notice.message).toContain(`Device ${sampleDevice}: 204 in `);
  expect(notice.message).toContain('REF30 · TempPass_TEST40 · Release staging');
  expect(resets()).toMatchObject([{ status: 204, target: { deviceId: sampleDevice } }]);
});

test.each([
  ['ba23d141-d715-\n  561c-94f4-e9e4c966b1eb', 'wrapped over lines'],
  ['ba23d141\u00ad-d715-561c-94f4-e9e4\u200bc966b1eb', 'with characters that do not show'],
  ['fingerprint YmEyM2QxNDEtZDcxNS01NjFjLTk0ZjQtZTllNGM5NjZiMWVi', 'as the header has it'],
  ['Device ID: ba23d141-d715-561c-94f4-e9e4c966b1eb', 'with its label'],
])('%j is read as the device ID %s', async (selection) => {
  await noticeAfter(() => rightClick(selection));
  expect(resets()).toMatchObject([{ target: { deviceId: sampleDevice } }]);
});

test.each(['all', ' A\u200bLL ', 'YWxs', 'hello', 'Order 4711', '', '%61%6c%6c'])(
  'a right click on %j says that it is no device ID, and sends nothing',
  async (selection) => {
    const notice = await noticeAfter(() => rightClick(selection));
    expect(notice).toMatchObject({
      title: t('notice_nothingSent'),
      message: t('notice_noDeviceId'),
    });
    expect(extension.sandbox.log).toEqual([]);
  },
);

test('a right click that fails says why, and leads to where it can be put right', async () => {
  extension.sandbox.fault('reset', { kind: 'status', status: 400 });
  const notice = await noticeAfter(() => rightClick(sampleDevice));
  const { title, advice } = explain('failure_badRequest');
  expect(notice.title).toBe(title);
  expect(notice.message).toContain(advice);
  expect(notice.id).toMatch(/^settings:/u);
});

test('the background has the words of every failure from the browser', async () => {
  for (const kind of failureSchema.entries.kind.options) {
    const keys = [`failure_${kind}_title`, `failure_${kind}_advice`] as const;
    const said = await extension.worker.evaluate(
      (asked) => asked.map((key) => chrome.i18n.getMessage(key)),
      keys,
    );
    expect(said).toEqual(keys.map((key) => t(key)));
  }
});

test('a click on the notification of a success opens the popup', async () => {
  const notice = await noticeAfter(() => rightClick(sampleDevice));
  await dispatch(extension, 'notifications.onClicked', notice.id);
  // The toolbar's popup is no page that the browser's driver tells of.
  const isOpen = () =>
    extension.worker.evaluate(async () => {
      const popups = await chrome.runtime.getContexts({ contextTypes: ['POPUP'] });
      return popups.length === 1;
    });
  await expect.poll(isOpen).toBe(true);
});

test('the menu names the current Temp Pass, and offers the key of a promotional one', async () => {
  const promotional = { mvpdId: 'flexibleTempPass', kind: 'promotional' } as const;
  const id = await setUp(extension, promotional);
  const popup = await extension.open('popup');
  await chooseTempPass(popup, 'REF30 · flexibleTempPass');
  await expect
    .poll(() => titleOf('device'))
    .toBe('Reset Temp Pass REF30 · flexibleTempPass, Release staging: “%s”');
  expect(await titleOf('key')).toBe(
    'Reset Temp Pass REF30 · flexibleTempPass, Release staging by e-mail or key: “%s”',
  );
  const notice = await noticeAfter(() => rightClick('User@Domain.com', id, 'key'));
  const hash = 'f7ee5ec7312165148b69fcca1d29075b14b8aef0b5048a332b18b88d09069fb7';
  expect(notice.message).toContain(`Key ${hash}: 204`);
  expect(notice.message).not.toContain('@');
  expect(resets()).toMatchObject([{ target: { kind: 'key', key: hash } }]);

  const longKey = createHash('sha512').update('user@domain.com').digest('hex');
  await saveTempPass(extension, { ...promotional, id, more: { keyHash: 'SHA-512' } });
  const other = await noticeAfter(() => rightClick('User@Domain.com', id, 'key'));
  expect(other.message).toContain(`Key ${longKey}: 204`);

  await chooseTempPass(popup, 'REF30 · TempPass_TEST40');
  // One item alone stands in the browser's menu itself, two stand in a submenu.
  await expect.poll(async () => Object.keys(await menuItems(extension)).length).toBe(1);
  expect(await titleOf('key')).toBeUndefined();
  await popup.close();
});

test('an item of a Temp Pass that was removed meanwhile resets nothing', async () => {
  const notice = await noticeAfter(() => rightClick(sampleDevice, 'removed-meanwhile'));
  expect(notice.message).toContain('This Temp Pass was removed');
  expect(extension.sandbox.log).toEqual([]);
});

test('a Temp Pass’s name cannot break the menu item’s title', async () => {
  const settings = await extension.open('settings');
  const tempPass = { environment: { kind: 'release-staging' }, requestorId: 'REF30' };
  await command(settings, {
    type: 'saveTempPass',
    id: basicId,
    tempPass: { ...tempPass, name: 'R&D %s', mvpdId: 'TempPass_TEST40', kind: 'basic' },
  });
  await expect
    .poll(() => titleOf('device'))
    .toBe('Reset Temp Pass R&&D % s, Release staging: “%s”');
  await settings.close();
});

test('in production it asks first, and sends nothing until the answer', async () => {
  productionId = await setUp(extension, { environment: 'release-production' });
  extension.sandbox.clearLog();
  const opened = extension.context.waitForEvent('page');
  await rightClick(sampleDevice, productionId);
  const question = await opened;
  await question.getByText('Release production').waitFor();
  await question.getByText(sampleDevice).waitFor();
  expect(extension.sandbox.log).toEqual([]);
  await question.getByRole('button', { name: 'Reset Temp Pass' }).click();
  await question.getByRole('status').getByText('204').waitFor();
  const heading = question.getByRole('heading', { name: t('confirm_answered'), exact: true });
  await heading.waitFor();
  // Said above, it is not said of the result once more.
  expect(await question.getByText(sampleDevice).filter({ visible: true }).count()).toBe(1);
  expect(resets()).toMatchObject([{ status: 204, target: { deviceId: sampleDevice } }]);
  await question.reload();
  await question.getByText(t('confirm_gone')).waitFor();
  await question.close();

  const second = extension.context.waitForEvent('page');
  await rightClick(sampleDevice, productionId);
  const cancelled = await second;
  await cancelled.locator('button:focus', { hasText: 'Cancel' }).waitFor();
  const closed = cancelled.waitForEvent('close');
  // An Enter that was meant for the page comes to nothing. The window closes while the key is down,
  // so that nobody may be there to take its release.
  await Promise.all([closed, cancelled.keyboard.press('Enter').catch(() => undefined)]);
  expect(resets()).toHaveLength(1);
});

test('marked to go without a question, production is reset at once', async () => {
  const settings = await extension.open('settings');
  await settings.getByRole('button', { name: 'Edit REF30 · TempPass_TEST40' }).click();
  await settings.getByRole('checkbox', { name: t('settings_noQuestion') }).check();
  await settings.getByRole('button', { name: 'Save', exact: true }).click();
  await settings.getByRole('button', { name: 'Edit REF30 · TempPass_TEST40' }).waitFor();
  const notice = await noticeAfter(() => rightClick(sampleDevice, productionId));
  expect(notice.message).toContain('Release production');
  expect(resets()).toHaveLength(1);
  await settings.close();
});

test('the keyboard command repeats the last reset, but never one of everybody', async () => {
  await noticeAfter(() => rightClick('another-device-1'));
  const notice = await noticeAfter(() =>
    dispatch(extension, 'commands.onCommand', 'repeat-last-reset'),
  );
  expect(notice.message).toContain('Device another-device-1: 204');
  expect(resets()).toHaveLength(2);

  const settings = await extension.open('settings');
  await command(settings, {
    type: 'resetEvery',
    id: crypto.randomUUID(),
    tempPassId: basicId,
    target: 'everyDevice',
    typedMvpdId: 'TempPass_TEST40',
  });
  extension.sandbox.clearLog();
  const refused = await noticeAfter(() =>
    dispatch(extension, 'commands.onCommand', 'repeat-last-reset'),
  );
  expect(refused.message).toBe(t('notice_everybodyNotRepeated'));
  expect(extension.sandbox.log).toEqual([]);
});
