import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { t } from '../../src/text/t';
import { chooseTempPass } from './extension';
import { type OverPages, startOverPages, writePage } from './over-pages';
import { setUp } from './set-up';
import { pressOnly } from './trials';

/** What a page says late must not move a reset that a person has begun. */
const naming = (mvpdId: string, deviceId = '') =>
  `<p>Requestor ID: REF30</p><p>MVPD ID: ${mvpdId}</p>${deviceId && `<p>Device ID: ${deviceId}</p>`}`;
const staging = 'REF30 · TempPass_TEST40';
const production = 'REF30 · TempPass';

let extension: OverPages;
beforeAll(async () => {
  extension = await startOverPages();
  await setUp(extension);
  await setUp(extension, { environment: 'release-production', mvpdId: 'TempPass' });
});
afterEach(() => extension.closePages());
afterAll(() => extension.close());

const field = (popup: Page) => popup.getByRole('combobox', { name: 'Device ID' });
const selected = (popup: Page) => popup.getByRole('combobox', { name: 'Temp Pass' }).inputValue();
const resets = () => extension.sandbox.log.filter(({ method }) => method === 'DELETE');

async function over(markup: string): Promise<{ page: Page; popup: Page }> {
  const { page, popup } = await extension.overMarkup(markup);
  await field(popup).waitFor();
  extension.sandbox.clearLog();
  return { page, popup };
}

test('a Temp Pass in production is offered to be used, and not selected by the page', async () => {
  const { popup } = await over(naming('TempPass', 'of-production-4701'));
  const use = popup.getByRole('button', { name: `Use ${production}, Release production` });
  await use.waitFor();
  expect(await selected(popup)).toBe(staging);
  await use.click();
  expect(await selected(popup)).toBe(production);
  await chooseTempPass(popup, staging);
});

test('the dialog keeps the Temp Pass that it was opened for', async () => {
  const { page, popup } = await over('<p>Loading…</p>');
  await popup.getByRole('button', { name: 'Reset every device…' }).click();
  const dialog = popup.getByRole('dialog');
  await dialog.getByRole('textbox').fill('TempPass_TEST40');
  await writePage(page, naming('TempPass'));
  await popup.getByRole('button', { name: `Use ${production}` }).waitFor({ state: 'attached' });
  await popup.evaluate(() => {
    const picker = document.querySelector<HTMLInputElement>('.picker input');
    if (picker === null) throw new Error('nothing to choose with');
    picker.value = 'production';
    picker.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await popup.locator('.picker [role="option"]').first().dispatchEvent('click');
  await expect.poll(() => selected(popup)).toBe(production);
  expect(await dialog.getByText('Release staging').count()).toBe(1);
  await dialog.getByRole('button', { name: 'Reset for everyone' }).click();
  await expect.poll(() => resets().length).toBe(1);
  expect(resets()[0]?.path).toContain('mvpd_id=TempPass_TEST40');
  await chooseTempPass(popup, staging);
});

test('two windows have a Temp Pass each', async () => {
  const { page, popup } = await over('<p>Loading…</p>');
  expect(await selected(popup)).toBe(staging);
  const other = await extension.popupOver(page);
  await chooseTempPass(other, production);
  await field(popup).fill('of-staging-4722');
  await popup.keyboard.press('Enter');
  await popup.getByRole('status').getByText('of-staging-4722').waitFor();
  expect(resets()[0]?.path).toContain('mvpd_id=TempPass_TEST40');
  expect(await selected(popup)).toBe(staging);
});

test('once something is typed, the page selects no Temp Pass any more', async () => {
  await setUp(extension, { mvpdId: 'flexibleTempPass', kind: 'promotional' });
  const { page, popup } = await over('<p>Loading…</p>');
  await field(popup).fill('typed-for-staging-4703');
  await writePage(page, naming('flexibleTempPass'));
  await popup.getByRole('button', { name: 'Use REF30 · flexibleTempPass' }).waitFor();
  expect(await selected(popup)).toBe(staging);
});

test('Enter that came too early is not spent on what was typed after it', async () => {
  const page = await extension.visit(`${extension.pagesUrl}/order-confirmation.html`);
  // A page that stands still answers nobody.
  const session = await page.context().newCDPSession(page);
  await session.send('Debugger.enable');
  await session.send('Debugger.pause');
  const written = writePage(page, '<p>Device ID: late-device-4744</p>');
  const popup = await extension.popupOver(page);
  extension.sandbox.clearLog();
  await field(popup).press('Enter');
  await popup.getByRole('button', { name: 'Looking at the page…' }).waitFor();
  await field(popup).press('a');
  await session.send('Debugger.disable');
  await written;
  await popup.getByRole('button', { name: t('device_list') }).waitFor();
  await popup.getByRole('button', { name: 'Reset Temp Pass' }).waitFor();
  expect(resets()).toEqual([]);
});

test('a click on one of device and key that came too early waits for the page, too', async () => {
  const tempPassId = await setUp(extension, { mvpdId: 'flexibleTempPass', kind: 'promotional' });
  const page = await extension.visit(`${extension.pagesUrl}/order-confirmation.html`);
  // There before the page stands still: its first look has to find it.
  await writePage(page, '<p>Device ID: late-device-4745</p>');
  const session = await page.context().newCDPSession(page);
  await session.send('Debugger.enable');
  await session.send('Debugger.pause');
  const before = await extension.open('settings');
  await before.evaluate(
    (id) =>
      chrome.storage.local.set({ draft: { deviceId: 'of-last-time' }, selectedTempPass: { id } }),
    tempPassId,
  );
  await before.close();
  const popup = await extension.popupOver(page);
  extension.sandbox.clearLog();
  await pressOnly(popup, 'device');
  await popup.getByRole('button', { name: 'Looking at the page…' }).waitFor();
  await session.send('Debugger.disable');
  await popup.getByRole('status').getByText('204 in').waitFor();
  expect(resets()).toMatchObject([{ target: { kind: 'device', deviceId: 'late-device-4745' } }]);
});

test('an open list does not move under the finger', async () => {
  const { page, popup } = await over(
    '<p>Device ID: second-device-4702</p><p>Device ID: third-device-4703</p>',
  );
  await popup.getByText('2 device IDs on this page').waitFor();
  await field(popup).press('ArrowDown');
  await field(popup).press('ArrowDown');
  const options = popup.getByRole('group', { name: t('device_group_page') }).getByRole('option');
  const pointedAt = await options.nth(1).locator('code').innerText();
  await writePage(
    page,
    ['first-device-4701', 'second-device-4702', 'third-device-4703']
      .map((id) => `<p>This device ID: ${id}</p>`)
      .join(''),
  );
  // The note behind the list counts on, the list stays.
  await popup.getByText('3 device IDs on this page').waitFor({ state: 'attached' });
  expect(await options.count()).toBe(2);
  await field(popup).press('Enter');
  expect(await field(popup).inputValue()).toBe(pointedAt);
});

test('a window over a tab that goes away keeps its ID and says so', async () => {
  const { page, popup } = await over('<p>Device ID: shown-before-4705</p>');
  await expect.poll(() => field(popup).inputValue()).toBe('shown-before-4705');
  await writePage(page, '<p>Signed out</p>');
  await popup.getByText('From an earlier page of this tab.').waitFor();
  await page.close();
  await popup.getByText('This tab was closed.').waitFor();
  expect(await field(popup).inputValue()).toBe('shown-before-4705');
});
