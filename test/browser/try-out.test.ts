import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagePaths } from '../../src/messages/page-urls';
import { t } from '../../src/text/t';
import { exampleDeviceId } from '../../src/try-out/example';
import { chooseTempPass, type Extension, startExtension } from './extension';
import { saveTempPass, setUp } from './set-up';

let extension: Extension;
beforeAll(async () => {
  extension = await startExtension();
});
afterAll(() => extension.close());

const address = () => `chrome-extension://${extension.extensionId}/${pagePaths.tryOut}`;
const deviceId = (popup: Page) => popup.getByRole('combobox', { name: 'Device ID', exact: true });

test('before anything is set up, the page to try a reset on leads to Settings', async () => {
  const page = await extension.context.newPage();
  await page.goto(address());
  await page.getByText(t('tryOut_setUpFirst')).waitFor();
  const opening = extension.context.waitForEvent('page');
  await page.getByRole('button', { name: t('popup_firstRun_open') }).click();
  const settings = await opening;
  await expect.poll(() => settings.url()).toContain(pagePaths.settings);
  await settings.close();
  await page.close();
});

test('the popup finds the example on the page to try a reset on, resets it, and the page says so', async () => {
  await setUp(extension);
  await saveTempPass(extension, { mvpdId: 'TempPass' });
  const first = await extension.open('popup');
  await chooseTempPass(first, 'REF30 · TempPass');
  await first.close();
  extension.sandbox.clearLog();

  const page = await extension.visit(address());
  await page.getByText('Alt+Shift+D').waitFor();
  // It names the Temp Pass that is selected, so that the popup goes on with it.
  await page.getByText('TempPass', { exact: true }).waitFor();
  const popup = await extension.popupOver(page);
  await expect.poll(() => deviceId(popup).inputValue()).toBe(exampleDeviceId);
  await popup.keyboard.press('Enter');
  await popup.getByRole('status').getByText('204').waitFor();
  await page.getByRole('status').getByText(t('tryOut_done')).waitFor();
  const resets = extension.sandbox.log.filter(({ method }) => method === 'DELETE');
  expect(resets).toMatchObject([{ status: 204 }]);
  expect(resets[0]?.target).toMatchObject({ mvpdId: 'TempPass', deviceId: exampleDeviceId });
  await popup.close();
  await page.close();
});

test('the page to try a reset on works offline, and nothing of it is cut at 320 px', async () => {
  const page = await extension.context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).protocol));
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(address());
  await page.getByText('mvpdId').waitFor();
  expect(new Set(asked)).toEqual(new Set(['chrome-extension:']));
  const wider = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((one) => one.scrollWidth > one.clientWidth && one.clientWidth > 0)
      .map((one) => one.outerHTML.slice(0, 80)),
  );
  expect(wider).toEqual([]);
  await page.close();
});
