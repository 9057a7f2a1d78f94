import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importedWords } from '../../src/text/imported';
import { t } from '../../src/text/t';
import { command, type Extension, startExtension } from './extension';
import { storageOf } from './pasting';
import { showSection } from './settings-sections';
import { importFile, openSettings, startSharing, tempPass } from './sharing';
import { storedSecrets } from './stored-secrets';

const passphrase = 'a passphrase for the file';
const environment = { kind: 'release-staging' };
let extension: Extension;
let other: Extension;
let theirs: Page;
let file: string;
let statement: string;
beforeAll(async () => {
  extension = await startSharing();
  other = await startExtension();
  theirs = await openSettings(other);
  const settings = await openSettings(extension);
  statement = (await storedSecrets(settings)).find((text) => text.startsWith('ey')) ?? '';
  await showSection(settings, 'data');
  await settings.getByText(t('config_exportWithSecrets')).first().click();
  const form = settings.getByRole('form', { name: t('config_exportWithSecrets') });
  await form.getByLabel(t('config_filePassphrase_next'), { exact: true }).fill(passphrase);
  await form.getByLabel(t('config_filePassphrase_repeat')).fill(passphrase);
  const downloading = settings.waitForEvent('download');
  await form.getByRole('button').click();
  file = await readFile(await (await downloading).path(), 'utf8');
});
afterAll(async () => {
  await extension.close();
  await other.close();
});

test('a file with statements holds none in the clear', async () => {
  expect(statement.length).toBeGreaterThan(100);
  expect(file).not.toContain(statement);
  for (const part of statement.split('.')) expect(file).not.toContain(part);
  expect(JSON.parse(file).secrets.derivation).toMatchObject({
    name: 'PBKDF2',
    hash: 'SHA-256',
    iterations: 600_000,
  });
});

test('a wrong passphrase imports nothing, none imports all but the statements', async () => {
  const before = await storageOf(theirs);
  await importFile(theirs, file);
  const field = theirs.getByLabel(t('config_filePassphrase'));
  await field.fill('another passphrase');
  await theirs.getByRole('button', { name: t('config_import'), exact: true }).click();
  await theirs.getByText(t('failure_passphraseWrong_title')).waitFor();
  expect(await storageOf(theirs)).toEqual(before);
  await theirs.getByRole('button', { name: t('config_import'), exact: true }).click();
  await theirs.getByText(importedWords({ tempPasses: 1, applications: 1 })).waitFor();
  await showSection(theirs, 'applications');
  await theirs.getByText(t('config_nothingHeld_statement')).waitFor();
  await showSection(theirs, 'data');
  await theirs.getByRole('button', { name: t('config_undo') }).click();
  await theirs.getByText(t('config_undone')).waitFor();
});

test('an import with the file’s passphrase brings the statements, uses them, and loses them with an undo', async () => {
  await importFile(theirs, file);
  await theirs.getByLabel(t('config_filePassphrase')).fill(passphrase);
  await theirs.getByRole('button', { name: t('config_import'), exact: true }).click();
  await theirs.getByText(t('config_withStatements', { count: 1 })).waitFor();
  expect(await storedSecrets(theirs)).toContain(statement);
  // Their sandbox knows nothing of that statement, but it is what was sent.
  const { tempPasses } = await theirs.evaluate(() =>
    chrome.storage.local.get<{ tempPasses: { id: string }[] }>('tempPasses'),
  );
  const targets = [{ kind: 'device', deviceId: 'device-1' }];
  const tempPassId = tempPasses[0]?.id;
  const reset = { type: 'reset', id: crypto.randomUUID(), tempPassId, targets };
  const rejected = { outcome: { state: 'failed', error: { kind: 'statementRejected' } } };
  expect(await command(theirs, reset)).toMatchObject({ value: { parts: [rejected] } });
  await theirs.getByRole('button', { name: t('config_undo') }).click();
  await theirs.getByText(t('config_undone')).waitFor();
  const { tempPasses: none, applications } = await storageOf(theirs);
  expect([none, applications]).toEqual([[], []]);
});

test('an undo that comes too late takes nothing back, statements neither', async () => {
  await theirs.reload();
  await importFile(theirs, file);
  await theirs.getByLabel(t('config_filePassphrase')).fill(passphrase);
  await theirs.getByRole('button', { name: t('config_import'), exact: true }).click();
  await theirs.getByText(t('config_withStatements', { count: 1 })).waitFor();
  const added = { ...tempPass, name: '', requestorId: 'Another' };
  await command(theirs, { type: 'saveTempPass', tempPass: { ...added, environment } });
  const before = await storageOf(theirs);
  await theirs.getByRole('button', { name: t('config_undo') }).click();
  await theirs.getByText(t('failure_changedMeanwhile_title')).waitFor();
  expect(await storageOf(theirs)).toEqual(before);
  expect(await storedSecrets(theirs)).toContain(statement);
});

test('an application that is there already keeps its statement', async () => {
  const settings = await openSettings(extension);
  const before = (await storedSecrets(settings)).sort();
  const { secrets } = JSON.parse(file);
  expect(await command(settings, { type: 'importSecrets', passphrase, secrets })).toEqual({
    ok: true,
    value: { given: [], left: 0 },
  });
  expect((await storedSecrets(settings)).sort()).toEqual(before);
});
