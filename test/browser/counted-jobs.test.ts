import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { t } from '../../src/text/t';
import { countInput, type InputCounter } from './counted-input';
import { command, sampleDevice } from './extension';
import { type OverPages, startOverPages } from './over-pages';
import { saveApplication, saveTempPass } from './set-up';
import { bothScopes, statusShows, trialShows } from './trials';

/**
 * The jobs of every day, with the keys and clicks that each takes. The popup is opened as a page
 * here. The shortcut that opens it is one key more; it is pressed in real-input.test.ts.
 */
const openingKey = 1;
const deviceOfPage = 'DD36DA66-94A2-423E-8671-97BA859D2B62';
const other = '0f9e8d7c-5b4a-4321-8765-f0e1d2c3b4a5';

let extension: OverPages;
let input: InputCounter;
beforeAll(async () => {
  extension = await startOverPages();
  await saveApplication(extension, { scopes: bothScopes });
  await saveTempPass(extension);
  input = await countInput(extension.context);
});
beforeEach(() => {
  extension.sandbox.clearLog();
  input.restart();
});
afterEach(() => extension.closePages());
afterAll(async () => {
  await input.end();
  await extension.close();
});

const field = (popup: Page) =>
  popup.getByRole('combobox', { name: t('label_deviceId'), exact: true });
const resets = () =>
  extension.sandbox.log.flatMap(({ target, status }) =>
    target?.kind === 'device' ? [`${target.deviceId} ${target.mvpdId} ${status}`] : [],
  );

test('what the page shows is reset with two keys: one opens the popup, Enter resets', async () => {
  const { popup } = await extension.over('proxyman-raw-request.html');
  await expect.poll(() => field(popup).inputValue()).toBe(deviceOfPage);
  await popup.keyboard.press('Enter');
  await statusShows(popup, '204 in');
  expect(resets()).toEqual([`${deviceOfPage} TempPass_TEST40 204`]);
  const { keys, clicks } = await input.counted(popup);
  expect({ keys: openingKey + keys, clicks }).toEqual({ keys: 2, clicks: 0 });
});

test('the one before last is reset with one click after opening', async () => {
  const before = await extension.open('popup');
  for (const id of [sampleDevice, other]) {
    await field(before).fill(id);
    await field(before).press('Enter');
    await expect.poll(() => resets().at(-1)).toBe(`${id} TempPass_TEST40 204`);
    await statusShows(before, '204 in');
  }
  await before.close();
  const popup = await extension.open('popup');
  const rows = popup.getByRole('region', { name: t('recent_title') }).getByRole('listitem');
  await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(2);
  extension.sandbox.clearLog();
  input.restart();
  await rows
    .nth(1)
    .getByRole('button', { name: /^Again/u })
    .click();
  await expect.poll(resets).toEqual([`${sampleDevice} TempPass_TEST40 204`]);
  await statusShows(popup, '204 in');
  expect(await input.counted(popup)).toEqual({ keys: 0, clicks: 1 });
});

test('a reset that starts the next trial takes two keys: one opens the popup, Shift+Enter does both', async () => {
  const popup = await extension.open('popup');
  await field(popup).fill(sampleDevice);
  await trialShows(popup, 'none');
  // It is asked once for each Temp Pass.
  await field(popup).press('Shift+Enter');
  await popup.getByRole('button', { name: t('nextTrial_start') }).click();
  await trialShows(popup, /^running/u);
  await popup.close();

  const again = await extension.open('popup');
  await trialShows(again, /^running/u);
  extension.sandbox.clearLog();
  input.restart();
  await again.keyboard.press('Shift+Enter');
  await statusShows(again, t('trial_permitted'));
  expect(resets()).toEqual([`${sampleDevice} TempPass_TEST40 204`]);
  const { keys, clicks } = await input.counted(again);
  expect({ keys: openingKey + keys, clicks }).toEqual({ keys: 2, clicks: 0 });
});

test('one of thirty Temp Passes is chosen with three keys and Enter, and then Enter resets', async () => {
  const settings = await extension.open('settings');
  for (let number = 11; number < 40; number += 1) {
    const ids = { requestorId: 'REF30', mvpdId: `TempPass_T${number}` };
    const tempPass = { name: '', environment: { kind: 'release-staging' }, kind: 'basic', ...ids };
    await command(settings, { type: 'saveTempPass', tempPass });
  }
  await settings.close();
  const popup = await extension.open('popup');
  await field(popup).fill(sampleDevice);
  await popup.getByText('TempPass_TEST40').first().waitFor();
  input.restart();
  await popup.keyboard.press('Alt+ArrowUp');
  await popup.keyboard.type('37');
  await popup.keyboard.press('Enter');
  await expect
    .poll(() => popup.getByRole('combobox', { name: t('label_tempPass') }).inputValue())
    .toBe('REF30 · TempPass_T37');
  expect(await input.counted(popup)).toEqual({ keys: 3 + 1, clicks: 0 });
  // The focus is where Enter resets.
  await popup.keyboard.press('Enter');
  await expect.poll(() => resets().map((one) => one.split(' ')[1])).toEqual(['TempPass_T37']);
});
