import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { importedWords } from '../../src/text/imported';
import { t } from '../../src/text/t';
import { command, type Extension, sampleDevice } from './extension';
import { answerYes } from './extensions-page';
import { paste, storageOf } from './pasting';
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

const file = {
  resetTempPass: 1,
  tempPasses: [
    { ...tempPass, name: 'Night', application: 'Team app' },
    { ...tempPass, mvpdId: 'TempPass_TEST40', kind: 'promotional', noQuestion: true },
    { ...tempPass, environment: custom, mvpdId: 'flexibleTempPass' },
  ],
  applications: [
    { name: 'Team app', environment: 'release-staging', credential: 'statement' },
    { name: 'Channel app', environment: 'release-staging', credential: 'token' },
  ],
  watchedSites: ['https://tools.example.com/*'],
};

const preview = () => previewOn(settings);
const importButton = () => preview().getByRole('button', { name: t('config_import') });
const undoButton = () => settings.getByRole('button', { name: t('config_undo') });

test('a settings file is shown entry by entry before anything happens', async () => {
  const before = await storageOf(settings);
  await importFile(settings, JSON.stringify(file));
  await preview().waitFor();
  const entries = await preview().getByRole('listitem').allInnerTexts();
  expect(entries.map((text) => text.split('\n')[0])).toEqual([
    ...['added', 'unchanged'],
    ...['added', 'changed', 'added'],
    'added',
  ]);
  const changed = preview().getByRole('listitem').nth(3);
  await expect.poll(() => changed.innerText()).toMatch(/Kind\s+basic → promotional/u);
  for (const url of Object.values(custom)) await preview().getByText(url).waitFor();
  await preview().getByText('tools.example.com').waitFor();
  expect(await storageOf(settings)).toEqual(before);
  await preview().getByRole('button', { name: 'Cancel' }).click();
  await preview().waitFor({ state: 'detached' });
  expect(await storageOf(settings)).toEqual(before);
});

test('a settings file is imported even if the browser refuses access, and an undo takes all of it back', async () => {
  const before = await storageOf(settings);
  await denyAccess(settings);
  await paste(settings, JSON.stringify(file));
  await importButton().click();
  await settings.getByText(importedWords({ tempPasses: 3, applications: 1 })).waitFor();
  await settings.getByText(t('config_notWatched', { hosts: 'tools.example.com' })).waitFor();
  const stored = await storageOf(settings);
  expect(stored['secrets']).toEqual(before['secrets']);
  expect(stored).toMatchObject({
    tempPasses: [
      { mvpdId: 'TempPass_TEST40', kind: 'promotional' },
      { name: 'Night', mvpdId: 'TempPass' },
      { mvpdId: 'flexibleTempPass', environment: { kind: 'custom', ...custom } },
    ],
    applications: [{ name: 'Channel app', credential: 'statement' }, { name: 'Team app' }],
  });
  expect(JSON.stringify(stored['tempPasses'])).not.toContain('noQuestion');
  await showSection(settings, 'applications');
  await settings.getByText(t('config_nothingHeld_statement')).waitFor();
  await settings.getByRole('button', { name: t('config_pasteStatement') }).waitFor();
  await showSection(settings, 'data');

  await undoButton().click();
  await settings.getByText(t('config_undone')).waitFor();
  expect(await storageOf(settings)).toEqual(before);
});

test('sites of a settings file are watched once the browser gives access, and no more after an undo', async () => {
  const watched = async () => (await storageOf(settings))['watchedSites'];
  await answerYes(extension, 'https://tools.example.com/*');
  await paste(settings, JSON.stringify({ resetTempPass: 1, watchedSites: file.watchedSites }));
  await importButton().click();
  await settings.getByText(importedWords({ sites: 1 })).waitFor();
  await expect.poll(watched).toEqual(file.watchedSites);
  await settings.keyboard.press('Enter');
  await settings.getByText(t('config_undone')).waitFor();
  await expect.poll(watched).toEqual([]);
});

test('a settings file is not imported over a change of another window, but shown again', async () => {
  await denyAccess(settings);
  await paste(settings, JSON.stringify(file));
  await preview().waitFor();
  const { tempPasses } = await storageOf(settings);
  const [saved] = Array.isArray(tempPasses) ? tempPasses : [];
  const { id, ...entries } = saved;
  await command(settings, {
    type: 'saveTempPass',
    id,
    tempPass: { ...entries, kind: 'promotional' },
  });
  const before = await storageOf(settings);
  await importButton().click();
  await preview().getByText(t('failure_changedMeanwhile_title')).waitFor();
  expect(await storageOf(settings)).toEqual(before);
  await expect
    .poll(() => preview().getByRole('listitem').nth(3).innerText())
    .toContain(t('config_changes_same'));
  await importButton().click();
  await undoButton().click();
  await settings.getByText(t('config_undone')).waitFor();
  expect(await storageOf(settings)).toEqual(before);
  await command(settings, { type: 'saveTempPass', id, tempPass: entries });
});

test('an import is not taken back over what was done after it', async () => {
  await denyAccess(settings);
  const { tempPasses } = file;
  await paste(settings, JSON.stringify({ resetTempPass: 1, tempPasses: tempPasses.slice(0, 1) }));
  await importButton().click();
  await undoButton().waitFor();
  const added = await command(settings, {
    type: 'saveTempPass',
    tempPass: { ...tempPass, name: '', environment: { kind: 'release-staging' }, mvpdId: 'Later' },
  });
  expect(added).toMatchObject({ ok: true });
  const before = await storageOf(settings);
  await undoButton().click();
  await settings.getByText(t('failure_changedMeanwhile_title')).waitFor();
  expect(await storageOf(settings)).toEqual(before);
});

test('a Temp Pass whose application has no credentials is reset with one that has', async () => {
  await denyAccess(settings);
  const production = { ...tempPass, environment: 'release-production' };
  const tempPasses = [{ ...tempPass, mvpdId: 'TempPass', application: 'Team app' }, production];
  const applications = [
    ...file.applications,
    { name: 'Empty', environment: 'release-production', credential: 'statement' },
  ];
  await paste(settings, JSON.stringify({ resetTempPass: 1, tempPasses, applications }));
  await importButton().click();
  await undoButton().waitFor();
  const saved = (await storageOf(settings))['tempPasses'];
  const outcomes = [];
  for (const kind of ['release-staging', 'release-production']) {
    const { id } = Array.isArray(saved)
      ? saved.find((one) => one.environment.kind === kind && one.mvpdId === 'TempPass')
      : undefined;
    const targets = [{ kind: 'device', deviceId: sampleDevice }];
    const sent = { type: 'reset', id: crypto.randomUUID(), tempPassId: id, targets };
    outcomes.push(await command(settings, sent));
  }
  expect(outcomes).toMatchObject([
    { value: { parts: [{ outcome: { state: 'done' } }] } },
    { value: { parts: [{ outcome: { state: 'failed', error: { kind: 'noCredentials' } } }] } },
  ]);
  await undoButton().click();
  await settings.getByText(t('config_undone')).waitFor();
});

test('two applications without a name are told apart, imported both, and each Temp Pass uses its own', async () => {
  const nameless = { name: '', environment: 'prequal-staging', credential: 'statement' };
  const twins = {
    resetTempPass: 1,
    applications: [nameless, nameless],
    tempPasses: [1, 2].map((applicationNumber) => ({
      ...{ ...tempPass, environment: 'prequal-staging', mvpdId: `TempPass_${applicationNumber}` },
      ...{ application: '', applicationNumber },
    })),
  };
  await importFile(settings, JSON.stringify(twins));
  for (const number of [1, 2]) {
    const name = `${t('config_unnamed')} · ${number}`;
    const entry = preview().getByRole('listitem').filter({ hasText: name });
    await entry.getByText(t('config_sameName')).waitFor();
  }
  await importButton().click();
  await settings.getByText(importedWords({ tempPasses: 2, applications: 2 })).waitFor();
  const { tempPasses, applications } = await settings.evaluate(() =>
    chrome.storage.local.get<{
      tempPasses: { applicationId?: string }[];
      applications: { id: string; name: string }[];
    }>(['tempPasses', 'applications']),
  );
  const ids = applications.flatMap(({ id, name }) => (name === '' ? [id] : []));
  expect(new Set(ids).size).toBe(2);
  expect(tempPasses.slice(-2).map(({ applicationId }) => applicationId)).toEqual(ids);
  await undoButton().click();
  await settings.getByText(t('config_undone')).waitFor();
});
