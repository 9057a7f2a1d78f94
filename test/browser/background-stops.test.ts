import { afterEach, beforeEach, expect, test } from 'vitest';
import { t } from '../../src/text/t';
import {
  command,
  type Extension,
  requestsOf,
  resetByKeyboard,
  startExtension,
  stopWorker,
} from './extension';
import { setUp } from './set-up';
import { startedRun } from './started-run';

const reset = 'DELETE /reset-tempass/v3/reset';
let extension: Extension;
let tempPassId: string;
beforeEach(async () => {
  extension = await startExtension();
  tempPassId = await setUp(extension);
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

test('stopped in the middle of a bulk reset, it goes on by itself until every device is reset', async () => {
  const page = await extension.open('settings');
  const send = (one: object) => command(page, one);
  const { runId, devices } = await startedRun(send, tempPassId, 60);
  const wereReset = () => {
    const sent = extension.sandbox.log.filter(({ method }) => method === 'DELETE');
    return new Set(
      sent.map(({ path }) => new URL(path, 'https://localhost').searchParams.get('device_id')),
    );
  };
  const badge = () => page.evaluate(() => chrome.action.getBadgeText({}));
  await expect.poll(() => wereReset().size).toBeGreaterThan(3);
  await expect.poll(badge).toMatch(/^\d+%$/u);
  await stopWorker(page);
  expect(wereReset().size).toBeLessThan(60);
  // Whatever wakes it; where nothing does, its alarm within half a minute.
  await send({ type: 'adjustRun', runId, rate: 100 });
  await expect.poll(() => [...wereReset()].sort()).toEqual(devices.toSorted());
  const ended = () => page.evaluate(() => chrome.storage.local.get('endedRuns'));
  await expect.poll(ended).toMatchObject({ endedRuns: [{ id: runId }] });
  await expect.poll(badge).toBe('');
});
