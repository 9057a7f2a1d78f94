import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type AdobeEnvironmentId,
  adobeEnvironmentIds,
  adobeEnvironments,
} from '../../src/pass/ids/environment';
import { t } from '../../src/text/t';
import { type Extension, sampleDevice, startExtension } from './extension';
import { allowClipboard, pasteField } from './pasting';

let extension: Extension;
beforeAll(async () => {
  extension = await startExtension();
  await allowClipboard(extension);
});
afterAll(() => extension.close());

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

const exampleOf = (environment: AdobeEnvironmentId) =>
  `curl -X DELETE "${adobeEnvironments[environment].managementUrl}/reset-tempass/v3/reset?requestor_id=REF30&mvpd_id=TempPass&device_id=${sampleDevice}" -H "Authorization: Bearer <access token>"`;

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

test('with a statement and a curl line, the first reset takes 2 clicks and 3 keys in each environment', async () => {
  for (const environment of adobeEnvironmentIds) {
    const settings = await newSettings();
    const newcomer = person();
    const before = extension.sandbox.log.length;
    async function pasteCopied(text: string): Promise<void> {
      await settings.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await newcomer.press(settings, 'ControlOrMeta+V');
    }
    await expect.poll(() => isFocused(pasteField(settings))).toBe(true);
    await pasteCopied(await extension.sandbox.statement(environment));
    await expect
      .poll(() => isFocused(settings.getByRole('radio', { name: 'Release production' })))
      .toBe(true);
    await pasteCopied(exampleOf(environment));
    await settings.getByText(t('paste_deviceIdKept', { id: sampleDevice })).waitFor();
    await settings.getByRole('button', { name: t('firstRun_saveBoth') }).waitFor();
    await newcomer.press(settings, 'Enter');
    await settings.getByText(t('firstRun_ready', { keys: 'Alt+Shift+D' })).waitFor();

    const popup = await newcomer.clickToolbarButton();
    const deviceId = popup.getByRole('combobox', { name: 'Device ID', exact: true });
    await expect.poll(() => deviceId.inputValue()).toBe(sampleDevice);
    await newcomer.click(popup.getByRole('button', { name: 'Reset Temp Pass', exact: true }));
    await popup.getByRole('status').getByText('204').waitFor();
    const { managementUrl, serviceUrl } = adobeEnvironments[environment];
    const hosts = [managementUrl, serviceUrl].map((url) => new URL(url).host);
    const log = extension.sandbox.log.slice(before);
    const resets = log.filter((one) => one.method === 'DELETE');
    expect(resets, environment).toMatchObject([{ status: 204, host: hosts[0] }]);
    // The statement was sent nowhere else.
    expect(log.filter((one) => !hosts.includes(one.host))).toEqual([]);
    expect(newcomer.done).toEqual({ clicks: 2, keys: 3 });
    await popup.close();
    await settings.close();
  }
});

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
