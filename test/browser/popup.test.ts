import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { t } from '../../src/text/t';
import {
  chooseTempPass,
  type Extension,
  resetByKeyboard,
  sampleDevice,
  startExtension,
} from './extension';
import { setUp } from './set-up';

let extension: Extension;
beforeAll(async () => {
  extension = await startExtension();
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});
beforeEach(() => extension.sandbox.clearLog());
afterAll(() => extension.close());

test('on first run the popup says what is missing and opens Settings', async () => {
  const popup = await extension.open('popup');
  const opened = extension.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Open settings' }).click();
  const settings = await opened;
  await expect.poll(() => settings.title()).toBe('Reset Temp Pass settings');
  await popup.close();
});

test('the popup opens ready to type, and keeps what was typed', async () => {
  await setUp(extension);
  const popup = await extension.open('popup');
  const field = popup.getByRole('combobox', { name: 'Device ID', exact: true });
  await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
  await popup.keyboard.type(sampleDevice);
  await expect
    .poll(() => popup.evaluate(() => chrome.storage.local.get('draft')))
    .toMatchObject({ draft: { deviceId: sampleDevice } });
  await popup.close();
  const again = await extension.open('popup');
  await expect
    .poll(() => again.getByRole('combobox', { name: 'Device ID' }).inputValue())
    .toBe(sampleDevice);
  await again.close();
});

test.each(['', 'all', ' ALL ', 'YWxs', '%61ll'])('%j as device ID sends nothing', async (typed) => {
  const popup = await extension.open('popup');
  await resetByKeyboard(popup, typed);
  await popup.locator('[aria-invalid=true]').waitFor();
  expect(extension.sandbox.log).toEqual([]);
  await popup.close();
});

test('every device needs the typed MVPD ID', async () => {
  const popup = await extension.open('popup');
  await popup.getByRole('button', { name: 'Reset every device…' }).click();
  const dialog = popup.getByRole('dialog');
  // Drawn after the click has returned.
  await dialog.waitFor();
  for (const named of ['Release staging', 'REF30', 'TempPass_TEST40']) {
    await expect.poll(() => dialog.getByText(named, { exact: true }).count()).toBe(1);
  }
  const confirm = dialog.getByRole('button', { name: 'Reset for everyone' });
  await dialog.getByRole('textbox').fill('TempPass');
  await expect.poll(() => confirm.isDisabled()).toBe(true);
  await dialog.getByRole('textbox').fill('TempPass_TEST40');
  await confirm.click();
  await popup.getByRole('status').getByText('every device').waitFor();
  expect(extension.sandbox.log.at(-1)).toMatchObject({ everybodyWiped: true, status: 204 });
  expect(extension.sandbox.log.at(-1)?.path).toContain('device_id=all');
  await popup.close();
});

test.each([500, 200])('a reset of everybody answered by %d may have been done', async (status) => {
  extension.sandbox.clearLog();
  extension.sandbox.fault('reset', { kind: 'status', status });
  const popup = await extension.open('popup');
  await popup.getByRole('button', { name: 'Reset every device…' }).click();
  await popup.getByRole('dialog').getByRole('textbox').fill('TempPass_TEST40');
  await popup.keyboard.press('Enter');
  await popup.getByRole('status').getByText(t('maybeDone_resetEverybody')).waitFor();
  const resets = extension.sandbox.log.filter((entry) => entry.method === 'DELETE');
  expect(resets.map((entry) => entry.status)).toEqual([status]);
  await popup.close();
});

test('Copy as cURL copies the request without a token', async () => {
  const popup = await extension.open('popup');
  await popup.getByRole('combobox', { name: 'Device ID' }).fill("it's-a-device");
  await popup.getByRole('button', { name: 'Copy as cURL' }).click();
  await popup.locator('[aria-live="polite"]').getByText('Copied').waitFor();
  expect(await popup.evaluate(() => navigator.clipboard.readText())).toBe(
    String.raw`curl -X DELETE -H "Authorization: Bearer $ACCESS_TOKEN" 'https://mgmt.auth-staging.adobe.com/reset-tempass/v3/reset?device_id=it'\''s-a-device&requestor_id=REF30&mvpd_id=TempPass_TEST40'`,
  );
  await popup.close();
});

test('a promotional Temp Pass shows the hash it sends, and resets device and key', async () => {
  const hash = 'f7ee5ec7312165148b69fcca1d29075b14b8aef0b5048a332b18b88d09069fb7';
  await setUp(extension, { mvpdId: 'flexibleTempPass', kind: 'promotional' });
  const popup = await extension.open('popup');
  await chooseTempPass(popup, 'REF30 · flexibleTempPass');
  await popup.getByRole('textbox', { name: 'E-mail or key' }).fill(' User@Domain.com ');
  await popup.getByTitle(hash).waitFor();
  await popup.getByRole('combobox', { name: 'Device ID' }).fill(sampleDevice);
  extension.sandbox.clearLog();
  await popup.getByRole('button', { name: 'Reset Temp Pass' }).click();
  await popup.getByRole('status').getByText('Reset · device and key · 204 in').waitFor();
  await expect.poll(() => popup.getByRole('status').getByText('204 in').count()).toBe(1);
  const targets = () => extension.sandbox.log.map((entry) => entry.target);
  // Logged after the answer is through.
  await expect.poll(targets).toContainEqual(expect.objectContaining({ kind: 'key', key: hash }));
  await expect.poll(targets).toContainEqual(expect.objectContaining({ deviceId: sampleDevice }));
  await popup.close();
});
