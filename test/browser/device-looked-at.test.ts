import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { t } from '../../src/text/t';
import { type OverPages, startOverPages } from './over-pages';
import { setUp } from './set-up';

let extension: OverPages;
beforeAll(async () => {
  extension = await startOverPages();
  await setUp(extension, { environment: 'release-production', mvpdId: 'TempPass' });
  await setUp(extension);
});
beforeEach(() => {
  extension.sandbox.clearLog();
  extension.sandbox.clearFaults();
});
afterEach(() => extension.closePages());
afterAll(() => extension.close());

const field = (popup: Page) => popup.getByRole('combobox', { name: 'Device ID', exact: true });
const resets = () => extension.sandbox.log.filter(({ method }) => method === 'DELETE');
const resetIds = () =>
  resets().flatMap(({ target }) => (target?.kind === 'device' ? [target.deviceId] : []));

async function keep(tempPass: string, deviceId: string): Promise<void> {
  const settings = await extension.open('settings');
  await settings.evaluate(
    async ([name, draft]) => {
      const { tempPasses } = await chrome.storage.local.get<{
        tempPasses: { id: string; mvpdId: string }[];
      }>('tempPasses');
      const id = tempPasses.find(({ mvpdId }) => mvpdId === name)?.id;
      await chrome.storage.local.set({ draft: { deviceId: draft }, selectedTempPass: { id } });
    },
    [tempPass, deviceId] as const,
  );
  await settings.close();
}

test('over a page that changes its ID all the time, 12 resets in production are of what stood in the field', async () => {
  await keep('TempPass', '');
  const page = await extension.visit(`${extension.pagesUrl}/order-confirmation.html`);
  await page.evaluate(() => {
    let count = 0;
    const change = () => {
      count += 1;
      document.body.innerHTML = `<p>Device ID: changing-device-4700${count}</p>`;
    };
    change();
    setInterval(change, 450);
  });
  for (let round = 0; round < 12; round += 1) {
    const popup = await extension.popupOver(page);
    await popup.locator('main').getByText(t('page_changed')).waitFor();
    // At another moment between two changes each time.
    const pressed = await popup.evaluate(async (wait) => {
      await new Promise((resolve) => setTimeout(resolve, wait));
      const stood = new Promise<string>((resolve) => {
        addEventListener(
          'keydown',
          ({ target }) => resolve(target instanceof HTMLInputElement ? target.value : ''),
          { capture: true, once: true },
        );
      });
      Reflect.set(globalThis, 'stood', stood);
    }, round * 40);
    expect(pressed).toBeUndefined();
    await popup.keyboard.press('Enter');
    const stood = await popup.evaluate(() => Reflect.get(globalThis, 'stood'));
    await popup.getByRole('status').getByText(t('notSent_idChanged_all')).waitFor();
    expect(await field(popup).inputValue()).toBe(stood);
    await popup.locator('main').getByText(t('page_overtaken')).waitFor();
    await popup.keyboard.press('Enter');
    await popup.getByRole('status').getByText('204 in').waitFor();
    expect(resetIds().at(-1)).toBe(stood);
    await popup.close();
  }
  expect(resets()).toHaveLength(12);
});

test('while one window resets, another one does too, and each shows its own result', async () => {
  await keep('TempPass_TEST40', '');
  const one = await extension.open('popup');
  const other = await extension.open('popup');
  // The token is there, so that nothing else meets the planned fault.
  await field(other).fill('first-of-other');
  await other.keyboard.press('Enter');
  await other.getByRole('status').getByText('204 in').waitFor();

  extension.sandbox.fault('reset', { kind: 'hold' });
  await field(one).fill('device-of-one');
  await one.keyboard.press('Enter');
  await one.getByRole('button', { name: 'Resetting…' }).waitFor();
  await expect.poll(() => extension.sandbox.held()).toBe(1);
  await field(other).fill('device-of-other');
  await other.keyboard.press('Enter');
  await other.getByRole('status').getByText('device-of-other').waitFor();
  extension.sandbox.release();
  await one.getByRole('status').getByText('device-of-one').waitFor();
  await one.getByRole('status').getByText('204 in').waitFor();
  expect(await other.getByRole('status').innerText()).not.toContain('device-of-one');
  expect(resetIds()).toContain('device-of-one');
  expect(resetIds()).toContain('device-of-other');
});

test('Enter before a page without an ID was looked at resets the last used ID', async () => {
  await keep('TempPass_TEST40', 'of-last-time-7');
  const page = await extension.visit(`${extension.pagesUrl}/order-confirmation.html`);
  // A page that stands still answers nobody.
  const session = await page.context().newCDPSession(page);
  await session.send('Debugger.enable');
  await session.send('Debugger.pause');
  const written = page.evaluate(() => document.title);
  const popup = await extension.popupOver(page);
  await expect.poll(() => field(popup).inputValue()).toBe('of-last-time-7');
  await popup.keyboard.press('Enter');
  await popup.getByRole('button', { name: t('page_reading') }).waitFor();
  await popup.getByRole('status').getByText(t('notSent_reading')).waitFor();
  await session.send('Debugger.disable');
  await written;
  await popup.getByRole('status').getByText('204 in').waitFor();
  expect(resetIds()).toEqual(['of-last-time-7']);
});
