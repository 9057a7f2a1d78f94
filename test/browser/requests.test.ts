import { afterEach, beforeEach, expect, test } from 'vitest';
import { t } from '../../src/text/t';
import { command, type Extension, requestsOf, resetByKeyboard, startExtension } from './extension';
import { setUp } from './set-up';

const register = 'POST /o/client/register';
const token = 'POST /o/client/token';
const reset = 'DELETE /reset-tempass/v3/reset';

let extension: Extension;
beforeEach(async () => {
  extension = await startExtension();
});
afterEach(() => extension.close());

async function done(count: number): Promise<void> {
  await expect.poll(() => requestsOf(extension).length).toBe(count);
}

test('the first reset takes register, token and delete, the second one request', async () => {
  await setUp(extension);
  const popup = await extension.open('popup');
  await resetByKeyboard(popup);
  await popup.getByRole('status').getByText('204').waitFor();
  expect(requestsOf(extension)).toEqual([register, token, reset]);

  await resetByKeyboard(popup, 'another-device');
  await popup.getByRole('status').getByText('another-device').waitFor();
  await popup.getByRole('status').getByText('204').waitFor();
  expect(requestsOf(extension)).toEqual([register, token, reset, reset]);
  expect(extension.sandbox.log.at(-1)).toMatchObject({
    status: 204,
    target: { kind: 'device', deviceId: 'another-device', mvpdId: 'TempPass_TEST40' },
  });
});

test('20 resets at once with an expired token ask for one new token', async () => {
  const tempPassId = await setUp(extension);
  // With less than a minute left a token counts as expired, so that no test has to wait for it.
  extension.sandbox.settings({ tokenSeconds: 30 });
  const popup = await extension.open('popup');
  await resetByKeyboard(popup);
  await popup.getByRole('status').getByText('204').waitFor();
  extension.sandbox.settings({ tokenSeconds: 21_600 });
  extension.sandbox.clearLog();

  const commands = Array.from({ length: 20 }, (_, index) => ({
    type: 'reset',
    id: crypto.randomUUID(),
    tempPassId,
    targets: [{ kind: 'device', deviceId: `device-${index}` }],
  }));
  const answers = await Promise.all(commands.map((one) => command(popup, one)));
  for (const answer of answers) {
    expect(answer).toMatchObject({
      ok: true,
      value: { parts: [{ outcome: { state: 'done' } }] },
    });
  }
  await expect.poll(() => requestsOf(extension).filter((one) => one === token).length).toBe(1);
  const devices = extension.sandbox.log.filter((entry) => entry.status === 204);
  expect(new Set(devices.map((entry) => entry.path)).size).toBe(20);
});

test('the pause that Adobe Pass asks for is counted down, and then the reset goes on by itself', async () => {
  await setUp(extension);
  const popup = await extension.open('popup');
  extension.sandbox.fault('reset', { kind: 'status', status: 429, retryAfter: 5 });
  await resetByKeyboard(popup);
  const status = popup.getByRole('status');
  const [counted = ''] = t('popup_throttledFor', { time: '|' }).split('|');
  await status.getByText(counted).waitFor();
  await status.getByText('204').waitFor();
});

test('one 401 heals with a new token, one 403 with new client credentials', async () => {
  await setUp(extension);
  const popup = await extension.open('popup');
  extension.sandbox.clearLog();
  extension.sandbox.fault('reset', { kind: 'status', status: 401 });
  await resetByKeyboard(popup);
  await popup.getByRole('status').getByText('204').waitFor();
  await done(4);
  expect(requestsOf(extension)).toEqual([token, reset, token, reset]);

  extension.sandbox.clearLog();
  extension.sandbox.fault('reset', { kind: 'status', status: 403 });
  await resetByKeyboard(popup, 'second-device');
  await popup.getByRole('status').getByText('second-device').waitFor();
  await popup.getByRole('status').getByText('204').waitFor();
  await done(4);
  expect(requestsOf(extension)).toEqual([reset, register, token, reset]);
});
