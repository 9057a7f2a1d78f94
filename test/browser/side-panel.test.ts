import { afterAll, beforeAll, expect, test } from 'vitest';
import { t } from '../../src/text/t';
import { servePages } from '../pages/isolated-look';
import { type Extension, sampleDevice, startExtension } from './extension';
import { setUp } from './set-up';
import { openedPanel } from './side-panel';
import { clickToolbar } from './toolbar-popup';

const listed = '3e1bbd7e-94d9-4ec7-9d7b-f1a4bfa627bf';
const typed = '0b6e1c1c-8d9f-4f58-9f5a-6f1f2f7f9a11';
let extension: Extension;
let pages: Awaited<ReturnType<typeof servePages>>;
beforeAll(async () => {
  [extension, pages] = await Promise.all([startExtension(), servePages()]);
  await setUp(extension);
});
afterAll(async () => {
  await extension.close();
  pages.close();
});

const deviceId = `document.querySelector('.combobox input')?.value`;
const shown = 'document.body.innerText';
const inHeader = (name: string) => `[...document.querySelectorAll('header button')]
  .find((one) => one.title === ${JSON.stringify(name)})`;

test('the popup opens the side panel, which follows the tabs, says where it may not read, and resets', async () => {
  const debug = await extension.context.newPage();
  await debug.goto(extension.sandbox.url('/debug'));
  // Another origin: access to the one page is none to the other.
  const list = await extension.context.newPage();
  await list.goto(`${pages.url}/household-list-this-device-marker.html`);

  const popup = await clickToolbar(extension, debug);
  await expect.poll(() => popup.read(deviceId)).toBe(sampleDevice);
  // It closes with the click, and may not answer any more.
  void popup.read(`${inHeader(t('page_sidePanel'))}.click()`);
  const panel = await openedPanel(extension);
  await expect.poll(() => panel.read(deviceId)).toBe(sampleDevice);

  await list.bringToFront();
  await expect.poll(() => panel.read(shown)).toContain(t('page_unreadable'));
  expect(await panel.read(deviceId)).toBe(sampleDevice);
  // No event of the browser's tells it of this: the popup that opens there does.
  const second = await clickToolbar(extension, list);
  await expect.poll(() => second.read(deviceId)).toBe(listed);
  await expect.poll(() => panel.read(deviceId)).toBe(listed);
  expect(await panel.read(shown)).not.toContain(t('page_unreadable'));
  await second.close();

  await debug.bringToFront();
  await expect.poll(() => panel.read(deviceId)).toBe(sampleDevice);
  await panel.type(typed);
  await list.bringToFront();
  await expect
    .poll(() => panel.read(`document.querySelector('.page-bar label') !== null`))
    .toBe(true);
  extension.sandbox.clearLog();
  await panel.click('.actions-of-reset button');
  const resets = () => extension.sandbox.log.filter(({ method }) => method === 'DELETE');
  await expect.poll(() => resets().length).toBe(1);
  expect(resets()).toMatchObject([{ status: 204, target: { deviceId: typed } }]);
  await expect.poll(() => panel.read(shown)).toContain('204');
  await panel.close();
});
