import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { adobeEnvironments } from '../../src/pass/ids/environment';
import { t } from '../../src/text/t';
import { type Extension, sampleDevice, startExtension } from './extension';
import { focused } from './focused';
import { allowClipboard } from './pasting';
import { bothScopes } from './trials';

let extension: Extension;
beforeAll(async () => {
  extension = await startExtension();
  await allowClipboard(extension);
});
afterAll(() => extension.close());

/** Somebody without a mouse, at a page. */
interface Hands {
  /** Waits until something has the focus, and presses keys there, one after the other. */
  at(name: string, ...keys: readonly string[]): Promise<void>;
  /** Goes on with Tab until something has the focus. */
  tabTo(name: string): Promise<void>;
  type(text: string): Promise<void>;
}

function handsAt(page: Page): Hands {
  let session: Promise<CDPSession> | undefined;
  const nameNow = async () => {
    session ??= page.context().newCDPSession(page);
    return (await focused(await session))?.name;
  };
  return {
    async at(name, ...keys) {
      await expect.poll(nameNow).toBe(name);
      for (const key of keys) await page.keyboard.press(key);
    },
    async tabTo(name) {
      const passed: (string | undefined)[] = [];
      while (!passed.includes(name)) {
        await page.keyboard.press('Tab');
        passed.push(await nameNow());
        // Nothing has more controls.
        if (passed.length > 40) throw new Error(`${name} is not among ${passed.join(', ')}`);
      }
    },
    type: (text) => page.keyboard.type(text),
  };
}

/** What a person copied elsewhere. */
function copied(page: Page, text: string): Promise<void> {
  return page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
}

const second = '1b7d43c0-5f2e-4a6b-8f0d-7c9b2a4e6d18';
const third = '9f1c2f60-23d8-4f4e-9a54-0d6b1e7a33c1';

test('from the welcome after the installation to the third device’s second reset, everything is done with keys', async () => {
  const { sandbox } = extension;
  // An extension that is loaded from a folder does not open it; firefox-welcome.test.ts has it opened.
  const settings = await extension.open('settings', '?welcome');
  await settings.getByText(t('welcome_title')).waitFor();
  const atSettings = handsAt(settings);
  await copied(settings, await sandbox.statement('release-staging', bothScopes));
  await atSettings.at('textbox Paste to set up', 'ControlOrMeta+V');
  // The second of four environments.
  await settings.getByRole('group', { name: t('firstRun_whichEnvironment') }).waitFor();
  await settings.keyboard.press('2');
  await settings.getByRole('button', { name: 'Edit Release staging' }).waitFor();
  const { managementUrl } = adobeEnvironments['release-staging'];
  await copied(
    settings,
    `curl -X DELETE "${managementUrl}/reset-tempass/v3/reset?requestor_id=REF30&mvpd_id=TempPass&device_id=${sampleDevice}"`,
  );
  await settings.keyboard.press('ControlOrMeta+V');
  await settings.getByText(t('paste_deviceIdKept', { id: sampleDevice })).waitFor();
  await settings.keyboard.press('Enter');
  await atSettings.at(`button ${t('firstRun_openTryOut')}`);

  // Alt+Shift+D opens it, which is a key of the browser's and not of the page.
  const popup = await extension.open('popup');
  const atPopup = handsAt(popup);
  const done = () =>
    sandbox.log.filter(({ method, status }) => method === 'DELETE' && status === 204).length;
  const isDone = async (count: number) => {
    await expect.poll(done).toBe(count);
    await popup.locator('.status[aria-busy="true"]').waitFor({ state: 'detached' });
    await popup.getByRole('status').getByText('204').waitFor();
  };
  const field = `combobox ${t('label_deviceId')}`;
  await popup.locator('.reset-form').waitFor();
  await atPopup.at(field, 'Enter');
  await isDone(1);
  for (const [device, count] of [
    [second, 2],
    [third, 3],
  ] as const) {
    await atPopup.at(field, 'ControlOrMeta+A');
    await atPopup.type(device);
    await atPopup.at(field, 'Enter');
    await isDone(count);
  }

  // The third one gets a name, and is found by it after another one was in the form.
  await atPopup.tabTo(`button ${t('device_name')}`);
  await popup.keyboard.press('Enter');
  await atPopup.at(`textbox ${t('device_nameLabel')}`);
  await atPopup.type('Den');
  await popup.keyboard.press('Enter');
  await popup.getByRole('dialog').waitFor({ state: 'detached' });
  await atPopup.tabTo(field);
  await popup.keyboard.press('ControlOrMeta+A');
  await atPopup.type('Den');
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('Enter');
  await atPopup.at(field, 'Enter');
  await isDone(4);

  const resets = sandbox.log.filter(({ method }) => method === 'DELETE');
  const devices = resets.map(({ path }) =>
    new URLSearchParams(path.split('?')[1]).get('device_id'),
  );
  expect(devices).toEqual([sampleDevice, second, third, third]);
});
