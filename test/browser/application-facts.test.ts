import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { t } from '../../src/text/t';
import { command, type Extension, requestsOf, startExtension } from './extension';
import { setUp } from './set-up';
import { fromMenu, openDetails } from './settings-sections';
import { storedSecrets } from './stored-secrets';

let profile: string;
let extension: Extension;
let settings: Page;
beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'facts-profile-'));
});
afterAll(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
beforeEach(async () => {
  extension = await startExtension(undefined, { profile });
  settings = await extension.open('settings', '#applications');
});
afterEach(() => extension.close());

const button = (name: string) => settings.getByRole('button', { name });

test('a row says since when and until when it is authorized, and checks it now', async () => {
  await setUp(extension);
  await openDetails(settings, 'Channel app');
  await settings.getByText('Credentials since').waitFor();
  await settings.getByText(t('settings_noToken_statement')).waitFor();
  extension.sandbox.clearLog();
  await button('Check now Channel app').click();
  await settings.getByText('Adobe Pass gave a new token').waitFor();
  await settings.getByText('Token until').waitFor();
  expect(requestsOf(extension)).toEqual(['POST /o/client/token']);

  extension.sandbox.fault('token', { kind: 'status', status: 500 });
  await button('Check now Channel app').click();
  await settings.getByText(t('failure_serverError_title')).waitFor();
});

test('forgotten credentials are got anew with the statement', async () => {
  // After the restart the sandbox is another one, so that this statement is new to it.
  const { tempPasses, applications } = await settings.evaluate(() =>
    chrome.storage.local.get<{ tempPasses: { id: string }[]; applications: { id: string }[] }>(),
  );
  await command(settings, {
    type: 'saveApplication',
    id: applications[0]?.id,
    name: 'Channel app',
    environment: { kind: 'release-staging' },
    credential: {
      kind: 'statement',
      statement: await extension.sandbox.statement('release-staging'),
    },
  });
  extension.sandbox.clearLog();
  await openDetails(settings, 'Channel app');
  await fromMenu(settings, 'Channel app', t('settings_forgetCredentials'));
  await settings.getByText(t('settings_credentialsForgotten')).waitFor();
  await settings.getByText(t('settings_notRegistered')).waitFor();
  const targets = [{ kind: 'device', deviceId: 'device-1' }];
  const tempPassId = tempPasses[0]?.id;
  const reset = { type: 'reset', id: crypto.randomUUID(), tempPassId, targets };
  expect(await command(settings, reset)).toMatchObject({ ok: true });
  expect(requestsOf(extension)).toEqual([
    'POST /o/client/register',
    'POST /o/client/token',
    'DELETE /reset-tempass/v3/reset',
  ]);
  await settings.getByText('Credentials since').waitFor();
});

test('an application that was removed is off the disk at once, and comes back with its secrets', async () => {
  const before = await storedSecrets(settings);
  await fromMenu(settings, 'Channel app', 'Remove');
  await settings.getByText(t('config_removed', { name: 'Channel app' })).waitFor();
  const onDisk = await settings.evaluate(() => chrome.storage.local.get('applications'));
  expect(onDisk).toEqual({ applications: [] });
  const alarm = await settings.evaluate(() => chrome.alarms.get('forget-removed'));
  expect(Math.abs((alarm?.scheduledTime ?? 0) - Date.now() - 300_000)).toBeLessThan(20_000);
  await button(t('config_undo')).click();
  await openDetails(settings, 'Channel app');
  await settings.getByText('Credentials since').waitFor();
  expect((await storedSecrets(settings)).sort()).toEqual(before.sort());

  await fromMenu(settings, 'Channel app', 'Remove');
  await settings.getByText(t('config_removed', { name: 'Channel app' })).waitFor();
  await settings.evaluate(() => chrome.alarms.create('forget-removed', { when: Date.now() }));
  await expect.poll(() => storedSecrets(settings)).toEqual([]);
  await button(t('config_undo')).click();
  await settings.getByText(t('failure_undoTooLate_title')).waitFor();
});

test('kept for the session only, a secret is never on disk', async () => {
  const statement = await extension.sandbox.statement('release-staging');
  await settings.getByRole('textbox', { name: 'Name' }).fill('Passing');
  await settings.getByRole('textbox', { name: 'Software statement' }).fill(statement);
  await settings.getByLabel(t('settings_sessionOnly')).check();
  await button('Register and save').click();
  await openDetails(settings, 'Passing');
  await settings.getByText(t('settings_keptForSession')).waitFor();
  expect(await storedSecrets(settings)).toContain(statement);
  expect(await command(settings, { type: 'exportSecrets', passphrase: 'short' })).toMatchObject({
    ok: false,
  });
});

test('after the browser closed it asks for that statement again', async () => {
  await settings.getByText(t('config_statementGone')).waitFor();
  await button(t('config_pasteStatement')).click();
  await settings.getByRole('form', { name: 'Edit application' }).waitFor();
  // There is none to keep, so none can be saved without it.
  await expect.poll(() => settings.getByText(t('settings_keepStatement')).count()).toBe(0);
  await button('Register and save').click();
  await settings.getByText(t('refusal_missingSecret')).waitFor();
  expect(await storedSecrets(settings)).toEqual([]);
});
