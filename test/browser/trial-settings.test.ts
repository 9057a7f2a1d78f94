import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hexDigest } from '../../src/pass/ids/digest';
import { t } from '../../src/text/t';
import { type Extension, startExtension } from './extension';
import { allowClipboard, paste, storageOf } from './pasting';
import { setUp } from './set-up';
import { previewOn } from './sharing';

const name = 'REF30 · flexibleTempPass';

let extension: Extension;
let settings: Page;
beforeAll(async () => {
  extension = await startExtension();
  await allowClipboard(extension);
  await setUp(extension, { mvpdId: 'flexibleTempPass', kind: 'promotional' });
});
afterAll(() => extension.close());
beforeEach(async () => {
  await settings?.close();
  settings = await extension.open('settings');
  await button(`Edit ${name}`).waitFor();
});

const button = (label: string) => settings.getByRole('button', { name: label, exact: true });
const trial = () => settings.locator('summary').getByText(t('trialSettings_title'));
const field = (label: string) => settings.getByLabel(label, { exact: true });

async function edit(): Promise<void> {
  await button(`Edit ${name}`).click();
  await trial().click();
}

async function saved(): Promise<unknown> {
  const { tempPasses } = await storageOf(settings);
  return Array.isArray(tempPasses) ? tempPasses[0] : undefined;
}

test('where no application may read trials, Settings and the form say so', async () => {
  const hint = settings.getByText(t('trialSettings_noApplication'));
  expect(await hint.count()).toBe(1);
  await button(`Edit ${name}`).click();
  await trial().waitFor();
  expect(await hint.count()).toBe(1);
  // With one application there is nothing to choose.
  await trial().click();
  expect(await field(t('trialSettings_application')).count()).toBe(0);
});

test('an application for trials alone is added beside the hint, and ends it', async () => {
  await button(t('trialSettings_addFor', { environment: 'Release staging' })).click();
  const environment = settings.getByRole('combobox', { name: 'Environment' });
  await expect.poll(() => environment.inputValue()).toBe('release-staging');
  await settings.getByRole('textbox', { name: 'Name' }).fill('Viewer app');
  const statement = await extension.sandbox.statement('release-staging', ['api:client:v2']);
  await settings.getByRole('textbox', { name: 'Software statement' }).fill(statement);
  await button('Register and save').click();
  await settings.getByText(t('trialSettings_onlyTrials')).waitFor();
  expect(await settings.getByText(t('settings_missingScope')).count()).toBe(0);
  await expect.poll(() => settings.getByText(t('trialSettings_noApplication')).count()).toBe(0);
});

test('the second application is chosen for trials, and given back to be found', async () => {
  await edit();
  const select = field(t('trialSettings_application'));
  expect(await select.locator('option').allTextContents()).toEqual([
    t('trialSettings_automatic'),
    t('trialSettings_lacking', { name: 'Channel app', scope: 'api:client:v2' }),
    'Viewer app',
  ]);
  // The one for resets is another one.
  const resets = field(t('settings_application'));
  expect(await resets.locator('option:checked').textContent()).toBe('Channel app');
  const { applications } = await storageOf(settings);
  const viewer = Array.isArray(applications) && applications[1].id;
  await select.selectOption('Viewer app');
  await expect.poll(saved).toMatchObject({ trialApplicationId: viewer });
  await settings.getByRole('button', { name: 'Save', exact: true }).click();
  await button(`Edit ${name}`).click();
  // Open by itself, as there is something in it.
  expect(await select.inputValue()).toBe(viewer);
  await select.selectOption(t('trialSettings_automatic'));
  await expect.poll(async () => Object(await saved()).trialApplicationId).toBeUndefined();
});

test('resource IDs are kept one by one, and too many are refused', async () => {
  await edit();
  const ids = field(t('trialSettings_resourceIds'));
  expect(await ids.getAttribute('placeholder')).toBe('REF30');
  await ids.fill('REF30, res04\nres05 REF30');
  await ids.press('Tab');
  await expect.poll(saved).toMatchObject({ resourceIds: ['REF30', 'res04', 'res05'] });
  await ids.fill(Array.from({ length: 21 }, (_, index) => `res${index}`).join(' '));
  await settings.getByText(t('resourceIdsRefusal_tooMany')).waitFor();
  await ids.fill('');
  await ids.press('Tab');
  await expect.poll(async () => Object(await saved()).resourceIds).toBeUndefined();
});

test('what is sent for a viewer is shown as it is typed', async () => {
  await edit();
  const shown = settings.getByRole('group', {
    name: t('trialSettings_preview', { address: 'viewer@example.com' }),
  });
  const sent = async () => (await shown.locator('dd').allTextContents()).map(String);
  const withHeader = (json: string) => [json, Buffer.from(json).toString('base64')];
  await expect
    .poll(sent)
    .toEqual(withHeader(`{"email":"${await hexDigest('SHA-256', 'viewer@example.com')}"}`));
  await field(t('settings_keyHash')).selectOption('SHA-512');
  const longKey = createHash('sha512').update('viewer@example.com').digest('hex');
  await expect.poll(sent).toEqual(withHeader(`{"email":"${longKey}"}`));
  await expect.poll(saved).toMatchObject({ keyHash: 'SHA-512' });
  const identity = field(t('trialSettings_identity'));
  await identity.fill('{"user": {"mail":"..."}}');
  await field(t('trialSettings_sends')).selectOption(t('trialSettings_sent_address'));
  await expect.poll(sent).toEqual(withHeader('{"user": {"mail":"viewer@example.com"}}'));
  await settings.getByText(t('trialSettings_sentNote_address')).waitFor();
  await expect
    .poll(saved)
    .toMatchObject({ identityTemplate: '{"user": {"mail":"…"}}', plainAddress: true });

  // Half of a template is no mistake until its field is left, and never saved.
  await identity.fill('{"user":');
  expect(await settings.getByText(t('identityRefusal_notAJsonObject')).count()).toBe(0);
  await identity.press('Tab');
  await settings.getByText(t('identityRefusal_notAJsonObject')).waitFor();
  await expect.poll(sent).toEqual(['–', '–']);
  await identity.fill('{"user":""}');
  await identity.press('Tab');
  await settings.getByText(t('identityRefusal_noPlace')).waitFor();
  expect(await saved()).toMatchObject({ identityTemplate: '{"user": {"mail":"…"}}' });
  await button('Cancel').first().click();
  await button(`Edit ${name}`).waitFor();
  expect(Object(await saved()).plainAddress).toBeUndefined();
});

test('the row of a Temp Pass that sends the e-mail itself says so', async () => {
  const row = settings.getByRole('listitem').filter({ hasText: name });
  for (const [sent, count] of [
    [t('trialSettings_sent_address'), 1],
    [t('trialSettings_sent_hash'), 0],
  ] as const) {
    await button(`Edit ${name}`).click();
    const sends = field(t('trialSettings_sends'));
    if (!(await sends.isVisible())) await trial().click();
    await sends.selectOption(sent);
    await settings.getByRole('button', { name: 'Save', exact: true }).click();
    await button(`Edit ${name}`).waitFor();
    await expect.poll(() => row.getByText(t('settings_sendsEmail')).count()).toBe(count);
  }
});

test('a basic Temp Pass has no identity, and what was entered for it is not kept', async () => {
  await button('Add Temp Pass').click();
  await trial().click();
  expect(await field(t('trialSettings_identity')).count()).toBe(0);
  await field(t('settings_kind')).selectOption('promotional');
  await field(t('trialSettings_sends')).selectOption(t('trialSettings_sent_address'));
  await field(t('settings_kind')).selectOption('basic');
  await settings.getByRole('textbox', { name: 'Requestor ID' }).fill('REF30');
  await settings.getByLabel('MVPD ID', { exact: true }).fill('TempPass');
  await button('Save Temp Pass').click();
  await button('Edit REF30 · TempPass').waitFor();
  expect(JSON.stringify((await storageOf(settings))['tempPasses'])).not.toContain('plainAddress');
});

test('an import that has the e-mail itself sent says so before anything is saved', async () => {
  const entry = {
    environment: 'release-staging',
    requestorId: 'REF30',
    kind: 'promotional',
    plainAddress: true,
  };
  const tempPasses = [
    { ...entry, mvpdId: 'flexibleTempPass' },
    { ...entry, mvpdId: 'Other' },
  ];
  await paste(settings, JSON.stringify({ resetTempPass: 1, tempPasses }));
  const preview = previewOn(settings);
  // Of the one that is changed and of the one that is added.
  await expect.poll(() => preview.getByText(t('trialSettings_sendsAddress')).count()).toBe(2);
  const changed = await preview.getByRole('listitem').first().innerText();
  expect(changed).toContain(`${t('trialSettings_sent_hash')} → ${t('trialSettings_sent_address')}`);
  await preview.getByRole('button', { name: 'Cancel' }).click();
});
