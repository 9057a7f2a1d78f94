import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeBase64 } from '../../src/pass/decoding/base64';
import { presets } from '../../src/pass/device-info/presets';
import { t } from '../../src/text/t';
import { type Extension, startExtension } from './extension';
import { setUp } from './set-up';
import { bothScopes, enter, press, secondsShown, statusShows, trialShows } from './trials';

/** How long a trial on an unknown platform lasts, in seconds. */
const halfTheTime = 1_500;

let extension: Extension;
let settings: Page;
beforeAll(async () => {
  extension = await startExtension();
  // As at Adobe: who says nothing of the device gets a shorter trial.
  extension.sandbox.settings({ trialSeconds: 2 * halfTheTime, unknownPlatformShare: 0.5 });
  await setUp(extension, { scopes: bothScopes });
  settings = await extension.open('settings');
  await settings.getByRole('button', { name: /^Edit REF30/u }).click();
  await settings.locator('summary').getByText(t('deviceInfo_title')).click();
});
afterAll(() => extension.close());

/** The JSON and the header that the form shows as what is sent. */
async function previewed(): Promise<string[]> {
  return settings.locator('.device-info-preview dd').allTextContents();
}

/** The JSON in the header of each request to REST API V2, and that header. */
function sent(path: string): string[][] {
  return extension.sandbox.log
    .filter((one) => one.path.includes(path))
    .map(({ deviceInfo = '' }) => [deviceInfo, encodeBase64(deviceInfo)]);
}

/** Starts the trial of a new device in the popup, and waits until more of it is left than that. */
async function startTrial(moreThan: number): Promise<void> {
  extension.sandbox.clearLog();
  const popup = await extension.open('popup');
  await enter(popup, crypto.randomUUID());
  await trialShows(popup, 'none');
  await press(popup, t('trial_start'));
  await statusShows(popup, t('trial_permitted'));
  await trialShows(popup, /^running/u);
  await expect.poll(() => secondsShown(popup)).toBeGreaterThan(moreThan);
  await popup.close();
}

/** Waits until the form has saved what the device is. */
async function saves(info: unknown): Promise<void> {
  const saved = async () => {
    const { tempPasses } = await settings.evaluate(() => chrome.storage.local.get('tempPasses'));
    return v.parse(v.tuple([v.object({ deviceInfo: v.unknown() })]), tempPasses)[0].deviceInfo;
  };
  await expect.poll(saved).toEqual(info);
}

test('what the form previews of three devices is what is sent to read and to start trials', async () => {
  for (const [preset, own] of [
    ['appleTv', { version: '14,1' }],
    ['tizen', { model: 'QN55', version: '2023', osName: 'Linux', osVersion: '7.0' }],
    ['xbox', { model: 'Xbox Series X', version: '1', osName: 'Windows', osVersion: '10.0' }],
  ] as const) {
    await settings.getByLabel(t('deviceInfo_kind'), { exact: true }).selectOption(preset);
    for (const [field, value] of Object.entries(own)) {
      const control = settings.getByLabel(field, { exact: true });
      if (field === 'osName') await control.selectOption(value);
      else await control.fill(value);
      // Leaves the field, which saves it.
      await control.blur();
    }
    await expect
      .poll(async () => JSON.parse((await previewed())[0] ?? '{}'))
      .toMatchObject({ ...presets[preset], ...own });
    const preview = await previewed();
    expect(preview).toHaveLength(2);
    await saves(JSON.parse(preview[0] ?? ''));
    await startTrial(halfTheTime);
    expect(sent('/decisions/authorize/')).toEqual([preview]);
    const readings = sent('/profiles/');
    expect(readings.length).toBeGreaterThan(0);
    for (const one of readings) expect(one).toEqual(preview);
  }
});

test('an Apple TV’s trial is asked for with an Apple TV’s header, also once it was pasted', async () => {
  const info = { model: 'AppleTV', version: '14,1', osName: 'tvOS', osVersion: '18.2' };
  const json = JSON.stringify({ ...info, connectionType: 'WiFi', type: 'TV' });
  await settings
    .getByLabel(t('deviceInfo_paste'))
    .fill(`curl -H 'X-Device-Info: ${encodeBase64(json)}' \\`);
  await expect.poll(previewed).toEqual([json, encodeBase64(json)]);
  await saves(JSON.parse(json));
  await settings.locator('.device-info details summary').click();
  await startTrial(halfTheTime);
  const questions = sent('/api/v2/');
  expect(questions.length).toBeGreaterThanOrEqual(2);
  for (const one of questions) expect(one).toEqual([json, encodeBase64(json)]);
});

test('a named device is asked about with its own header, in place of its Temp Pass’s', async () => {
  const page = await extension.open('settings', '#devices');
  const deviceId = crypto.randomUUID();
  await page.getByRole('button', { name: t('settings_addDevice') }).click();
  await page.getByLabel(t('device_nameLabel'), { exact: true }).fill('Den');
  await page.getByLabel(t('label_deviceId'), { exact: true }).fill(deviceId);
  await page.locator('summary').getByText(t('deviceInfo_title')).click();
  await page.getByLabel(t('deviceInfo_kind'), { exact: true }).selectOption('roku');
  const shown = page.locator('.device-info-preview dd');
  await expect.poll(() => shown.count()).toBe(2);
  const preview = await shown.allTextContents();
  await page.getByRole('button', { name: t('settings_saveDevice') }).click();
  const row = page.getByRole('button', { name: 'Edit Den' });
  await row.waitFor();
  await expect.poll(() => row.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.close();
  const popup = await extension.open('popup');
  await enter(popup, deviceId);
  await trialShows(popup, 'none');
  // The one that was in the form before is asked about first.
  await expect.poll(() => sent('/profiles/').at(-1)).toEqual(preview);
  await popup.close();
});
