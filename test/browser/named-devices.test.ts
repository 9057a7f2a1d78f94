import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { t } from '../../src/text/t';
import { type Extension, sampleDevice, setUp, startExtension } from './extension';

let extension: Extension;
beforeAll(async () => {
  extension = await startExtension();
  await setUp(extension);
});
beforeEach(() => extension.sandbox.clearLog());
afterAll(() => extension.close());

const other = '0f9e8d7c-5b4a-4321-8765-f0e1d2c3b4a5';
const devicesReset = () =>
  extension.sandbox.log.flatMap(({ target }) =>
    target?.kind === 'device' ? [target.deviceId] : [],
  );

test('a device is named, found by its name in another window, and reset again with one click', async () => {
  const popup = await extension.open('popup');
  const field = popup.getByRole('combobox', { name: t('label_deviceId'), exact: true });
  await field.fill(sampleDevice);
  await popup.getByRole('button', { name: t('device_name') }).click();
  await popup.getByRole('dialog').getByRole('textbox').fill('Living room Apple TV');
  await popup.keyboard.press('Enter');
  await popup.locator('.stand-in').getByText('Living room Apple TV').waitFor();
  await field.press('Enter');
  await popup.getByRole('status').getByText('204').waitFor();
  // Another one is reset after it.
  await field.fill(other);
  await field.press('Enter');
  await expect.poll(devicesReset).toEqual([sampleDevice, other]);
  await popup.getByRole('status').getByText('204').waitFor();
  await popup.close();

  const again = await extension.open('popup');
  const list = again.getByRole('listbox', { name: t('device_list') });
  const empty = again.getByRole('combobox', { name: t('label_deviceId'), exact: true });
  await empty.fill('room appl');
  await list.getByRole('option', { name: 'Living room Apple TV' }).waitFor();
  // The first is pointed at: Enter takes it, and sends nothing.
  await empty.press('Enter');
  await expect.poll(() => empty.inputValue()).toBe(sampleDevice);
  expect(devicesReset()).toEqual([sampleDevice, other]);

  const rows = again.getByRole('region', { name: t('recent_title') }).getByRole('listitem');
  await expect.poll(() => rows.count()).toBe(2);
  const before = rows.filter({ hasText: 'Living room Apple TV' });
  await before.getByRole('button', { name: /^Again/u }).click();
  await expect.poll(devicesReset).toEqual([sampleDevice, other, sampleDevice]);
  await again.getByRole('status').getByText('204').waitFor();
  await again.close();
});
