import { afterAll, beforeAll, expect, test } from 'vitest';
import { servePages } from '../pages/isolated-look';
import { type Extension, startExtension } from './extension';
import { setUp } from './set-up';
import { clickToolbar } from './toolbar-popup';

const deviceOfPage = '3e1bbd7e-94d9-4ec7-9d7b-f1a4bfa627bf';
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

test('nothing is put into a page before the popup opens, and then the ID is filled in', async () => {
  const page = await extension.context.newPage();
  const session = await page.context().newCDPSession(page);
  const worlds: string[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.origin));
  await session.send('Runtime.enable');
  await page.addInitScript(() => {
    const changes: string[] = [];
    Reflect.set(globalThis, 'changes', changes);
    new MutationObserver((records) => {
      if (document.readyState === 'complete') changes.push(...records.map(({ type }) => type));
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(`${pages.url}/household-list-this-device-marker.html`);
  const markup = () => page.evaluate(() => document.documentElement.outerHTML);
  const before = await markup();
  const ours = () => worlds.filter((origin) => origin.includes(extension.extensionId));
  expect(worlds.length).toBeGreaterThan(0);
  expect(ours()).toEqual([]);

  const popup = await clickToolbar(extension, page);
  await expect.poll(() => popup.read(deviceId)).toBe(deviceOfPage);
  // The same watch that saw nothing before sees the script now.
  expect(ours().length).toBeGreaterThan(0);
  expect(await markup()).toBe(before);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'changes'))).toEqual([]);
  await popup.close();
  await page.close();
});

test('where access was not given, the popup opens without the page', async () => {
  const page = await extension.visit(`${pages.url}/household-list-this-device-marker.html`);
  const popup = await extension.popupOver(page);
  await popup.getByText('Can’t read this page').waitFor();
  expect(await popup.getByRole('combobox', { name: 'Device ID' }).inputValue()).toBe('');
  await popup.close();
  await page.close();
});

test('over a page without a device ID the popup says that there is none', async () => {
  const page = await extension.context.newPage();
  await page.goto(`${pages.url}/order-confirmation.html`);
  const popup = await clickToolbar(extension, page);
  await expect.poll(() => popup.read('document.body.innerText')).toContain('No device ID');
  expect(await popup.read(deviceId)).toBe('');
  await popup.close();
});
