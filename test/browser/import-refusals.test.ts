import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { pastedRefusalWords } from '../../src/text/refusals';
import { t } from '../../src/text/t';
import { command, type Extension } from './extension';
import { paste, pasteField, storageOf } from './pasting';
import { showSection } from './settings-sections';
import {
  custom,
  denyAccess,
  importFile,
  openSettings,
  previewOn,
  startSharing,
  tempPass,
} from './sharing';

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

const preview = () => previewOn(settings);
const importButton = () => preview().getByRole('button', { name: t('config_import') });
const undoButton = () => settings.getByRole('button', { name: t('config_undo') });

const one = (change: object) => ({
  resetTempPass: 1,
  tempPasses: [tempPass, { ...tempPass, ...change }],
});
test.each([
  [one({ mvpdId: 'all' }), pastedRefusalWords({ kind: 'broken', path: 'tempPasses[1].mvpdId' })],
  [
    one({ environment: { ...custom, managementUrl: 'https://*/' } }),
    pastedRefusalWords({ kind: 'broken', path: 'tempPasses[1].environment' }),
  ],
  [
    { resetTempPass: 1, watchedSites: ['https://*/*'] },
    pastedRefusalWords({ kind: 'broken', path: 'watchedSites[0]' }),
  ],
  [
    { resetTempPass: 1, watchedSites: ['https://%2A/*'] },
    pastedRefusalWords({ kind: 'broken', path: 'watchedSites[0]' }),
  ],
  [
    { resetTempPass: 1, tempPasses: Array(501).fill(tempPass) },
    pastedRefusalWords({ kind: 'broken', path: 'tempPasses' }),
  ],
  [{ resetTempPass: 2 }, t('pasted_newerVersion')],
  [{ __proto__: null, resetTempPass: '<img src=x onerror=alert(1)>' }, t('pasted_notSettings')],
])('a file that is broken, newer or hostile changes nothing: %#', async (text, reason) => {
  const before = await storageOf(settings);
  await importFile(settings, JSON.stringify(text));
  await settings.getByRole('alert').getByText(reason).waitFor();
  await expect.poll(() => preview().count()).toBe(0);
  expect(await storageOf(settings)).toEqual(before);
});

test('names of a file are shown as text', async () => {
  const name = '<img src=x onerror="document.title=1">';
  await paste(
    settings,
    JSON.stringify({ resetTempPass: 1, tempPasses: [{ ...tempPass, mvpdId: 'X', name }] }),
  );
  await preview().getByText(name).waitFor();
  await expect.poll(() => settings.locator('img').count()).toBe(0);
});

test('a command that would touch credentials is refused', async () => {
  const { tempPasses, applications } = await storageOf(settings);
  const basedOn = { tempPasses, applications, devices: [] };
  const [app] = Array.isArray(applications) ? applications : [];
  const before = await storageOf(settings);
  const fresh = { id: 'fresh', name: '', environment: app.environment, credential: 'statement' };
  for (const next of [
    [],
    [{ ...app, name: 'Other' }],
    [{ ...app, environment: { kind: 'custom', ...custom } }],
    [app, app],
    [app, { ...fresh, registeredAt: 1 }],
    [app, { ...fresh, scopes: ['temporary:passes:owner'] }],
  ]) {
    const sent = { type: 'replaceSettings', basedOn, ...basedOn, applications: next };
    expect(await command(settings, sent)).toMatchObject({ error: { kind: 'refused' } });
  }
  const sent = { type: 'replaceSettings', basedOn, ...basedOn, applications: [app, fresh] };
  const other = { ...sent, basedOn: { ...basedOn, applications: [] } };
  expect(await command(settings, other)).toMatchObject({ error: { kind: 'changedMeanwhile' } });
  expect(await storageOf(settings)).toEqual(before);
});

test('a statement that is pasted opens no application of a custom environment by itself', async () => {
  await denyAccess(settings);
  const applications = [{ name: 'Trap', environment: custom, credential: 'statement' }];
  await paste(settings, JSON.stringify({ resetTempPass: 1, applications }));
  await importButton().click();
  await undoButton().waitFor();
  const statement = await extension.sandbox.statement('release-staging');
  await showSection(settings, 'set-up');
  await pasteField(settings).focus();
  await paste(settings, statement);
  const form = settings.getByRole('form', { name: 'Add application' });
  await expect
    .poll(() => form.getByRole('textbox', { name: 'Software statement' }).inputValue())
    .toBe(statement);
  await expect.poll(() => settings.getByRole('form', { name: 'Edit application' }).count()).toBe(0);
});
