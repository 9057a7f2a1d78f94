import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Display, startDisplay } from '../../scripts/browser/display';
import { t } from '../../src/text/t';
import { servePages } from '../pages/isolated-look';
import { type Extension, sampleDevice, startExtension, stopWorker } from './extension';
import { setUp } from './set-up';
import { openedPanel } from './side-panel';
import { openPopup } from './toolbar-popup';

/** With a keyboard and a mouse, in a window: what no message to the browser can stand in for. */
const deviceOfPage = 'DD36DA66-94A2-423E-8671-97BA859D2B62';
let display: Display;
let extension: Extension;
let pages: Awaited<ReturnType<typeof servePages>>;
beforeAll(async () => {
  [display, pages] = await Promise.all([startDisplay(), servePages()]);
  extension = await startExtension(undefined, { headless: false, display: display.name });
  await setUp(extension);
});
afterAll(async () => {
  await extension.close();
  await display.close();
  pages.close();
});

async function openSample() {
  const page = await extension.context.newPage();
  await page.goto(`${pages.url}/proxyman-raw-request.html`);
  await page.bringToFront();
  await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(true);
  return page;
}

test('the keyboard opens the popup over a page, with its device ID filled in', async () => {
  const page = await openSample();
  await display.press('alt+shift+d');
  const popup = await openPopup(extension);
  await expect
    .poll(() => popup.read(`document.querySelector('.combobox input')?.value`))
    .toBe(deviceOfPage);
  await popup.close();
  await page.close();
});

test.each(['running', 'stopped'])(
  'the keyboard opens the side panel, and lets it read the tab in front, with the background %s',
  async (background) => {
    const settings = await extension.open('settings');
    const page = await openSample();
    if (background === 'stopped') await stopWorker(settings);
    await display.press('alt+shift+s');
    const panel = await openedPanel(extension);
    const deviceId = () => panel.read(`document.querySelector('.combobox input')?.value`);
    await expect.poll(deviceId).toBe(deviceOfPage);
    const other = await extension.context.newPage();
    await other.goto(extension.sandbox.url('/debug'));
    await expect.poll(() => panel.read('document.body.innerText')).toContain(t('page_unreadable'));
    await expect.poll(() => other.evaluate(() => document.hasFocus())).toBe(true);
    await display.press('alt+shift+s');
    await expect.poll(deviceId).toBe(sampleDevice);
    await panel.close();
    for (const one of [other, page, settings]) await one.close();
  },
);

test.each(['running', 'stopped'])(
  'a right click on a selected ID resets it, with the background %s',
  async (background) => {
    extension.sandbox.clearLog();
    const settings = await extension.open('settings');
    const page = await openSample();
    if (background === 'stopped') await stopWorker(settings);
    const at = await page.evaluate(() => {
      document.body.innerHTML = '<p id="it">DD36DA66-94A2-423E-8671-97BA859D2B62</p>';
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('#it') ?? document.body);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      const { left, top, height } = range.getBoundingClientRect();
      return { x: left + 20, y: top + height / 2 };
    });
    const windows = await display.windows();
    await page.mouse.click(at.x, at.y, { button: 'right' });
    await expect.poll(() => display.windows()).toBeGreaterThan(windows);
    // The only item that begins with this letter.
    await display.press('r');
    const resets = () => extension.sandbox.log.filter(({ method }) => method === 'DELETE');
    await expect.poll(() => resets().length).toBe(1);
    expect(resets()).toMatchObject([{ status: 204, target: { deviceId: deviceOfPage } }]);
    await page.close();
    await settings.close();
  },
);
