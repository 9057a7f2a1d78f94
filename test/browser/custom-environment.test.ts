import { afterAll, beforeAll, expect, test } from 'vitest';
import { t } from '../../src/text/t';
import { command, type Extension, resetByKeyboard, startExtension } from './extension';

let extension: Extension;
beforeAll(async () => {
  extension = await startExtension();
});
afterAll(() => extension.close());

test('without access to its hosts nothing is sent, and the popup offers to ask for it', async () => {
  const base = extension.sandbox.url('');
  const environment = { kind: 'custom', managementUrl: base, serviceUrl: base };
  const settings = await extension.open('settings');
  const token = await extension.sandbox.accessToken('custom');
  for (const message of [
    { type: 'saveApplication', name: '', environment, credential: { kind: 'token', token } },
    {
      type: 'saveTempPass',
      tempPass: { name: '', environment, requestorId: 'REF30', mvpdId: 'TempPass', kind: 'basic' },
    },
  ]) {
    expect(await command(settings, message)).toMatchObject({ ok: true });
  }
  const popup = await extension.open('popup');
  await resetByKeyboard(popup);
  const status = popup.getByRole('status');
  await status.getByText(t('failure_permissionMissing_title')).waitFor();
  await status.getByRole('button', { name: 'Grant access' }).waitFor();
  expect(extension.sandbox.log).toEqual([]);
});

test.each([
  ['http://example.com', 'Use https.'],
  ['https://user:secret@example.com', 'Remove user name'],
  ['https://example.com/?a=b', 'Remove everything'],
  ['nonsense', 'This is not a URL.'],
])('the base URL %s is not accepted', async (url, reason) => {
  const settings = await extension.open('settings', '#applications');
  await settings.getByRole('button', { name: 'Add application' }).click();
  await settings.getByRole('combobox', { name: 'Environment' }).selectOption('Custom');
  await settings.getByRole('textbox', { name: 'Management base URL' }).fill(url);
  await settings.getByRole('textbox', { name: 'Software statement' }).fill('statement');
  await settings.getByRole('button', { name: 'Register and save' }).click();
  await settings.getByText(reason).waitFor();
  await settings.close();
});
