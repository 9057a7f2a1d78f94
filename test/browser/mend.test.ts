import { afterAll, beforeAll, expect, test } from 'vitest';
import { t } from '../../src/text/t';
import { countInput, type InputCounter } from './counted-input';
import { type Extension, resetByKeyboard, startExtension } from './extension';
import { saveApplication, saveTempPass } from './set-up';

let extension: Extension;
let input: InputCounter;
beforeAll(async () => {
  extension = await startExtension();
  await saveApplication(extension);
  input = await countInput(extension.context);
});
afterAll(async () => {
  await input.end();
  await extension.close();
});

test('a 400 leads to its field with one click, is mended with a second, and then resets', async () => {
  const id = await saveTempPass(extension, { mvpdId: 'TempPass_TSET40' });
  const popup = await extension.open('popup');
  await resetByKeyboard(popup);
  const status = popup.getByRole('status');
  await status.getByText(t('adobe_invalid_parameter_mvpd_title')).waitFor();

  input.restart();
  const opening = extension.context.waitForEvent('page');
  const edit = status.getByRole('button', { name: t('settings_editTempPass') });
  expect(await edit.getAttribute('title')).toBe('REF30 · TempPass_TSET40');
  await edit.click();
  const settings = await opening;
  const field = settings.locator('[data-marked] input');
  await field.waitFor();
  await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
  await expect.poll(() => field.inputValue()).toBe('TempPass_TSET40');
  await settings.keyboard.press('ControlOrMeta+A');
  await settings.keyboard.type('TempPass_TEST40');
  await settings.getByRole('button', { name: t('settings_done') }).click();
  const saved = () =>
    settings.evaluate(async () => (await chrome.storage.local.get('tempPasses'))['tempPasses']);
  await expect.poll(saved).toMatchObject([{ id, mvpdId: 'TempPass_TEST40' }]);
  // Besides what is typed in its place.
  expect((await input.counted(settings)).clicks).toBe(2);
  await settings.close();

  await popup.getByText('TempPass_TEST40').first().waitFor();
  await popup.getByRole('button', { name: t('popup_reset') }).click();
  await status.getByText('204 in').waitFor();
  await popup.close();
});
