import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lockText } from '../../src/text/lock';
import { securityText } from '../../src/text/security';
import { configText } from '../../src/text/set-up';
import { settingsText } from '../../src/text/settings';
import { type Extension, sampleDevice, saveTempPass, startExtension } from './extension';
import { dispatch } from './worker-probe';

let extension: Extension;
let settings: Page;
beforeAll(async () => {
  extension = await startExtension();
  settings = await extension.open('settings');
});
afterAll(() => extension.close());

/** Waits until it has the focus. */
async function hasFocus(wanted: Locator): Promise<void> {
  await wanted.waitFor();
  await expect
    .poll(() => wanted.evaluate((one) => one === document.activeElement), { message: `${wanted}` })
    .toBe(true);
}

const button = (name: string) => settings.getByRole('button', { name, exact: true }).first();
const field = (name: string) => settings.getByLabel(name, { exact: true }).first();

/** Presses the button with Enter, as who has no mouse. */
async function press(name: string): Promise<void> {
  await button(name).press('Enter');
}

test('after each action with an application and a Temp Pass the focus is where the next key is useful', async () => {
  const statement = await extension.sandbox.statement('release-staging');
  await settings.getByRole('textbox', { name: 'Software statement' }).fill(statement);
  await press(settingsText.saveApplication);
  // The next missing thing has its form open.
  await hasFocus(field(settingsText.nameOptional));
  await settings.getByRole('textbox', { name: 'Requestor ID' }).fill('REF30');
  await field('MVPD ID').fill('TempPass');
  await settings.keyboard.press('Enter');
  await hasFocus(button('Edit REF30 · TempPass'));

  await settings.keyboard.press('Enter');
  await hasFocus(field(settingsText.nameOptional));
  await press('Cancel');
  await hasFocus(button('Edit REF30 · TempPass'));
  await press(settingsText.addTempPass);
  await press('Cancel');
  await hasFocus(button(settingsText.addTempPass));
  await press(settingsText.addApplication);
  await press('Cancel');
  await hasFocus(button(settingsText.addApplication));

  await press('Remove REF30 · TempPass');
  await hasFocus(button(configText.undo));
  await settings.keyboard.press('Enter');
  await hasFocus(button('Edit REF30 · TempPass'));
  await press(settingsText.named(settingsText.forgetCredentials, 'Release staging'));
  await hasFocus(button(settingsText.named(settingsText.checkNow, 'Release staging')));
});

test('after each action with the passphrase the focus is on what can be done next', async () => {
  await field(securityText.next).fill('four random words');
  await field(securityText.repeat).fill('four random words');
  await settings.keyboard.press('Enter');
  await hasFocus(field(securityText.idle));
  await press(lockText.lock);
  await hasFocus(field(lockText.passphrase));
  await settings.keyboard.type('four random words');
  await settings.keyboard.press('Enter');
  await hasFocus(field(securityText.idle));
  await settings.locator('summary').getByText(securityText.remove).click();
  await settings.getByLabel(lockText.passphrase, { exact: true }).last().fill('four random words');
  await settings.keyboard.press('Enter');
  await hasFocus(field(securityText.next));
});

test('Escape closes a form; what was typed goes with a second one', async () => {
  const form = settings.getByRole('form', { name: settingsText.addTempPass });
  await press(settingsText.addTempPass);
  await form.waitFor();
  await settings.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
  await hasFocus(button(settingsText.addTempPass));
  await press(settingsText.addTempPass);
  const typed = form.getByRole('textbox', { name: settingsText.nameOptional });
  await typed.fill('half a name');
  await settings.keyboard.press('Escape');
  await form.getByText(settingsText.escapeAgain).waitFor();
  expect(await typed.inputValue()).toBe('half a name');
  await settings.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
});

test('Escape says no to a reset of production', async () => {
  const environment = 'release-production';
  const production = await saveTempPass(extension, { environment });
  const opened = extension.context.waitForEvent('page');
  const selected = { menuItemId: `device:${production}`, selectionText: sampleDevice };
  await dispatch(extension, 'contextMenus.onClicked', selected);
  const question = await opened;
  await question.getByRole('button', { name: 'Reset Temp Pass' }).waitFor();
  const closed = question.waitForEvent('close');
  // The window is gone before the key comes up.
  await Promise.all([closed, question.keyboard.press('Escape').catch(() => undefined)]);
  const { questions } = await settings.evaluate(() => chrome.storage.session.get('questions'));
  expect(questions).toEqual([]);
  expect(extension.sandbox.log.filter(({ method }) => method === 'DELETE')).toEqual([]);
});
