import { afterAll, beforeAll, expect, test } from 'vitest';
import { t } from '../../src/text/t';
import { command, type Extension, startExtension } from './extension';
import { storageOf } from './pasting';
import { fromMenu, openDetails, showSection } from './settings-sections';
import { storedSecrets } from './stored-secrets';

let extension: Extension;
beforeAll(async () => {
  extension = await startExtension();
});
afterAll(() => extension.close());

test('a newcomer sets up by the names of the fields', async () => {
  const settings = await extension.open('settings');
  await settings.getByRole('combobox', { name: 'Environment' }).selectOption('Prequal staging');
  const statement = await extension.sandbox.statement('prequal-staging');
  await settings.getByRole('textbox', { name: 'Software statement' }).fill(statement);
  await settings.getByRole('button', { name: 'Register and save' }).click();
  await openDetails(settings, 'Prequal staging');
  await settings.getByText('temporary:passes:owner').first().waitFor();
  expect(await settings.content()).not.toContain(statement);

  await settings.getByRole('textbox', { name: 'Requestor ID' }).fill('REF30');
  await settings.getByRole('textbox', { name: 'MVPD ID' }).fill('TempPass');
  await settings.getByRole('button', { name: 'Save Temp Pass' }).click();
  await settings.getByRole('button', { name: 'Edit REF30 · TempPass' }).waitFor();
  await settings.close();
});

test('a saved Temp Pass is saved again with each change', async () => {
  const settings = await extension.open('settings');
  const names = () =>
    settings.evaluate(async () => {
      const all = await chrome.storage.local.get<Record<string, { name: string }[]>>();
      return [all['applications']?.[0]?.name, all['tempPasses']?.[0]?.name];
    });
  await settings.getByRole('button', { name: 'Edit REF30 · TempPass' }).click();
  await settings.getByRole('textbox', { name: 'Name' }).fill('Living room');
  await settings.keyboard.press('Tab');
  await settings.getByText('Saved.', { exact: true }).waitFor();
  expect(await names()).toEqual(['', 'Living room']);
  // What is not accepted stays unsaved until it is.
  await settings.getByRole('textbox', { name: 'MVPD ID' }).fill('all');
  await settings.keyboard.press('Tab');
  await settings.getByRole('textbox', { name: 'MVPD ID' }).fill('TempPass');
  await settings.getByRole('button', { name: 'Save', exact: true }).click();
  await settings.getByRole('button', { name: 'Edit Living room' }).waitFor();

  await showSection(settings, 'applications');
  await settings.getByRole('button', { name: 'Edit Prequal staging' }).click();
  await settings.getByRole('textbox', { name: 'Name' }).fill('Team');
  await settings.keyboard.press('Tab');
  await settings.getByText('Saved.', { exact: true }).waitFor();
  expect(await names()).toEqual(['Team', 'Living room']);
  const before = (await storedSecrets(settings)).sort();
  await settings.getByLabel('Keep only until the browser closes').check();
  await expect
    .poll(async () => (await storageOf(settings))['applications'])
    .toMatchObject([{ sessionOnly: true }]);
  expect((await storedSecrets(settings)).sort()).toEqual(before);
  await settings.getByLabel('Keep only until the browser closes').uncheck();
  await settings.getByRole('textbox', { name: 'Name' }).fill('');
  await settings.getByRole('button', { name: 'Save', exact: true }).click();
  await settings.getByRole('button', { name: 'Edit Prequal staging' }).waitFor();
  await settings.close();
});

test('a statement of another environment is refused with the reason, and not saved', async () => {
  const settings = await extension.open('settings', '#applications');
  await settings.getByRole('button', { name: 'Add application' }).click();
  const statement = await extension.sandbox.statement('release-production');
  await settings.getByRole('textbox', { name: 'Software statement' }).fill(statement);
  await settings.getByRole('button', { name: 'Register and save' }).click();
  await settings.getByText(t('failure_statementRejected_title')).waitFor();
  await settings.getByText('invalid_software_statement').waitFor();
  await settings.reload();
  await settings.getByRole('button', { name: 'Edit Prequal staging' }).waitFor();
  await expect
    .poll(() => settings.getByRole('button', { name: 'Edit Release staging' }).count())
    .toBe(0);
  await settings.close();
});

test('a statement without either scope is saved with a warning', async () => {
  const settings = await extension.open('settings', '#applications');
  const statement = await extension.sandbox.statement('release-staging', ['openid']);
  await settings.getByRole('button', { name: 'Add application' }).click();
  await settings.getByRole('textbox', { name: 'Name' }).fill('Viewer');
  await settings.getByRole('textbox', { name: 'Software statement' }).fill(statement);
  await settings.getByRole('button', { name: 'Register and save' }).click();
  await settings.getByText(t('settings_missingScope')).waitFor();
  await settings.close();
});

test('removing an application forgets its secrets', async () => {
  const settings = await extension.open('settings', '#applications');
  await fromMenu(settings, 'Viewer', 'Remove');
  await settings.getByRole('button', { name: 'Edit Viewer' }).waitFor({ state: 'detached' });
  const kept = async () => {
    const all = await storedSecrets(settings);
    return all.filter((text) => text.startsWith('ey')).length;
  };
  await expect.poll(kept).toBe(2);
  await settings.close();
});

test('a Temp Pass whose IDs would reset everybody is refused', async () => {
  const settings = await extension.open('settings');
  const tempPass = { name: '', environment: { kind: 'release-staging' }, kind: 'basic' };
  for (const mvpdId of ['', 'all', 'A LL', 'YWxs']) {
    expect(
      await command(settings, {
        type: 'saveTempPass',
        tempPass: { ...tempPass, requestorId: 'REF30', mvpdId },
      }),
    ).toMatchObject({ ok: false, error: { kind: 'refused' } });
  }
  await settings.close();
});
