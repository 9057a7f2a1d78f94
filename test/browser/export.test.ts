import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { importedWords } from '../../src/text/imported';
import { t } from '../../src/text/t';
import { type Extension, startExtension } from './extension';
import { allowClipboard, chooseFile, paste } from './pasting';
import { fromMenu, openDetails, showSection } from './settings-sections';
import { openSettings, previewOn, startSharing } from './sharing';
import { storedSecrets } from './stored-secrets';

let extension: Extension;
let settings: Page;
beforeAll(async () => {
  extension = await startSharing();
});
afterAll(() => extension.close());
beforeEach(async () => {
  await settings?.close();
  settings = await openSettings(extension);
});

test('what is exported holds no secret, and is left alone where it comes from', async () => {
  await showSection(settings, 'data');
  const downloading = settings.waitForEvent('download');
  await settings.getByRole('button', { name: t('config_exportFile') }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(t('config_fileName'));
  const text = await readFile(await download.path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({
    resetTempPass: 1,
    applications: [{ name: 'Channel app' }],
  });
  const secrets = await storedSecrets(settings);
  const words = secrets.filter((secret) => secret.length > 20 && !secret.includes(':'));
  expect(words.length).toBeGreaterThan(2);
  for (const secret of words) expect(text).not.toContain(secret);
  await showSection(settings, 'set-up');
  await chooseFile(settings, { name: 'again.json', text });
  await settings.getByText(t('config_nothingNew')).waitFor();
});

test('a Temp Pass that is copied is a settings file to somebody else', async () => {
  await showSection(settings, 'temp-passes');
  await fromMenu(settings, 'REF30 · TempPass_TEST40', t('config_copy'));
  await settings.getByRole('status').getByText(t('config_copied')).waitFor();
  const other = await startExtension();
  await allowClipboard(other);
  const theirs = await openSettings(other);
  await paste(theirs, await settings.evaluate(() => navigator.clipboard.readText()));
  const shown = previewOn(theirs);
  await shown.getByText('REF30 · TempPass_TEST40').first().waitFor();
  await shown.getByText('Channel app').waitFor();
  await shown.getByRole('button', { name: t('config_import') }).click();
  await theirs.getByText(importedWords({ tempPasses: 1, applications: 1 })).waitFor();

  // Their own statement finds the application that waits for one.
  await paste(theirs, await other.sandbox.statement('release-staging'));
  const form = theirs.getByRole('form', { name: 'Edit application' });
  await form.getByRole('button', { name: 'Register and save' }).click();
  await openDetails(theirs, 'Channel app');
  await theirs.getByText('temporary:passes:owner').waitFor();
  await expect.poll(() => theirs.getByText(t('config_nothingHeld_statement')).count()).toBe(0);
  await other.close();
});
