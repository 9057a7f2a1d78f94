import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { t } from '../../src/text/t';
import { command, type Extension, startExtension } from './extension';
import { answerYes } from './extensions-page';
import { storageOf } from './pasting';
import { setUp } from './set-up';
import { fromMenu, showSection } from './settings-sections';

const site = 'https://tools.example.com/*';
let extension: Extension;
let settings: Page;
beforeAll(async () => {
  extension = await startExtension();
  await setUp(extension, { mvpdId: 'TempPass' });
  await setUp(extension, { mvpdId: 'TempPass_TEST40' });
  settings = await extension.open('settings');
});
afterAll(() => extension.close());

const undoButton = () => settings.getByRole('button', { name: t('config_undo') });
const remove = (name: string) => fromMenu(settings, name, 'Remove');
const removeSite = () =>
  settings.getByRole('button', { name: 'Remove tools.example.com', exact: true }).click();

test('a Temp Pass that was removed comes back at its place, as it was', async () => {
  const before = await storageOf(settings);
  await remove('REF30 · TempPass');
  const status = settings.getByRole('status').filter({ hasText: 'Removed REF30 · TempPass.' });
  await status.waitFor();
  const without = await storageOf(settings);
  expect(without['tempPasses']).toMatchObject([{ mvpdId: 'TempPass_TEST40' }]);
  // The button has the focus, so that a key is enough.
  await settings.keyboard.press('Enter');
  await settings.getByText(t('config_undone')).waitFor();
  expect(await storageOf(settings)).toEqual(before);
});

test('a double click on Undo takes back once, and says so', async () => {
  const before = await storageOf(settings);
  await showSection(settings, 'applications');
  await remove('Channel app');
  await undoButton().dblclick();
  const section = settings.locator('#applications');
  await section.getByText(t('config_undone')).waitFor();
  // Answered after whatever the second click has asked.
  await command(settings, { type: 'authorizations' });
  expect(await section.getByText(t('failure_undoTooLate_title')).count()).toBe(0);
  expect(await storageOf(settings)).toMatchObject({ applications: before['applications'] });
});

test.each([
  ['Channel app', '#applications'],
  ['REF30 · TempPass_TEST40', '#temp-passes'],
])('a removal of %s that fails says why', async (name, section) => {
  const other = await extension.open('settings', section);
  // The page asks the background when it opens: a failure of that is shown in place of everything.
  await other
    .getByRole('button', { name: `Edit ${name}` })
    .first()
    .waitFor();
  await other.evaluate(() => {
    const error = { kind: 'storageFailed', next: 'tryAgain' };
    chrome.runtime.sendMessage = () => Promise.resolve({ ok: false, error });
  });
  await fromMenu(other, name, 'Remove');
  await other.locator(section).getByText(t('failure_storageFailed_title')).waitFor();
  expect(await other.getByRole('button', { name: t('config_undo') }).count()).toBe(0);
  await other.close();
});

test('Undo stays until the next action', async () => {
  await showSection(settings, 'temp-passes');
  await remove('REF30 · TempPass_TEST40');
  await undoButton().waitFor();
  await settings.getByRole('button', { name: 'Edit REF30 · TempPass' }).click();
  expect(await undoButton().count()).toBe(0);
});

test('a site that was removed is watched again, with its permission', async () => {
  const watched = async () => (await storageOf(settings))['watchedSites'];
  const allowed = () =>
    settings.evaluate((origin) => chrome.permissions.contains({ origins: [origin] }), site);
  await answerYes(extension, site);
  await settings.evaluate((origin) => chrome.permissions.request({ origins: [origin] }), site);
  await command(settings, { type: 'watchSite', site });
  await expect.poll(watched).toEqual([site]);
  await showSection(settings, 'sites');
  await removeSite();
  await expect.poll(allowed).toBe(false);
  await answerYes(extension, site);
  await undoButton().click();
  await expect.poll(watched).toEqual([site]);
  expect(await allowed()).toBe(true);
});

test('an undo says so if the browser does not give access again', async () => {
  await removeSite();
  await settings.evaluate(() => {
    chrome.permissions.request = () => Promise.resolve(false);
  });
  await undoButton().click();
  await settings.getByText(t('config_undoDenied')).waitFor();
  expect((await storageOf(settings))['watchedSites']).toEqual([]);
});
