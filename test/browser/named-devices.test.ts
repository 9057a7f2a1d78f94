import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { importedWords } from '../../src/text/imported';
import { t } from '../../src/text/t';
import { sampleDevice, startExtension } from './extension';
import { type OverPages, startOverPages } from './over-pages';
import { saveApplication, setUp } from './set-up';
import { showSection } from './settings-sections';
import { importFile, openSettings, previewOn } from './sharing';
import { bothScopes, trialShows } from './trials';

let extension: OverPages;
beforeAll(async () => {
  extension = await startOverPages();
  await setUp(extension, { scopes: bothScopes });
});
beforeEach(() => extension.sandbox.clearLog());
afterAll(() => extension.close());

const other = '0f9e8d7c-5b4a-4321-8765-f0e1d2c3b4a5';
const devicesReset = () =>
  extension.sandbox.log.flatMap(({ target }) =>
    target?.kind === 'device' ? [target.deviceId] : [],
  );

const deviceField = (popup: Page) =>
  popup.getByRole('combobox', { name: t('label_deviceId'), exact: true });

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

test('a page’s device is named, found on another page, reset again, shared, and imported as what it is', async () => {
  const deviceOfPage = 'DD36DA66-94A2-423E-8671-97BA859D2B62';
  const { popup: naming } = await extension.over('proxyman-raw-request.html');
  await expect.poll(() => deviceField(naming).inputValue()).toBe(deviceOfPage);
  await naming.getByRole('button', { name: t('device_name') }).click();
  await naming.getByRole('dialog').getByRole('textbox').fill('Lab Apple TV');
  await naming.keyboard.press('Enter');
  await naming.locator('.stand-in').getByText('Lab Apple TV').waitFor();

  // What it is, and that it is pinned, is said in Settings.
  const settings = await extension.open('settings', '#devices');
  await settings.getByRole('button', { name: 'Edit Lab Apple TV' }).click();
  await settings.getByLabel(t('device_pin')).check();
  await settings.locator('summary').getByText(t('deviceInfo_title')).click();
  await settings.getByLabel(t('deviceInfo_kind'), { exact: true }).selectOption('appleTv');
  const json = settings.locator('.device-info-preview dd').first();
  await expect.poll(() => json.count()).toBe(1);
  const deviceInfo = await json.textContent();
  const done = settings.getByRole('button', { name: t('settings_done') });
  await done.click();
  // The form lists what it says of it, too.
  await done.waitFor({ state: 'detached' });
  await settings.getByText(t('deviceInfo_preset_appleTv'), { exact: true }).waitFor();

  // A page without a device ID: ↓ offers what is pinned, and Enter takes it.
  await extension.closePages();
  const { popup } = await extension.over('order-confirmation.html');
  await deviceField(popup).fill('');
  await deviceField(popup).press('ArrowDown');
  await popup
    .getByRole('group', { name: t('device_group_pinned') })
    .getByRole('option', { name: 'Lab Apple TV' })
    .waitFor();
  await deviceField(popup).press('Enter');
  await expect.poll(() => deviceField(popup).inputValue()).toBe(deviceOfPage);
  await deviceField(popup).press('Enter');
  await expect.poll(devicesReset).toEqual([deviceOfPage]);
  await popup.getByRole('status').getByText('204').waitFor();
  await extension.closePages();

  const again = await extension.open('popup');
  const rows = again.getByRole('region', { name: t('recent_title') }).getByRole('listitem');
  await rows
    .filter({ hasText: 'Lab Apple TV' })
    .getByRole('button', { name: /^Again/u })
    .click();
  await expect.poll(devicesReset).toEqual([deviceOfPage, deviceOfPage]);
  await again.getByRole('status').getByText('204').waitFor();
  await again.close();

  await showSection(settings, 'data');
  const downloading = settings.waitForEvent('download');
  await settings.getByRole('button', { name: t('config_exportFile') }).click();
  const file = await readFile(await (await downloading).path(), 'utf8');
  await settings.close();

  const other = await startExtension();
  await saveApplication(other, { scopes: bothScopes });
  const theirs = await openSettings(other);
  await importFile(theirs, file);
  const shown = previewOn(theirs);
  await shown.getByText('Lab Apple TV').waitFor();
  await shown.getByRole('button', { name: t('config_import') }).click();
  await theirs.getByText(importedWords({ tempPasses: 1, applications: 0, devices: 2 })).waitFor();
  const there = await other.open('popup');
  await deviceField(there).fill('lab');
  await there.getByRole('option', { name: 'Lab Apple TV' }).waitFor();
  await deviceField(there).press('Enter');
  await expect.poll(() => deviceField(there).inputValue()).toBe(deviceOfPage);
  await trialShows(there, 'none');
  // What was typed to find it may have been asked about as an ID, which has no name.
  const asked = () => other.sandbox.log.filter(({ path }) => path.includes('/profiles/'));
  await expect.poll(() => asked().at(-1)?.deviceInfo).toBe(deviceInfo);
  await other.close();
});
