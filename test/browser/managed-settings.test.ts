import { afterAll, beforeAll, expect, test } from 'vitest';
import { t } from '../../src/text/t';
import { servePages } from '../pages/isolated-look';
import { expectNoViolation } from './axe';
import { chooseTempPass, command, resetByKeyboard } from './extension';
import { type ManagedExtension, startManaged } from './managed-extension';
import { setUp } from './set-up';
import { fromMenu, showSection } from './settings-sections';
import { storedSecrets } from './stored-secrets';

let extension: ManagedExtension;
beforeAll(async () => {
  extension = await startManaged();
});
afterAll(() => extension.close());

test('Settings shows what is managed, without a way to change it, and what is not understood', async () => {
  const reset = await extension.open('popup');
  await resetByKeyboard(reset);
  await reset.getByRole('status').getByText('204').waitFor();
  await reset.close();
  const settings = await extension.open('settings');
  const card = settings.getByRole('listitem').filter({ hasText: 'Team pass' });
  await card.getByText('Managed by your organization').waitFor();
  for (const section of ['sites', 'applications'] as const) await showSection(settings, section);
  expect(await settings.getByText('Managed by your organization').count()).toBe(6);
  expect(await settings.getByRole('button', { name: /^(?:Edit|Remove) / }).count()).toBe(0);
  await settings.locator('#applications summary').first().click();
  await settings.getByText('temporary:passes:owner').waitFor();
  await settings
    .getByText('2 entries of the policy failed validation: tempPasses[1], watchedSites[2]')
    .waitFor();
  expect(await settings.content()).not.toContain(extension.statement);
  await settings.close();
});

test("a person's own Temp Pass gives way to the same one of the policy, and stays stored", async () => {
  const settings = await extension.open('settings');
  const environment = { kind: 'release-staging' };
  const own = { environment, requestorId: 'REF30', kind: 'basic' };
  for (const [name, mvpdId] of [
    ['My copy', 'TempPass_TEST40'],
    ['My other', 'TempPass_OTHER'],
  ]) {
    const tempPass = { ...own, name, mvpdId };
    expect(await command(settings, { type: 'saveTempPass', tempPass })).toMatchObject({ ok: true });
  }
  const popup = await extension.open('popup');
  await popup.getByRole('combobox', { name: 'Temp Pass' }).click();
  const names = popup.locator('.picker [role="option"] .name');
  await expect
    .poll(() => names.allTextContents())
    .toEqual(['Team pass', 'Own statement', 'My other']);
  const stored = await settings.evaluate(() => chrome.storage.local.get('tempPasses'));
  expect(JSON.stringify(stored)).toContain('My copy');
  expect(JSON.stringify(stored)).not.toContain('Team pass');
  await popup.close();
  await settings.close();
});

test('an application without a statement takes that of each person', async () => {
  const settings = await extension.open('settings', '#applications');
  await settings.getByText(t('config_nothingHeld_statement')).waitFor();
  await settings.getByRole('button', { name: 'Paste its statement Bring your own' }).click();
  await expectNoViolation(settings);
  expect(await settings.getByRole('textbox', { name: 'Name' }).count()).toBe(0);
  const pasted = await extension.sandbox.statement('prequal-staging');
  await settings.getByRole('textbox', { name: 'Software statement' }).fill(pasted);
  await settings.getByRole('button', { name: 'Register and save' }).click();
  await settings.getByText(t('config_nothingHeld_statement')).waitFor({ state: 'detached' });
  await settings.getByRole('button', { name: 'Paste its statement Bring your own' }).waitFor();
  await settings.close();

  const popup = await extension.open('popup');
  await chooseTempPass(popup, 'Own statement');
  await resetByKeyboard(popup);
  await popup.getByRole('status').getByText('204').waitFor();
  await popup.close();
});

test('a site of the policy is watched where the browser gives access, else Settings asks', async () => {
  const settings = await extension.open('settings', '#sites');
  const matches = () =>
    settings.evaluate(async () => {
      const scripts = await chrome.scripting.getRegisteredContentScripts();
      return scripts.flatMap((one) => one.matches);
    });
  await expect.poll(matches).toEqual(['http://localhost/*']);
  await settings.getByRole('button', { name: 'Grant access tools.example.com' }).waitFor();
  expect(await settings.getByRole('button', { name: /^Grant access/ }).count()).toBe(1);
  await settings.close();
});

test('the popup shows that its site is watched by the policy, and does not let go of it', async () => {
  const pages = await servePages();
  const page = await extension.visit(`${pages.url}/order-confirmation.html`);
  const popup = await extension.popupOver(page);
  await popup.getByText('Managed by your organization').waitFor();
  const box = popup.getByRole('checkbox', { name: 'Always scan this site' });
  expect([await box.isChecked(), await box.isDisabled()]).toEqual([true, true]);
  await popup.close();
  await page.close();
  pages.close();
});

test('a form offers the environments of the policy by name', async () => {
  const settings = await extension.open('settings');
  await settings.getByRole('button', { name: 'Add Temp Pass' }).click();
  const select = settings.getByRole('combobox', { name: 'Environment' });
  await select.selectOption('Lab');
  const url = settings.getByRole('textbox', { name: 'Management base URL' });
  expect(await url.inputValue()).toBe('https://lab.example.com');
  expect(await select.inputValue()).toBe('Lab');
  await select.selectOption('Custom');
  await expect.poll(() => url.inputValue()).toBe('');
  await settings.close();
});

test("a person's own Temp Pass comes back to its place, beside those of the policy", async () => {
  const settings = await extension.open('settings');
  const own = () =>
    settings.evaluate(() => chrome.storage.local.get<{ tempPasses: unknown[] }>('tempPasses'));
  for (const requestorId of ['First', 'Second', 'Third']) {
    const environment = { kind: 'release-staging' };
    const tempPass = { name: '', environment, requestorId, mvpdId: 'own', kind: 'basic' };
    await command(settings, { type: 'saveTempPass', tempPass });
  }
  const before = await own();
  await fromMenu(settings, 'First · own', 'Remove');
  await settings.getByRole('button', { name: t('config_undo') }).click();
  await settings.getByText(t('config_undone')).waitFor();
  expect(await own()).toEqual(before);
});

test("without its policy, a person's own come back and no secret is forgotten", async () => {
  const settings = await extension.open('settings');
  await settings.getByText('Team pass', { exact: true }).waitFor();
  const before = await storedSecrets(settings);
  await extension.file.write({});
  await settings.getByText('My copy', { exact: true }).waitFor();
  expect(await settings.getByText('Managed by your organization').count()).toBe(0);
  // Secrets are written one after the other: whatever was forgotten would be gone before this one.
  await setUp(extension, { environment: 'prequal-production' });
  expect(await storedSecrets(settings)).toEqual(expect.arrayContaining(before));
  await settings.close();
});
