import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { failureText } from '../../src/text/failures';
import { brokenText, pastedRefusalText, setUpText } from '../../src/text/set-up';
import { command, type Extension, sampleDevice, setUp, startExtension } from './extension';
import { answerYes } from './extensions-page';
import { allowClipboard, chooseFile, paste, pasteField, storageOf } from './pasting';
import { storedSecrets } from './stored-secrets';

let extension: Extension;
let settings: Page;
beforeAll(async () => {
  extension = await startExtension();
  await allowClipboard(extension);
  await setUp(extension);
});
afterAll(() => extension.close());
beforeEach(async () => {
  await settings?.close();
  settings = await extension.open('settings');
  await pasteField(settings).waitFor();
});

const adobe = {
  environment: 'release-staging',
  requestorId: 'REF30',
  mvpdId: 'TempPass',
  kind: 'basic',
};
const custom = {
  managementUrl: 'https://mgmt.example.com/adobe',
  serviceUrl: 'https://sp.example.com/adobe',
};
const file = {
  resetTempPass: 1,
  tempPasses: [
    { ...adobe, name: 'Night', application: 'Team app' },
    { ...adobe, mvpdId: 'TempPass_TEST40', kind: 'promotional', noQuestion: true },
    { ...adobe, environment: custom, mvpdId: 'flexibleTempPass' },
  ],
  applications: [
    { name: 'Team app', environment: 'release-staging', credential: 'statement' },
    { name: 'Channel app', environment: 'release-staging', credential: 'token' },
  ],
  watchedSites: ['https://tools.example.com/*'],
};

const preview = () => settings.getByRole('form', { name: setUpText.preview });
const importButton = () => preview().getByRole('button', { name: setUpText.import });
const undoButton = () => settings.getByRole('button', { name: setUpText.undo });

/** Says no to the browser's question about hosts, to which a test has no other way to say it. */
function denyAccess(page: Page): Promise<void> {
  return page.evaluate(() => {
    chrome.permissions.request = () => Promise.resolve(false);
  });
}

test('a set-up is shown entry by entry before anything happens', async () => {
  const before = await storageOf(settings);
  await chooseFile(
    settings,
    { name: 'team.json', text: JSON.stringify(file) },
    setUpText.importSetUp,
  );
  await preview().waitFor();
  const entries = await preview().getByRole('listitem').allInnerTexts();
  expect(entries.map((text) => text.split('\n')[0])).toEqual([
    ...['added', 'left alone'],
    ...['added', 'changed', 'added'],
    'added',
  ]);
  const changed = preview().getByRole('listitem').nth(3);
  expect(await changed.innerText()).toMatch(/Kind\s+basic → promotional/u);
  for (const url of Object.values(custom)) await preview().getByText(url).waitFor();
  await preview().getByText('tools.example.com').waitFor();
  expect(await storageOf(settings)).toEqual(before);
  await preview().getByRole('button', { name: 'Cancel' }).click();
  await preview().waitFor({ state: 'detached' });
  expect(await storageOf(settings)).toEqual(before);
});

test('it is imported also where the browser gives no access, and taken back with everything', async () => {
  const before = await storageOf(settings);
  await denyAccess(settings);
  await paste(settings, JSON.stringify(file));
  await importButton().click();
  await settings.getByText(setUpText.imported(3, 1, 1)).waitFor();
  await settings.getByText(setUpText.notWatched('tools.example.com')).waitFor();
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
  await settings.getByText(setUpText.noCredentials).waitFor();
  await settings.getByRole('button', { name: setUpText.pasteStatement }).waitFor();

  await undoButton().click();
  await settings.getByText(setUpText.undone).waitFor();
  expect(await storageOf(settings)).toEqual(before);
});

test('where the browser gives access, its sites are watched, and no more after an undo', async () => {
  const watched = async () => (await storageOf(settings))['watchedSites'];
  await answerYes(extension, 'https://tools.example.com/*');
  await paste(settings, JSON.stringify({ resetTempPass: 1, watchedSites: file.watchedSites }));
  await importButton().click();
  await settings.getByText(setUpText.imported(0, 0, 1)).waitFor();
  await expect.poll(watched).toEqual(file.watchedSites);
  await settings.keyboard.press('Enter');
  await settings.getByText(setUpText.undone).waitFor();
  await expect.poll(watched).toEqual([]);
});

test('it is not imported over a change of another window, but shown anew', async () => {
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
  await preview().getByText(failureText.changedMeanwhile.title).waitFor();
  expect(await storageOf(settings)).toEqual(before);
  await expect
    .poll(() => preview().getByRole('listitem').nth(3).innerText())
    .toContain(setUpText.changes.same);
  await importButton().click();
  await undoButton().click();
  await settings.getByText(setUpText.undone).waitFor();
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
    tempPass: { ...adobe, name: '', environment: { kind: 'release-staging' }, mvpdId: 'Later' },
  });
  expect(added).toMatchObject({ ok: true });
  const before = await storageOf(settings);
  await undoButton().click();
  await settings.getByText(failureText.changedMeanwhile.title).waitFor();
  expect(await storageOf(settings)).toEqual(before);
});

const one = (change: object) => ({
  resetTempPass: 1,
  tempPasses: [adobe, { ...adobe, ...change }],
});
test.each([
  [one({ mvpdId: 'all' }), brokenText('tempPasses[1].mvpdId')],
  [
    one({ environment: { ...custom, managementUrl: 'https://*/' } }),
    brokenText('tempPasses[1].environment'),
  ],
  [{ resetTempPass: 1, watchedSites: ['https://*/*'] }, brokenText('watchedSites[0]')],
  [{ resetTempPass: 1, watchedSites: ['https://%2A/*'] }, brokenText('watchedSites[0]')],
  [{ resetTempPass: 1, tempPasses: Array(501).fill(adobe) }, brokenText('tempPasses')],
  [{ resetTempPass: 2 }, pastedRefusalText.newerVersion],
  [{ __proto__: null, resetTempPass: '<img src=x onerror=alert(1)>' }, pastedRefusalText.notASetUp],
])('a file that is broken, newer or hostile changes nothing: %#', async (text, reason) => {
  const before = await storageOf(settings);
  await chooseFile(settings, { name: 'a.json', text: JSON.stringify(text) }, setUpText.importSetUp);
  await settings.getByRole('alert').getByText(reason).waitFor();
  expect(await preview().count()).toBe(0);
  expect(await storageOf(settings)).toEqual(before);
});

test('what names an application without credentials is reset with one that has some', async () => {
  await denyAccess(settings);
  const production = { ...adobe, environment: 'release-production' };
  const tempPasses = [{ ...adobe, mvpdId: 'TempPass', application: 'Team app' }, production];
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
  await settings.getByText(setUpText.undone).waitFor();
});

test('names of a file are shown as text', async () => {
  const name = '<img src=x onerror="document.title=1">';
  await paste(
    settings,
    JSON.stringify({ resetTempPass: 1, tempPasses: [{ ...adobe, mvpdId: 'X', name }] }),
  );
  await preview().getByText(name).waitFor();
  expect(await settings.locator('img').count()).toBe(0);
});

test('a command that would touch credentials is refused', async () => {
  const { tempPasses, applications } = await storageOf(settings);
  const basedOn = { tempPasses, applications };
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
    const sent = { type: 'replaceSettings', basedOn, tempPasses, applications: next };
    expect(await command(settings, sent)).toMatchObject({ error: { kind: 'refused' } });
  }
  const sent = { type: 'replaceSettings', basedOn, tempPasses, applications: [app, fresh] };
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
  await pasteField(settings).focus();
  await paste(settings, statement);
  const form = settings.getByRole('form', { name: 'Add application' });
  await expect
    .poll(() => form.getByRole('textbox', { name: 'Software statement' }).inputValue())
    .toBe(statement);
  expect(await settings.getByRole('form', { name: 'Edit application' }).count()).toBe(0);
});

test('what is exported holds no secret, and is left alone where it comes from', async () => {
  const downloading = settings.waitForEvent('download');
  await settings.getByRole('button', { name: setUpText.exportSetUp }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(setUpText.fileName);
  const text = await readFile(await download.path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({
    resetTempPass: 1,
    applications: [{ name: 'Channel app' }, { name: 'Trap' }],
  });
  const kept = (await storedSecrets(settings)).filter((secret) => secret.length > 20);
  expect(kept.length).toBeGreaterThan(2);
  for (const secret of kept.filter((one) => !one.includes(':'))) {
    expect(text).not.toContain(secret);
  }
  await chooseFile(settings, { name: 'again.json', text });
  await settings.getByText(setUpText.nothingNew).waitFor();
});

test('a Temp Pass that is copied is a set-up to somebody else', async () => {
  await settings.getByRole('button', { name: `${setUpText.copy} REF30 · TempPass_TEST40` }).click();
  await settings.getByRole('button', { name: `${setUpText.copied} REF30` }).waitFor();
  const other = await startExtension();
  await allowClipboard(other);
  const theirs = await other.open('settings');
  await pasteField(theirs).waitFor();
  await paste(theirs, await settings.evaluate(() => navigator.clipboard.readText()));
  const shown = theirs.getByRole('form', { name: setUpText.preview });
  await shown.getByText('REF30 · TempPass_TEST40').first().waitFor();
  await shown.getByText('Channel app').waitFor();
  await shown.getByRole('button', { name: setUpText.import }).click();
  await theirs.getByText(setUpText.imported(1, 1, 0)).waitFor();

  // Their own statement finds the application that waits for one.
  await paste(theirs, await other.sandbox.statement('release-staging'));
  const form = theirs.getByRole('form', { name: 'Edit application' });
  await form.getByRole('button', { name: 'Register and save' }).click();
  await theirs.getByText('temporary:passes:owner').waitFor();
  expect(await theirs.getByText(setUpText.noCredentials).count()).toBe(0);
  await other.close();
});
