import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { t } from '../../src/text/t';
import { chooseTempPass, type Extension, startExtension } from './extension';
import { saveTempPass, setUp } from './set-up';
import {
  bothScopes,
  enter,
  press,
  pressOnly,
  sampleAddress,
  sampleKey,
  statusShows,
  trialShows,
} from './trials';

const longKey = createHash('sha512').update(sampleAddress).digest('hex');
const promotional = { mvpdId: 'flexibleTempPass', kind: 'promotional' } as const;
let extension: Extension;
let deviceId: string;
beforeAll(async () => {
  extension = await startExtension();
  await setUp(extension, { ...promotional, scopes: bothScopes, more: { name: 'hash' } });
  const identityTemplate = '{"email":"…","from":"tests"}';
  await saveTempPass(extension, { ...promotional, more: { name: 'template', identityTemplate } });
  await saveTempPass(extension, { ...promotional, more: { name: 'plain', plainAddress: true } });
  await saveTempPass(extension, { ...promotional, more: { name: 'SHA-512', keyHash: 'SHA-512' } });
});
beforeEach(() => {
  deviceId = crypto.randomUUID();
  extension.sandbox.clearLog();
});
afterAll(() => extension.close());

async function open(name: string, address: string): Promise<Page> {
  const popup = await extension.open('popup');
  await chooseTempPass(popup, name);
  await enter(popup, deviceId, address);
  return popup;
}

test.each([
  ['hash', `{"email":"${sampleKey}"}`],
  ['template', `{"email":"${sampleKey}","from":"tests"}`],
  ['plain', `{"email":"${sampleAddress}"}`],
  ['SHA-512', `{"email":"${longKey}"}`],
])('an app of the sort %s is asked about as it would ask itself', async (name, identity) => {
  const popup = await open(name, ` ${sampleAddress.toUpperCase()} `);
  await trialShows(popup, 'none');
  // Logged after the answer is through.
  await expect
    .poll(() => extension.sandbox.log.find((entry) => entry.deviceId === deviceId))
    .toMatchObject({ identity, status: 200 });
  await popup.close();
});

test('a key by SHA-512 is shown as that, with both its ends, and reset', async () => {
  const popup = await open('hash', sampleAddress);
  await popup
    .getByText(`Sends SHA-256 ${sampleKey.slice(0, 21)}…${sampleKey.slice(-10)}`)
    .waitFor();
  await chooseTempPass(popup, 'SHA-512');
  await popup.getByText(`Sends SHA-512 ${longKey.slice(0, 21)}…${longKey.slice(-10)}`).waitFor();
  await pressOnly(popup, 'key');
  await statusShows(popup, '204 in');
  expect(extension.sandbox.log.flatMap(({ target }) => target ?? [])).toEqual([
    { kind: 'key', key: longKey, requestorId: 'REF30', mvpdId: 'flexibleTempPass' },
  ]);
  await popup.close();
});

test('a hash does not do where the app sends the address, and nothing is asked', async () => {
  const popup = await open('plain', sampleKey);
  await popup.getByText(t('trial_needs_address')).waitFor();
  expect(await popup.getByRole('button', { name: /^Start /u }).count()).toBe(0);
  await press(popup, 'Reset Temp Pass');
  await statusShows(popup, '204 in');
  // Nobody can be asked about, so that the reset has no verification, and says none.
  expect(await popup.getByRole('status').innerText()).not.toContain('now ');
  expect(extension.sandbox.log.filter((entry) => entry.deviceId === deviceId)).toEqual([]);
  await popup.close();
});
