import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { failureSchema } from '../../src/failure/failure';
import { pagePaths } from '../../src/messages/page-urls';
import { t } from '../../src/text/t';
import { exampleDeviceId } from '../../src/try-out/example';
import { harFile } from '../generated/app-requests/har-file';
import { servePages } from '../pages/isolated-look';
import { buildWithPageAccess, type ChangedBuild } from './changed-build';
import { sampleDevice } from './extension';
import {
  type FirefoxExtension,
  named,
  resetInFirefox,
  shippedFirefoxBuild,
  startFirefoxExtension,
} from './firefox-extension';

let build: ChangedBuild;
let pages: Awaited<ReturnType<typeof servePages>>;
let firefox: FirefoxExtension;
beforeAll(async () => {
  [pages, build] = await Promise.all([servePages(), buildWithPageAccess(shippedFirefoxBuild)]);
  firefox = await startFirefoxExtension(build.folder);
});
afterAll(async () => {
  await firefox?.close();
  await build?.remove();
  pages?.close();
});

test('in Firefox too, the popup resets a device', async () => {
  const settings = await firefox.open('settings');
  await named(settings, 'textbox', 'Software statement').fill(
    await firefox.sandbox.statement('release-staging'),
  );
  await settings.locator('button[type=submit]').click();
  await named(settings, 'textbox', 'Requestor ID').fill('REF30');
  await named(settings, 'textbox', 'MVPD ID').fill('TempPass_TEST40');
  await settings.locator('button[type=submit]').click();
  await settings.locator('::-p-text(REF30 · TempPass_TEST40)').wait();

  const popup = await firefox.open('popup');
  // What reads the label is loaded now, and Enter waits for it.
  await resetInFirefox(popup, `Device ID: ${sampleDevice}`);
  await popup.locator('[role=status] ::-p-text(204 in)').wait();
  expect(firefox.sandbox.log.map(({ method, status }) => [method, status])).toEqual([
    ['POST', 201],
    ['POST', 201],
    ['DELETE', 204],
  ]);
  expect(firefox.sandbox.log.at(-1)?.target).toMatchObject({
    kind: 'device',
    deviceId: sampleDevice,
  });
});

test('in Firefox too, a reset is verified by the trial, and the next one started', async () => {
  await firefox.command({
    type: 'saveApplication',
    name: 'Trials',
    environment: { kind: 'release-staging' },
    credential: {
      kind: 'statement',
      statement: await firefox.sandbox.statement('release-staging', ['api:client:v2']),
    },
  });
  const trial = { requestorId: 'REF30', mvpdId: 'TempPass_TEST40', deviceId: 'in-firefox-1' };
  firefox.sandbox.startTrial('release-staging', trial);
  firefox.sandbox.useUp('release-staging', trial);
  const popup = await firefox.open('popup');
  await named(popup, 'combobox', 'Device ID').fill('in-firefox-1');
  await popup.locator('.trial ::-p-text(used up)').wait();
  await popup.keyboard.press('Enter');
  await popup.locator('[role=status] ::-p-text(was used up, now none)').wait();
  await named(popup, 'button', 'Start trial').click();
  await popup.locator('.trial ::-p-text(running)').wait();
  expect(firefox.sandbox.trial('release-staging', trial).state).toBe('running');
});

test('in Firefox too, the popup finds the device ID of a page and of its frames', async () => {
  const page = await firefox.visit(`${pages.url}/order-confirmation.html`);
  const popup = await firefox.popupOver(page);
  await popup.locator('::-p-text(none found on this page)').wait();
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<p>Device ID: in-a-frame-4707</p>';
    document.body.append(frame);
  });
  // A locator is not woken by a text that changes in its place.
  const shown = () => popup.evaluate(() => document.body.innerText);
  await expect.poll(shown).toContain('in a frame');
  const typed = () => popup.$eval('.combobox input', (input) => Reflect.get(input, 'value'));
  await expect.poll(typed).toBe('in-a-frame-4707');
});

test('in Firefox too, the popup finds the device ID of the page to try a reset on', async () => {
  await firefox.openPage(pagePaths.tryOut);
  const settings = await firefox.open('settings');
  const tabId = await settings.evaluate(async (path) => {
    const tabs = await chrome.tabs.query({});
    return tabs.find(({ url }) => url === chrome.runtime.getURL(path))?.id;
  }, pagePaths.tryOut);
  const popup = await firefox.open('popup', `?tab=${tabId}`);
  const typed = () => popup.$eval('.combobox input', (input) => Reflect.get(input, 'value'));
  await expect.poll(typed).toBe(exampleDeviceId);
});

test('in Firefox too, a settings file that is dropped is shown, imported and taken back', async () => {
  const settings = await firefox.open('settings', '#set-up');
  await named(settings, 'textbox', 'Paste to set up').wait();
  const kept = () => settings.evaluate(() => chrome.storage.local.get(null));
  const before = await kept();
  const tempPass = { environment: 'release-staging', requestorId: 'REF30', kind: 'basic' };
  const text = JSON.stringify({
    resetTempPass: 1,
    tempPasses: [{ ...tempPass, mvpdId: 'TempPass', name: 'Dropped' }],
  });
  await settings.evaluate((dropped) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([dropped], 'team.json'));
    const event = { bubbles: true, cancelable: true, dataTransfer };
    document.querySelector('main')?.dispatchEvent(new DragEvent('drop', event));
  }, text);
  await settings.locator('form.import ::-p-text(Dropped)').wait();
  expect(await kept()).toEqual(before);
  await settings.locator('form.import button[type=submit]').click();
  await settings.locator('::-p-text(Imported 1 Temp Pass.)').wait();
  expect(await kept()).not.toEqual(before);
  await named(settings, 'button', 'Undo').click();
  await settings.locator('::-p-text(Undone.)').wait();
  expect(await kept()).toEqual(before);
});

test('in Firefox too, a large HAR is read beside the page', async () => {
  const settings = await firefox.open('settings', '#set-up');
  await named(settings, 'textbox', 'Paste to set up').wait();
  // Larger than any text that the page reads itself.
  const { text } = harFile(500, 2 * 1024 * 1024);
  await settings.evaluate((dropped) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([dropped], 'traffic.har'));
    const event = { bubbles: true, cancelable: true, dataTransfer };
    document.querySelector('main')?.dispatchEvent(new DragEvent('drop', event));
  }, text);
  const shown = () =>
    settings.evaluate(() =>
      [
        document.body.innerText,
        ...Array.from(document.querySelectorAll('input'), ({ value }) => value),
      ].join(),
    );
  await expect.poll(shown).toContain('REF30');
});

test('in Firefox too, a file in UTF-16 is read by its byte order mark', async () => {
  const file = new URL('../field/P-statement-utf16le.txt', import.meta.url);
  const settings = await firefox.open('settings', '#set-up');
  await named(settings, 'textbox', 'Paste to set up').wait();
  await settings.evaluate(
    (bytes) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(bytes)], 'statement.txt'));
      const event = { bubbles: true, cancelable: true, dataTransfer };
      document.querySelector('main')?.dispatchEvent(new DragEvent('drop', event));
    },
    [...(await readFile(file))],
  );
  await settings.locator(`::-p-text(${t('paste_claims')})`).wait();
});

test('in Firefox too, the browser has the words of every failure', async () => {
  const settings = await firefox.open('settings');
  for (const kind of failureSchema.entries.kind.options) {
    const keys = [`failure_${kind}_title`, `failure_${kind}_advice`] as const;
    const said = await settings.evaluate(
      (asked) => asked.map((key) => chrome.i18n.getMessage(key)),
      keys,
    );
    expect(said).toEqual(keys.map((key) => t(key)));
  }
});
