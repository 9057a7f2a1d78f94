import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { t } from '../../src/text/t';
import { type Extension, sampleDevice, startExtension } from './extension';
import { saveTempPass } from './set-up';
import { showSection } from './settings-sections';
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
  await press(t('settings_saveApplication'));
  // The next missing thing has its form open.
  await hasFocus(field(t('settings_nameOptional')));
  await settings.getByRole('textbox', { name: 'Requestor ID' }).fill('REF30');
  await field('MVPD ID').fill('TempPass');
  await settings.keyboard.press('Enter');
  // Everything is set up: what is left is to try it.
  await hasFocus(button(t('firstRun_openTryOut')));

  await press('Edit REF30 · TempPass');
  await hasFocus(field(t('settings_nameOptional')));
  await press('Cancel');
  await hasFocus(button('Edit REF30 · TempPass'));
  await press(t('settings_addTempPass'));
  await press('Cancel');
  await hasFocus(button(t('settings_addTempPass')));
  await press(t('settings_addApplication'));
  await press('Cancel');
  await hasFocus(button(t('settings_addApplication')));

  // The last item of its menu.
  await press(t('settings_actionsOf', { name: 'REF30 · TempPass' }));
  for (const key of ['ArrowUp', 'Enter']) await settings.keyboard.press(key);
  await hasFocus(button(t('config_undo')));
  await settings.keyboard.press('Enter');
  await hasFocus(button('Edit REF30 · TempPass'));
  const actions = t('settings_actionsOf', { name: 'Release staging' });
  await press(actions);
  await settings.keyboard.press('Enter');
  await settings.getByText(t('settings_credentialsForgotten')).waitFor();
  await hasFocus(button(actions));
});

test('after each action with the passphrase the focus is on what can be done next', async () => {
  await showSection(settings, 'security');
  await field(t('security_next')).fill('four random words');
  await field(t('security_repeat')).fill('four random words');
  await settings.keyboard.press('Enter');
  await hasFocus(field(t('security_idle')));
  await press(t('lock_lock'));
  await hasFocus(field(t('lock_passphrase')));
  await settings.keyboard.type('four random words');
  await settings.keyboard.press('Enter');
  await hasFocus(field(t('security_idle')));
  await settings.locator('summary').getByText(t('security_remove')).click();
  await settings.getByLabel(t('lock_passphrase'), { exact: true }).last().fill('four random words');
  await settings.keyboard.press('Enter');
  await hasFocus(field(t('security_next')));
});

test('Escape closes a form; what was typed goes with a second one', async () => {
  await showSection(settings, 'temp-passes');
  const form = settings.getByRole('form', { name: t('settings_addTempPass') });
  await press(t('settings_addTempPass'));
  await form.waitFor();
  await settings.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
  await hasFocus(button(t('settings_addTempPass')));
  await press(t('settings_addTempPass'));
  const typed = form.getByRole('textbox', { name: t('settings_nameOptional') });
  await typed.fill('half a name');
  await settings.keyboard.press('Escape');
  await form.getByText(t('settings_escapeAgain')).waitFor();
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
