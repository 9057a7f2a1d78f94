import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pastedMark } from '../../src/messages/page-urls';
import {
  type AdobeEnvironmentId,
  adobeEnvironmentIds,
  adobeEnvironments,
} from '../../src/pass/ids/environment';
import { t } from '../../src/text/t';
import { type ChangedBuild, changedBuild } from './changed-build';
import { type Extension, sampleDevice, startExtension } from './extension';
import { allowClipboard, pasteField } from './pasting';

let build: ChangedBuild;
let extension: Extension;
beforeAll(async () => {
  // The browser's question about a custom environment, which no driver can answer, is answered here.
  build = await changedBuild((manifest) => manifest.host_permissions.push('https://localhost/*'));
  extension = await startExtension(build.folder);
  await allowClipboard(extension);
});
afterAll(async () => {
  await extension.close();
  await build.remove();
});

/** A person at work: every click and every key goes through here and is counted. */
function person() {
  const done = { clicks: 0, keys: 0 };
  return {
    done,
    async click(target: Locator): Promise<void> {
      done.clicks += 1;
      await target.click();
    },
    async press(page: Page, keys: string): Promise<void> {
      done.keys += 1;
      await page.keyboard.press(keys);
    },
    /** A statement and a request, one after the other as soon as the first was taken. */
    async pasteAll(settings: Page, texts: readonly string[]): Promise<void> {
      for (const text of texts) {
        await settings.evaluate((copied) => navigator.clipboard.writeText(copied), text);
        await this.press(settings, 'ControlOrMeta+V');
        // What was taken opened a form that has the focus.
        await expect.poll(() => isFocused(pasteField(settings))).toBe(false);
      }
      await settings.getByText(t('paste_deviceIdKept', { id: sampleDevice })).waitFor();
      await settings.getByRole('button', { name: t('firstRun_saveBoth') }).waitFor();
    },
    /** The button of the toolbar, which no driver has a locator for. */
    clickToolbarButton(): Promise<Page> {
      done.clicks += 1;
      return extension.open('popup');
    },
    /** A click on a file in the browser's own choice. */
    async choose(button: Locator, file: { name: string; text: string }): Promise<void> {
      const opened = button.page().waitForEvent('filechooser');
      await this.click(button);
      const buffer = Buffer.from(file.text, 'utf8');
      done.clicks += 1;
      await (await opened).setFiles({ name: file.name, mimeType: 'text/plain', buffer });
    },
  };
}

type Person = ReturnType<typeof person>;

const exampleOf = (environment: AdobeEnvironmentId) =>
  exampleAt(adobeEnvironments[environment].managementUrl);
const exampleAt = (managementUrl: string) =>
  `curl -X DELETE "${managementUrl}/reset-tempass/v3/reset?requestor_id=REF30&mvpd_id=TempPass&device_id=${sampleDevice}" -H "Authorization: Bearer <access token>"`;

test('with a statement file and an example of Adobe, the first reset takes 6 clicks at most', async () => {
  const newcomer = person();
  const text = await extension.sandbox.statement('release-staging');

  const firstPopup = await newcomer.clickToolbarButton();
  const opening = extension.context.waitForEvent('page');
  await newcomer.click(firstPopup.getByRole('button', { name: 'Open settings' }));
  const settings = await opening;
  await pasteField(settings).waitFor();

  const chooseFile = settings.getByRole('button', { name: t('paste_chooseFile') });
  await newcomer.choose(chooseFile, { name: 'software-statement.jwt', text });
  // The file does not say of which environment it is: the second of four answers that.
  await settings.getByRole('group', { name: t('firstRun_whichEnvironment') }).waitFor();
  await newcomer.press(settings, '2');
  await settings.getByRole('button', { name: 'Edit Release staging' }).waitFor();

  // Copied from Adobe's page, so no click of ours.
  await settings.evaluate(
    (copied) => navigator.clipboard.writeText(copied),
    exampleOf('release-staging'),
  );
  await newcomer.press(settings, 'ControlOrMeta+V');
  await settings.getByText(t('paste_deviceIdKept', { id: sampleDevice })).waitFor();
  await newcomer.press(settings, 'Enter');
  await settings.getByRole('button', { name: 'Edit REF30 · TempPass' }).waitFor();

  const popup = await newcomer.clickToolbarButton();
  const deviceId = popup.getByRole('combobox', { name: 'Device ID', exact: true });
  await expect.poll(() => deviceId.inputValue()).toBe(sampleDevice);
  await newcomer.press(popup, 'Enter');
  await popup.getByRole('status').getByText('204').waitFor();

  const [reset] = extension.sandbox.log.filter(({ method }) => method === 'DELETE');
  expect(reset).toMatchObject({ status: 204 });
  expect(reset?.path).toContain(`device_id=${sampleDevice}`);
  console.log(`First reset: ${newcomer.done.clicks} clicks, ${newcomer.done.keys} key presses`);
  expect(newcomer.done.clicks).toBeLessThanOrEqual(6);
  expect(newcomer.done).toEqual({ clicks: 5, keys: 4 });
});

/** What a newcomer may have at hand: a reset of the management host, or what an app sends the service host. */
const atHand = {
  'the statement and a reset': async (environment: AdobeEnvironmentId) => [
    await extension.sandbox.statement(environment),
    exampleOf(environment),
  ],
  'a reset and the statement': async (environment: AdobeEnvironmentId) => [
    exampleOf(environment),
    await extension.sandbox.statement(environment),
  ],
  'a register command and a request of the app': async (environment: AdobeEnvironmentId) => {
    const { serviceUrl } = adobeEnvironments[environment];
    const text = await extension.sandbox.statement(environment);
    const device = Buffer.from(sampleDevice).toString('base64');
    return [
      `curl -X POST '${serviceUrl}/o/client/register' -H 'Content-Type: application/json' -d '{"software_statement":"${text}"}'`,
      `curl '${serviceUrl}/api/v2/REF30/profiles/TempPass' -H 'Authorization: Bearer <access token>' -H 'AP-Device-Identifier: fingerprint ${device}'`,
    ];
  },
} as const;
const walks = [
  ...adobeEnvironmentIds.flatMap((environment) => [
    ['the statement and a reset', environment] as const,
    ['a register command and a request of the app', environment] as const,
  ]),
  ['a reset and the statement', 'prequal-staging'] as const,
];

test.each(walks)(
  'with %s of %s, the first reset takes 2 clicks and 3 keys',
  async (what, environment) => {
    const settings = await newSettings();
    const newcomer = person();
    const texts = await atHand[what](environment);
    const before = extension.sandbox.log.length;
    await expect.poll(() => isFocused(pasteField(settings))).toBe(true);
    await newcomer.pasteAll(settings, texts);
    await newcomer.press(settings, 'Enter');
    await settings.getByText(t('firstRun_ready', { keys: 'Alt+Shift+D' })).waitFor();
    await resetInPopup(newcomer);

    const { managementUrl, serviceUrl } = adobeEnvironments[environment];
    const hosts = [managementUrl, serviceUrl].map((url) => new URL(url).host);
    const log = extension.sandbox.log.slice(before);
    const resets = log.filter((one) => one.method === 'DELETE');
    expect(resets).toMatchObject([{ status: 204, host: hosts[0] }]);
    // The statement was sent nowhere else.
    expect(log.filter((one) => !hosts.includes(one.host))).toEqual([]);
    expect(newcomer.done).toEqual({ clicks: 2, keys: 3 });
    await settings.close();
  },
);

test('with a statement and a reset of a custom environment, it takes as much, and an answer to the browser', async () => {
  const settings = await newSettings();
  const newcomer = person();
  const text = await extension.sandbox.statement('custom');
  await expect.poll(() => isFocused(pasteField(settings))).toBe(true);
  await newcomer.pasteAll(settings, [text, exampleAt(extension.sandbox.url(''))]);
  await newcomer.press(settings, 'Enter');
  await settings.getByText(t('firstRun_ready', { keys: 'Alt+Shift+D' })).waitFor();
  await resetInPopup(newcomer);
  expect(newcomer.done).toEqual({ clicks: 2, keys: 3 });
  await settings.close();
});

test('what is pasted into the popup goes on in Settings, whose forms take the next paste', async () => {
  await (await newSettings()).close();
  const newcomer = person();
  const popup = await newcomer.clickToolbarButton();
  await expect.poll(() => isFocused(pasteField(popup))).toBe(true);
  const opening = extension.context.waitForEvent('page');
  const text = await extension.sandbox.statement('prequal-staging');
  await popup.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await newcomer.press(popup, 'ControlOrMeta+V');
  const settings = await opening;
  await settings.getByRole('group', { name: t('firstRun_whichEnvironment') }).waitFor();
  await expect.poll(() => settings.url()).not.toContain(pastedMark);
  await popup.close();
  await newcomer.pasteAll(settings, [exampleOf('prequal-staging')]);
  await newcomer.press(settings, 'Enter');
  const next = settings.getByRole('button', { name: t('firstRun_openTryOut') });
  // What to do next is in sight, and one key away.
  await expect.poll(() => isFocused(next)).toBe(true);
  await expect.poll(() => settings.evaluate(() => scrollY)).toBe(0);
  await resetInPopup(newcomer);
  expect(newcomer.done).toEqual({ clicks: 3, keys: 3 });
  await settings.close();
});

test('a refusal, and the other environments, are in sight on a small screen', async () => {
  const settings = await newSettings();
  await settings.setViewportSize({ width: 320, height: 480 });
  const newcomer = person();
  const text = await extension.sandbox.statement('prequal-staging');
  await settings.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await newcomer.press(settings, 'ControlOrMeta+V');
  await settings.getByRole('group', { name: t('firstRun_whichEnvironment') }).waitFor();
  await newcomer.press(settings, '1');
  const other = t('firstRun_tryEnvironment', { environment: 'Prequal staging' });
  await settings.getByRole('button', { name: other }).waitFor();
  const isInSight = () =>
    settings.locator('.other-environments').evaluate((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      // A browser scrolls by whole pixels.
      return top >= 0 && Math.floor(bottom) <= innerHeight;
    });
  await expect.poll(isInSight).toBe(true);
  await newcomer.click(settings.getByRole('button', { name: other }));
  await settings.getByRole('button', { name: 'Edit Prequal staging' }).waitFor();
  await settings.close();
});

/** Opens the popup from the toolbar and resets what it opens with. */
async function resetInPopup(newcomer: Person): Promise<void> {
  const popup = await newcomer.clickToolbarButton();
  const deviceId = popup.getByRole('combobox', { name: 'Device ID', exact: true });
  await expect.poll(() => deviceId.inputValue()).toBe(sampleDevice);
  // A press that comes before is held up in production: the page might have another ID.
  await popup.getByText(t('page_reading')).waitFor({ state: 'detached' });
  await newcomer.click(popup.getByRole('button', { name: 'Reset Temp Pass', exact: true }));
  await popup.getByRole('status').getByText('204').waitFor();
  await popup.close();
}

/** Settings as a newcomer has them. */
async function newSettings(): Promise<Page> {
  const before = await extension.open('settings');
  await before.evaluate(async () => {
    await chrome.storage.local.clear();
    await chrome.storage.session.clear();
  });
  await before.close();
  return extension.open('settings');
}

function isFocused(field: Locator): Promise<boolean> {
  return field.evaluate((one) => one === document.activeElement);
}
