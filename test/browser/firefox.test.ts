import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import { launchFirefox, type RunningFirefox } from '../../scripts/browser/firefox';
import { failureSchema } from '../../src/failure/failure';
import { pagePaths } from '../../src/messages/page-urls';
import { t } from '../../src/text/t';
import { exampleDeviceId } from '../../src/try-out/example';
import { servePages } from '../pages/isolated-look';
import { buildWithPageAccess, type ChangedBuild } from './changed-build';
import { sampleDevice } from './extension';

const shipped = fileURLToPath(new URL('../../dist/firefox', import.meta.url));
let build: ChangedBuild;
let pages: Awaited<ReturnType<typeof servePages>>;
let sandbox: Sandbox;
let firefox: RunningFirefox;
beforeAll(async () => {
  const manifest = JSON.parse(await readFile(`${shipped}/manifest.json`, 'utf8'));
  [sandbox, pages, build] = await Promise.all([
    startSandbox(),
    servePages(),
    buildWithPageAccess(shipped),
  ]);
  const addonId = manifest.browser_specific_settings.gecko.id;
  firefox = await launchFirefox({ extension: build.folder, addonId, sandbox });
});
afterAll(async () => {
  await firefox?.close();
  await sandbox?.close();
  await build?.remove();
  pages?.close();
});

test('in Firefox too, the popup resets a device', async () => {
  const settings = await firefox.openPage('src/settings/index.html');
  await settings
    .locator('::-p-aria([name="Software statement"][role="textbox"])')
    .fill(await sandbox.statement('release-staging'));
  await settings.locator('button[type=submit]').click();
  await settings.locator('::-p-aria([name="Requestor ID"][role="textbox"])').fill('REF30');
  await settings.locator('::-p-aria([name="MVPD ID"][role="textbox"])').fill('TempPass_TEST40');
  await settings.locator('button[type=submit]').click();
  await settings.locator('::-p-text(REF30 · TempPass_TEST40)').wait();

  const popup = await firefox.openPage('src/popup/index.html');
  await popup
    .locator('::-p-aria([name="Device ID"][role="combobox"])')
    .fill(`Device ID: ${sampleDevice}`);
  // What reads the label is loaded now, and Enter waits for it.
  await popup.keyboard.press('Enter');
  await popup.locator('[role=status] ::-p-text(204 in)').wait();
  expect(sandbox.log.map(({ method, status }) => [method, status])).toEqual([
    ['POST', 201],
    ['POST', 201],
    ['DELETE', 204],
  ]);
  expect(sandbox.log.at(-1)?.target).toMatchObject({ kind: 'device', deviceId: sampleDevice });
});

test('in Firefox too, a reset is verified by the trial, and the next one started', async () => {
  const settings = await firefox.openPage('src/settings/index.html');
  const statement = await sandbox.statement('release-staging', ['api:client:v2']);
  await settings.evaluate(
    (credential) =>
      chrome.runtime.sendMessage({
        type: 'saveApplication',
        name: 'Trials',
        environment: { kind: 'release-staging' },
        credential,
      }),
    { kind: 'statement', statement },
  );
  const trial = { requestorId: 'REF30', mvpdId: 'TempPass_TEST40', deviceId: 'in-firefox-1' };
  sandbox.startTrial('release-staging', trial);
  sandbox.useUp('release-staging', trial);
  const popup = await firefox.openPage('src/popup/index.html');
  await popup.locator('::-p-aria([name="Device ID"][role="combobox"])').fill('in-firefox-1');
  await popup.locator('.trial ::-p-text(used up)').wait();
  await popup.keyboard.press('Enter');
  await popup.locator('[role=status] ::-p-text(was used up, now none)').wait();
  await popup.locator('::-p-aria([name="Start trial"][role="button"])').click();
  await popup.locator('.trial ::-p-text(running)').wait();
  expect(sandbox.trial('release-staging', trial).state).toBe('running');
});

test('in Firefox too, the popup finds the device ID of a page and of its frames', async () => {
  const page = await firefox.visit(`${pages.url}/order-confirmation.html`);
  const settings = await firefox.openPage('src/settings/index.html');
  const tabId = await settings.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'http://localhost/*' });
    return tab?.id;
  });
  const popup = await firefox.openPage(`src/popup/index.html?tab=${tabId}`);
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
  const settings = await firefox.openPage('src/settings/index.html');
  const tabId = await settings.evaluate(async (path) => {
    const tabs = await chrome.tabs.query({});
    return tabs.find(({ url }) => url === chrome.runtime.getURL(path))?.id;
  }, pagePaths.tryOut);
  const popup = await firefox.openPage(`src/popup/index.html?tab=${tabId}`);
  const typed = () => popup.$eval('.combobox input', (input) => Reflect.get(input, 'value'));
  await expect.poll(typed).toBe(exampleDeviceId);
});

test('in Firefox too, a settings file that is dropped is shown, imported and taken back', async () => {
  const settings = await firefox.openPage('src/settings/index.html#set-up');
  await settings.locator('::-p-aria([name="Paste to set up"][role="textbox"])').wait();
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
  await settings.locator('::-p-aria([name="Undo"][role="button"])').click();
  await settings.locator('::-p-text(Undone.)').wait();
  expect(await kept()).toEqual(before);
});

test('in Firefox too, a file in UTF-16 is read by its byte order mark', async () => {
  const file = new URL('../field/P-statement-utf16le.txt', import.meta.url);
  const settings = await firefox.openPage('src/settings/index.html#set-up');
  await settings.locator('::-p-aria([name="Paste to set up"][role="textbox"])').wait();
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
  const settings = await firefox.openPage('src/settings/index.html');
  for (const kind of failureSchema.entries.kind.options) {
    const keys = [`failure_${kind}_title`, `failure_${kind}_advice`] as const;
    const said = await settings.evaluate(
      (asked) => asked.map((key) => chrome.i18n.getMessage(key)),
      keys,
    );
    expect(said).toEqual(keys.map((key) => t(key)));
  }
});
