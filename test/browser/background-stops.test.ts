import { afterEach, beforeEach, expect, test } from 'vitest';
import { t } from '../../src/text/t';
import {
  type Extension,
  requestsOf,
  resetByKeyboard,
  setUp,
  startExtension,
  stopWorker,
} from './extension';

const reset = 'DELETE /reset-tempass/v3/reset';
let extension: Extension;
beforeEach(async () => {
  extension = await startExtension();
  await setUp(extension);
});
afterEach(() => extension.close());

test('stopped before a reset and after it, the background loses nothing', async () => {
  const popup = await extension.open('popup');
  await stopWorker(popup);
  await resetByKeyboard(popup);
  await popup.getByRole('status').getByText('204').waitFor();
  await stopWorker(popup);
  extension.sandbox.clearLog();
  await resetByKeyboard(popup, 'next-device');
  await popup.getByRole('status').getByText('next-device').waitFor();
  await popup.getByRole('status').getByText('204').waitFor();
  // The token outlives the background, so that only the reset is sent.
  expect(requestsOf(extension)).toEqual([reset]);
});

test('stopped during a reset, it says that the outcome is not known and sends nothing again', async () => {
  const popup = await extension.open('popup');
  await resetByKeyboard(popup);
  await popup.getByRole('status').getByText('204').waitFor();
  extension.sandbox.clearLog();
  extension.sandbox.fault('reset', { kind: 'hang' });
  await resetByKeyboard(popup, 'hanging-device');
  await popup.getByRole('status').getByText('Waiting for Adobe Pass…').waitFor();
  const other = await extension.open('settings');
  await stopWorker(other);
  await popup.getByRole('status').getByText(t('popup_unknown')).waitFor();
  await popup.close();
  const again = await extension.open('popup');
  await again.getByRole('status').getByText(t('popup_unknown')).waitFor();
  expect(requestsOf(extension).filter((one) => one === reset).length).toBeLessThanOrEqual(1);
});

test('a popup closed mid-way finds the result when it opens again', async () => {
  const popup = await extension.open('popup');
  extension.sandbox.fault('reset', { kind: 'delay', milliseconds: 700 });
  await resetByKeyboard(popup);
  await popup.getByRole('status').getByText('Waiting for Adobe Pass…').waitFor();
  await popup.close();
  const again = await extension.open('popup');
  await again.getByRole('status').getByText('204').waitFor();
  expect(requestsOf(extension).filter((one) => one === reset)).toHaveLength(1);
});
