import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  command,
  type Extension,
  resetByKeyboard,
  sampleDevice,
  startExtension,
} from './extension';
import { passphrase, setPassphrase } from './passphrase';
import { foundInProfile } from './profile-search';
import { setUp } from './set-up';
import { openDetails } from './settings-sections';
import { storedSecrets } from './stored-secrets';

let profile: string;
let extension: Extension;
beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'disk-profile-'));
  extension = await startExtension(undefined, { profile });
});
afterEach(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));

/** Uses everything that handles secrets, and gives all of them. */
async function use(): Promise<Record<string, string>> {
  await setUp(extension);
  const settings = await extension.open('settings', '#applications');
  const statement = await extension.sandbox.statement('prequal-staging');
  const token = await extension.sandbox.accessToken('prequal-production');
  // Typed into the page, as its forms could be written to disk by the browser.
  await settings.getByRole('button', { name: 'Add application' }).click();
  await settings.getByRole('combobox', { name: 'Environment' }).selectOption('Prequal staging');
  await settings.getByRole('textbox', { name: 'Software statement' }).fill(statement);
  await settings.getByLabel('Keep only until the browser closes').check();
  await settings.getByRole('button', { name: 'Register and save' }).click();
  await openDetails(settings, 'Prequal staging');
  await settings.getByText('Kept only until the browser closes').waitFor();
  const saved = await command(settings, {
    type: 'saveApplication',
    name: 'Pasted',
    environment: { kind: 'prequal-production' },
    credential: { kind: 'token', token },
  });
  expect(saved).toMatchObject({ ok: true });
  const popup = await extension.open('popup');
  await resetByKeyboard(popup);
  await popup.getByRole('status').getByText('204').waitFor();
  const all = (await storedSecrets(popup)).filter((text) => text.length >= 12);
  const words = [...new Set(all)].filter((text) => !text.includes(':'));
  expect(words).toContain(statement);
  expect(words).toContain(token);
  // Two statements with a client ID and a client secret each, a token of a reset, and one pasted.
  expect(words).toHaveLength(8);
  await popup.close();
  // The first part of a JWT says nothing but its algorithm.
  return Object.fromEntries(
    words.map((text, index) => [`secret ${index}`, text.replace(/^[^.]+\./u, '')]),
  );
}

test('locked, no file of the profile holds a piece of a secret, though it was used before', async () => {
  const secrets = await use();
  await setPassphrase(await extension.open('settings', '#security'));
  const popup = await extension.open('popup');
  await resetByKeyboard(popup, `${sampleDevice}-again`);
  await popup.getByRole('status').getByTitle(`${sampleDevice}-again`).waitFor();
  expect(await command(popup, { type: 'lock' })).toMatchObject({ ok: true });
  await extension.close();
  expect(await foundInProfile(profile, { ...secrets, passphrase })).toEqual([]);
  // The same search does find what is no secret.
  expect(await foundInProfile(profile, { device: sampleDevice })).not.toEqual([]);
});

test('without a passphrase they are sealed too, but under a key that lies in the profile', async () => {
  const secrets = await use();
  const popup = await extension.open('popup');
  const key = await popup.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('sealing');
    return (await (await folder.getFileHandle('device-key')).getFile()).text();
  });
  await extension.close();
  expect(await foundInProfile(profile, secrets)).toEqual([]);
  expect(await foundInProfile(profile, { key })).not.toEqual([]);
});

test('the key of the time without a passphrase is nowhere once there is one', async () => {
  await use();
  const popup = await extension.open('popup');
  const key = await popup.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('sealing');
    return (await (await folder.getFileHandle('device-key')).getFile()).text();
  });
  await setPassphrase(await extension.open('settings', '#security'));
  await extension.close();
  expect(await foundInProfile(profile, { key })).toEqual([]);
});
