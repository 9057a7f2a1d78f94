import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { t } from '../../src/text/t';
import { chooseTempPass } from './extension';
import { type OverPages, startOverPages } from './over-pages';
import { setUp } from './set-up';

const listed = '3e1bbd7e-94d9-4ec7-9d7b-f1a4bfa627bf';
let extension: OverPages;
beforeAll(async () => {
  extension = await startOverPages();
  await setUp(extension);
  await setUp(extension, { mvpdId: 'flexibleTempPass', kind: 'promotional' });
});
afterEach(() => extension.closePages());
afterAll(() => extension.close());

const field = (popup: Page) => popup.getByRole('combobox', { name: 'Device ID' });
const idIn = (popup: Page) => field(popup).inputValue();
const options = (popup: Page) =>
  popup.getByRole('group', { name: t('device_group_page') }).getByRole('option');

test('the best device ID of the page is filled in, selected, and says from where', async () => {
  const { popup } = await extension.over('household-list-this-device-marker.html');
  await popup.getByText('From this page: table column “Device ID”').waitFor();
  await expect.poll(() => idIn(popup)).toBe(listed);
  expect(await popup.evaluate(() => getSelection()?.toString())).toBe(listed);
});

test('Enter right after opening resets what the page shows, not what was there before', async () => {
  const { popup } = await extension.over('household-list-this-device-marker.html');
  extension.sandbox.clearLog();
  await field(popup).press('Enter');
  await popup.getByRole('status').getByText(listed).waitFor();
  await popup.getByRole('status').getByText('204').waitFor();
  const resets = extension.sandbox.log.filter((entry) => entry.method === 'DELETE');
  expect(resets.map(({ target }) => target)).toMatchObject([{ kind: 'device', deviceId: listed }]);
});

test('of two equally good device IDs none is filled in, and both are offered', async () => {
  const { popup } = await extension.over('two-equally-good-cards.html');
  await popup.getByText('2 device IDs on this page').waitFor();
  await field(popup).press('ArrowDown');
  await expect.poll(() => options(popup).count()).toBe(2);
  const offered = await options(popup).locator('code').allInnerTexts();
  expect(offered).not.toContain(await idIn(popup));
});

test('the combobox works by keyboard alone, and choosing resets nothing', async () => {
  const { popup } = await extension.over('household-list-this-device-marker.html');
  await popup.getByText('From this page').waitFor();
  extension.sandbox.clearLog();
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('ArrowDown');
  const second = await options(popup).nth(1).locator('code').innerText();
  const active = popup.locator(
    `[id="${await field(popup).getAttribute('aria-activedescendant')}"]`,
  );
  await expect.poll(() => active.locator('code').innerText()).toBe(second);
  await popup.keyboard.press('Enter');
  await expect.poll(() => idIn(popup)).toBe(second);
  await expect.poll(() => field(popup).getAttribute('aria-expanded')).toBe('false');

  await popup.keyboard.press('ArrowUp');
  await expect.poll(() => field(popup).getAttribute('aria-expanded')).toBe('true');
  await popup.keyboard.press('Escape');
  await expect.poll(() => field(popup).getAttribute('aria-expanded')).toBe('false');
  await expect.poll(() => idIn(popup)).toBe(second);
  expect(extension.sandbox.log).toEqual([]);

  await popup.keyboard.press('Enter');
  await popup.getByRole('status').getByText(second).waitFor();
});

test('late content is filled in, and follows what the page shows', async () => {
  const { page, popup } = await extension.overMarkup('<p>Loading…</p>');
  await popup.getByText('none found on this page').or(popup.getByText('No device ID')).waitFor();
  const show = (id: string) =>
    page.evaluate((text) => {
      document.body.innerHTML = `<dl><dt>Device ID</dt><dd>${text}</dd></dl>`;
    }, id);
  await show('1c7e02d9-5b84-4f3a-8d16-90a4e6b2f758');
  await expect.poll(() => idIn(popup)).toBe('1c7e02d9-5b84-4f3a-8d16-90a4e6b2f758');
  await show('9e3b71c4-0a58-4d2f-b6c7-4f81d05e9a32');
  await expect.poll(() => idIn(popup)).toBe('9e3b71c4-0a58-4d2f-b6c7-4f81d05e9a32');
});

test('what a script writes into a control is noticed too', async () => {
  const { page, popup } = await extension.overMarkup('<label>Device ID <input readonly></label>');
  await popup.getByText('none found on this page').or(popup.getByText('No device ID')).waitFor();
  await page.bringToFront();
  await page.evaluate(() => {
    for (const input of document.querySelectorAll('input')) input.value = 'roku-4E5F60718293';
  });
  await expect.poll(() => idIn(popup)).toBe('roku-4E5F60718293');
});

test('late content leaves what was typed alone, and is offered', async () => {
  const { page, popup } = await extension.overMarkup('<p>Loading…</p>');
  await field(popup).fill('typed-by-hand-1');
  await page.evaluate(() => {
    document.body.innerHTML = '<dl><dt>Device ID</dt><dd>late-device-4722</dd></dl>';
  });
  // An open list stands still, so it is opened anew until the page has told.
  await expect
    .poll(async () => {
      await field(popup).press('Escape');
      await field(popup).press('Alt+ArrowDown');
      return options(popup).getByText('late-device-4722').count();
    })
    .toBe(1);
  await expect.poll(() => idIn(popup)).toBe('typed-by-hand-1');
  await options(popup).getByText('late-device-4722').click();
  await expect.poll(() => idIn(popup)).toBe('late-device-4722');
});

test('device IDs in frames are found, also in frames that come late', async () => {
  const { page, popup } = await extension.overMarkup('<p>Player</p>');
  await popup.getByText('none found on this page').or(popup.getByText('No device ID')).waitFor();
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<p>Device ID: in-a-frame-4707</p>';
    document.body.append(frame);
  });
  await popup.getByText('in a frame').waitFor();
  await expect.poll(() => idIn(popup)).toBe('in-a-frame-4707');
});

test('an open shadow tree is followed', async () => {
  const { page, popup } = await extension.overMarkup('<x-debug></x-debug>');
  await page.evaluate(() => {
    const root = document.querySelector('x-debug')?.attachShadow({ mode: 'open' });
    root?.append('Starting…');
    document.body.append('.');
  });
  await popup.getByText('none found on this page').or(popup.getByText('No device ID')).waitFor();
  await page.evaluate(() => {
    document.querySelector('x-debug')?.shadowRoot?.replaceChildren('Device ID: shadow-device-4708');
  });
  await expect.poll(() => idIn(popup)).toBe('shadow-device-4708');
});

test('requestor and MVPD ID of the page select the saved Temp Pass', async () => {
  const { popup } = await extension.overMarkup(
    '<p>Requestor ID: REF30</p><p>MVPD ID: flexibleTempPass</p><p>Device ID: device-number-4705</p>',
  );
  const picker = popup.getByRole('combobox', { name: 'Temp Pass' });
  await popup.getByText('promotional · from this page').waitFor();
  await expect.poll(() => picker.inputValue()).toBe('REF30 · flexibleTempPass');
  await chooseTempPass(popup, 'REF30 · TempPass_TEST40');
  await popup.getByText('basic', { exact: false }).first().waitFor();
  await expect.poll(() => picker.inputValue()).toBe('REF30 · TempPass_TEST40');
});

test('a Temp Pass that is not saved is offered to be, with what the page says', async () => {
  const { popup } = await extension.overMarkup(
    '<p>Requestor ID: NEWCH</p><p>MVPD ID: TempPass_NEW</p><p>Device ID: device-number-4705</p>',
  );
  const opened = extension.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Save NEWCH · TempPass_NEW as a Temp Pass' }).click();
  const settings = await opened;
  const read = (name: string) => settings.getByRole('textbox', { name }).inputValue();
  await expect.poll(() => read('Requestor ID')).toBe('NEWCH');
  await expect.poll(() => read('MVPD ID')).toBe('TempPass_NEW');
  const isInView = (one: Element) => one.getBoundingClientRect().bottom <= innerHeight;
  const last = settings.getByRole('textbox', { name: 'MVPD ID' });
  await expect.poll(() => last.evaluate(isInView)).toBe(true);
  await settings.getByRole('button', { name: 'Save Temp Pass' }).click();
  await settings.getByRole('button', { name: 'Edit NEWCH · TempPass_NEW' }).waitFor();
  expect(settings.url()).not.toContain('NEWCH');
  await settings.close();
});

test('Show on page scrolls to where the ID stands', async () => {
  const { page, popup } = await extension.overMarkup(
    '<div style="height: 4000px"></div><p id="it">Device ID: far-down-4709</p>',
  );
  await page.bringToFront();
  const inView = () =>
    page.evaluate(() => {
      const { top } = document.querySelector('#it')?.getBoundingClientRect() ?? { top: -1 };
      return top >= 0 && top < innerHeight;
    });
  expect(await inView()).toBe(false);
  await popup.getByRole('button', { name: 'Show on page' }).click();
  await expect.poll(inView).toBe(true);
  expect(await page.evaluate(() => document.querySelector('#it')?.getAnimations().length)).toBe(1);
});

test('the popup opens in a window of its own that is about the same tab', async () => {
  const page = await extension.visit(
    `${extension.pagesUrl}/household-list-this-device-marker.html`,
  );
  const popup = await extension.open('popup');
  await popup.getByRole('button', { name: 'Settings' }).waitFor();
  const opened = extension.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Open in its own window' }).click();
  const own = await opened;
  expect(own.url()).toMatch(/\?tab=\d+$/u);
  await own.close();

  const window = await extension.popupOver(page);
  await expect.poll(() => idIn(window)).toBe(listed);
  await page.goto(`${extension.pagesUrl}/proxyman-raw-request.html`);
  await expect.poll(() => idIn(window)).toBe('DD36DA66-94A2-423E-8671-97BA859D2B62');
});
