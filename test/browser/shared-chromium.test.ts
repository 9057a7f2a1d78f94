import { afterEach, expect, test } from 'vitest';
import { isCounted } from '../../scripts/browser/chromium';
import { type Extension, startExtension } from './extension';
import { answerYes } from './extensions-page';
import { setUp } from './set-up';

let extension: Extension;
afterEach(() => extension.close());

/** What the browser remembers of the extension that is in it now, and of the sandbox's pages. */
async function remembered(): Promise<object> {
  const settings = await extension.open('settings');
  const local = () => settings.evaluate(async () => Object.keys(await chrome.storage.local.get()));
  // The background writes its data's version when it is new.
  await expect.poll(local).not.toEqual([]);
  const databases = () =>
    settings.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  // And a moment after its start it opens the history.
  await expect.poll(databases).not.toEqual([]);
  const own = await settings.evaluate(async () => ({
    permissions: await chrome.permissions.contains({ origins: ['http://localhost/*'] }),
    alarms: (await chrome.alarms.getAll()).map(({ name }) => name),
    notices: await new Promise((resolve) => chrome.notifications.getAll(resolve)),
    zoom: await chrome.tabs.getZoom(),
    windows: (await chrome.windows.getAll()).length,
    clipboard: await navigator.clipboard.readText().then(
      () => 'readable',
      () => 'refused',
    ),
  }));
  const page = await extension.context.newPage();
  await page.goto(extension.sandbox.url('/debug'));
  const site = await page.evaluate(() => [localStorage.length, document.cookie, navigator.onLine]);
  await page.close();
  const { log } = extension.sandbox;
  const stored = { local: await local(), databases: await databases() };
  const remembers = { ...own, ...stored, site, requests: log.map(({ path }) => path) };
  await settings.close();
  return remembers;
}

test('nothing of a file of tests is there for the next one', async () => {
  extension = await startExtension();
  const atFirst = await remembered();

  await setUp(extension);
  await answerYes(extension, 'http://localhost/*');
  await extension.context.grantPermissions(['clipboard-read']);
  const settings = await extension.open('settings');
  await settings.evaluate(async () => {
    await chrome.permissions.request({ origins: ['http://localhost/*'] });
    await chrome.alarms.create('left', { delayInMinutes: 5 });
    await chrome.notifications.create('left', {
      type: 'basic',
      iconUrl: '/icons/48.png',
      title: 'Left',
      message: 'behind',
    });
    await new Promise((resolve) => {
      indexedDB.open('left').onsuccess = resolve;
    });
    await chrome.tabs.setZoom(1.5);
    await chrome.windows.create({ url: 'src/settings/index.html', type: 'popup' });
  });
  const page = await extension.visit(extension.sandbox.url('/debug'));
  await page.evaluate(() => {
    localStorage.setItem('left', 'behind');
    // biome-ignore lint/suspicious/noDocumentCookie: what a page left behind is what this is about.
    document.cookie = 'left=behind; max-age=3600';
  });
  extension.sandbox.fault('reset', { kind: 'status', status: 500 });
  await extension.context.setOffline(true);
  const { context } = extension;
  await extension.close();

  extension = await startExtension();
  expect(extension.context === context).toBe(!isCounted);
  expect(await remembered()).toEqual(atFirst);
});

test('a browser that a test has closed is no one’s next', async () => {
  extension = await startExtension();
  const { context } = extension;
  await context.close();
  await extension.close();
  extension = await startExtension();
  expect(extension.context === context).toBe(false);
  await setUp(extension);
});
