import { createHash } from 'node:crypto';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hexDigest } from '../../src/pass/ids/digest';
import { identityRefusalText, resourceIdsRefusalText } from '../../src/text/refusals';
import { settingsText } from '../../src/text/settings';
import { trialSettingsText } from '../../src/text/trial-settings';
import { type Extension, setUp, startExtension } from './extension';
import { allowClipboard, paste, storageOf } from './pasting';
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
const trial = () => settings.locator('summary').getByText(trialSettingsText.title);
const field = (label: string) => settings.getByLabel(label, { exact: true });

async function edit(): Promise<void> {
  await button(`Edit ${name}`).click();
  await trial().click();
}

async function saved(): Promise<unknown> {
  const { tempPasses } = await storageOf(settings);
  return Array.isArray(tempPasses) ? tempPasses[0] : undefined;
}

async function expectNoViolation(): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await settings.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: settings }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  }
}

test('where no application may read trials, the card and the form say so', async () => {
  const hint = settings.getByText(trialSettingsText.noApplication);
  expect(await hint.count()).toBe(1);
  await button(`Edit ${name}`).click();
  await trial().waitFor();
  expect(await hint.count()).toBe(1);
  // With one application there is nothing to choose.
  await trial().click();
  expect(await field(trialSettingsText.application).count()).toBe(0);
});

test('an application for trials alone is no mistake, and ends the hint', async () => {
  await button('Add application').click();
  await settings.getByRole('textbox', { name: 'Name' }).fill('Viewer app');
  const statement = await extension.sandbox.statement('release-staging', ['api:client:v2']);
  await settings.getByRole('textbox', { name: 'Software statement' }).fill(statement);
  await button('Register and save').click();
  await settings.getByText(trialSettingsText.onlyTrials).waitFor();
  expect(await settings.getByText(settingsText.missingScope).count()).toBe(0);
  expect(await settings.getByText(trialSettingsText.noApplication).count()).toBe(0);
});

test('the second application is chosen for trials, and given back to be found', async () => {
  await edit();
  const select = field(trialSettingsText.application);
  expect(await select.locator('option').allTextContents()).toEqual([
    trialSettingsText.automatic,
    trialSettingsText.lacking('Channel app', 'api:client:v2'),
    'Viewer app',
  ]);
  // The one for resets is another one.
  const resets = field(settingsText.application);
  expect(await resets.locator('option:checked').textContent()).toBe('Channel app');
  const { applications } = await storageOf(settings);
  const viewer = Array.isArray(applications) && applications[1].id;
  await select.selectOption('Viewer app');
  await expect.poll(saved).toMatchObject({ trialApplicationId: viewer });
  await button('Done').click();
  await button(`Edit ${name}`).click();
  // Open by itself, as there is something in it.
  expect(await select.inputValue()).toBe(viewer);
  await select.selectOption(trialSettingsText.automatic);
  await expect.poll(async () => Object(await saved()).trialApplicationId).toBeUndefined();
});

test('resource IDs are kept one by one, and too many are refused', async () => {
  await edit();
  const ids = field(trialSettingsText.resourceIds);
  expect(await ids.getAttribute('placeholder')).toBe('REF30');
  await ids.fill('REF30, res04\nres05 REF30');
  await ids.press('Tab');
  await expect.poll(saved).toMatchObject({ resourceIds: ['REF30', 'res04', 'res05'] });
  await ids.fill(Array.from({ length: 21 }, (_, index) => `res${index}`).join(' '));
  await settings.getByText(resourceIdsRefusalText.tooMany).waitFor();
  await expectNoViolation();
  await ids.fill('');
  await ids.press('Tab');
  await expect.poll(async () => Object(await saved()).resourceIds).toBeUndefined();
});

test('what is sent for a viewer is shown as it is typed', async () => {
  await edit();
  const shown = settings.getByRole('group', {
    name: trialSettingsText.preview('viewer@example.com'),
  });
  const sent = async () => (await shown.locator('dd').allTextContents()).map(String);
  const withHeader = (json: string) => [json, Buffer.from(json).toString('base64')];
  await expect
    .poll(sent)
    .toEqual(withHeader(`{"email":"${await hexDigest('SHA-256', 'viewer@example.com')}"}`));
  await field(settingsText.keyHash).selectOption('SHA-512');
  const longKey = createHash('sha512').update('viewer@example.com').digest('hex');
  await expect.poll(sent).toEqual(withHeader(`{"email":"${longKey}"}`));
  await expect.poll(saved).toMatchObject({ keyHash: 'SHA-512' });
  const identity = field(trialSettingsText.identity);
  await identity.fill('{"user": {"mail":"..."}}');
  await field(trialSettingsText.sends).selectOption(trialSettingsText.sent.address);
  await expect.poll(sent).toEqual(withHeader('{"user": {"mail":"viewer@example.com"}}'));
  await settings.getByText(trialSettingsText.sentNote.address).waitFor();
  await expectNoViolation();
  await expect
    .poll(saved)
    .toMatchObject({ identityTemplate: '{"user": {"mail":"…"}}', plainAddress: true });

  // Half of a template is no mistake until its field is left, and never saved.
  await identity.fill('{"user":');
  expect(await settings.getByText(identityRefusalText.notAJsonObject).count()).toBe(0);
  await identity.press('Tab');
  await settings.getByText(identityRefusalText.notAJsonObject).waitFor();
  await expect.poll(sent).toEqual(['–', '–']);
  await identity.fill('{"user":""}');
  await identity.press('Tab');
  await settings.getByText(identityRefusalText.noPlace).waitFor();
  expect(await saved()).toMatchObject({ identityTemplate: '{"user": {"mail":"…"}}' });
  await button('Cancel').first().click();
  await button(`Edit ${name}`).waitFor();
  expect(Object(await saved()).plainAddress).toBeUndefined();
});

test('the card of one that sends the e-mail itself says so', async () => {
  const card = settings.getByRole('listitem').filter({ hasText: name });
  for (const [sent, count] of [
    [trialSettingsText.sent.address, 1],
    [trialSettingsText.sent.hash, 0],
  ] as const) {
    await button(`Edit ${name}`).click();
    const sends = field(trialSettingsText.sends);
    if (!(await sends.isVisible())) await trial().click();
    await sends.selectOption(sent);
    await button('Done').click();
    await button(`Edit ${name}`).waitFor();
    await expect.poll(() => card.getByText(trialSettingsText.sendsAddress).count()).toBe(count);
  }
});

test('a basic one has no identity, and what was entered for it is not kept', async () => {
  await button('Add Temp Pass').click();
  await trial().click();
  expect(await field(trialSettingsText.identity).count()).toBe(0);
  await field(settingsText.kind).selectOption('promotional');
  await field(trialSettingsText.sends).selectOption(trialSettingsText.sent.address);
  await field(settingsText.kind).selectOption('basic');
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
  await expect.poll(() => preview.getByText(trialSettingsText.sendsAddress).count()).toBe(2);
  const changed = await preview.getByRole('listitem').first().innerText();
  const { hash, address } = trialSettingsText.sent;
  expect(changed).toContain(`${hash} → ${address}`);
  await expectNoViolation();
  await preview.getByRole('button', { name: 'Cancel' }).click();
});
