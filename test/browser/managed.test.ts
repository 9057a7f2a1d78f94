import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setUpText } from '../../src/text/set-up';
import { servePages } from '../pages/isolated-look';
import { type ChangedBuild, changedBuild } from './changed-build';
import {
  command,
  type Extension,
  requestsOf,
  resetByKeyboard,
  sampleDevice,
  setUp,
  startExtension,
} from './extension';
import { type PolicyFile, policyFile } from './policy-file';
import { storedSecrets } from './stored-secrets';

const probe = `chrome.storage.managed.get().then(JSON.stringify, String).then((seen) => {
  document.body.dataset.seen = seen;
});`;
const staging = { environment: 'release-staging', requestorId: 'REF30' };
const forbidden = { ok: false, error: { kind: 'forbiddenByPolicy' } };

let build: ChangedBuild;
let file: PolicyFile;
let extension: Extension;
let statement: string;
beforeAll(async () => {
  build = await changedBuild(
    (manifest) => {
      manifest.host_permissions.push('http://localhost/*');
      manifest.content_scripts = [{ matches: ['https://localhost/*'], js: ['probe.js'] }];
    },
    { 'probe.js': probe },
  );
  file = await policyFile(build.folder);
  extension = await startExtension(build.folder, {}, async (sandbox) => {
    statement = await sandbox.statement('release-staging');
    await file.write({
      applications: [
        { name: 'Team', environment: 'release-staging', statement },
        { name: 'Bring your own', environment: 'prequal-staging' },
      ],
      environments: [
        {
          name: 'Lab',
          managementUrl: 'https://lab.example.com',
          serviceUrl: 'https://lab.example.com/sp',
        },
      ],
      tempPasses: [
        { ...staging, name: 'Team pass', mvpdId: 'TempPass_TEST40', application: 'Team' },
        { ...staging, mvpdId: 'all' },
        { ...staging, name: 'Own statement', environment: 'prequal-staging', mvpdId: 'TempPass' },
      ],
      watchedSites: ['http://localhost/*', 'https://tools.example.com/*', 'https://*/*'],
    });
  });
});
afterAll(async () => {
  await extension?.close();
  await file?.remove();
  await build?.remove();
});

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}

test('a device is reset with the statement of the policy, which is stored nowhere', async () => {
  const popup = await extension.open('popup');
  await resetByKeyboard(popup);
  await popup.getByRole('status').getByText('204').waitFor();
  expect(requestsOf(extension)).toEqual([
    'POST /o/client/register',
    'POST /o/client/token',
    'DELETE /reset-tempass/v3/reset',
  ]);
  const stored = await popup.evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]),
  );
  expect(stored).not.toContain(statement);
  const secrets = await storedSecrets(popup);
  expect(secrets).toContain('temporary:passes:owner');
  expect(secrets).not.toContain(statement);
  await popup.close();
});

test('a content script cannot read the policy', async () => {
  const page = await extension.context.newPage();
  await page.goto(extension.sandbox.url('/debug'));
  await page.locator('body[data-seen]').waitFor();
  expect(await page.evaluate(() => document.body.dataset['seen'])).toContain('not allowed');
  await page.close();
});

test('Settings shows what is managed, without a way to change it, and what is not understood', async () => {
  const settings = await extension.open('settings');
  const card = settings.getByRole('listitem').filter({ hasText: 'Team pass' });
  await card.getByText('Managed by your organization').waitFor();
  expect(await settings.getByText('Managed by your organization').count()).toBe(6);
  expect(await settings.getByRole('button', { name: /^(?:Edit|Remove) / }).count()).toBe(0);
  await settings.getByText('temporary:passes:owner').waitFor();
  await settings
    .getByText('2 entries of the policy were not understood: tempPasses[1], watchedSites[2]')
    .waitFor();
  expect(await settings.content()).not.toContain(statement);
  await settings.close();
});

test('the background refuses to change what is managed', async () => {
  const settings = await extension.open('settings');
  const ids = await settings.evaluate(async () => {
    const { managed } = await chrome.storage.session.get<{
      managed: Record<'tempPasses' | 'applications', { id: string }[]>;
    }>('managed');
    return [managed.tempPasses[0]?.id, managed.applications[0]?.id];
  });
  const [id, applicationId] = ids;
  const environment = { kind: 'release-staging' };
  const tempPass = { name: 'Mine', environment, requestorId: 'A', mvpdId: 'B', kind: 'basic' };
  const credential = { kind: 'statement', statement };
  for (const sent of [
    { type: 'saveTempPass', id, tempPass },
    { type: 'removeTempPass', id },
    { type: 'saveApplication', id: applicationId, name: 'Mine', environment },
    { type: 'saveApplication', id: applicationId, name: 'Mine', environment, credential },
    { type: 'removeApplication', id: applicationId },
    { type: 'forgetSite', site: 'http://localhost/*' },
  ]) {
    expect(await command(settings, sent), sent.type).toMatchObject(forbidden);
  }
  // An import replaces whole lists: neither may one of the policy's come in nor go out by that way.
  const { applications } = await settings.evaluate(() =>
    chrome.storage.local.get<{ applications: object[] }>('applications'),
  );
  expect(applications).toHaveLength(2);
  const saved = { tempPasses: [], applications };
  for (const next of [
    { tempPasses: [{ ...tempPass, id }], applications },
    { tempPasses: [], applications: [] },
  ]) {
    const sent = { type: 'replaceSettings', basedOn: saved, ...next };
    expect(await command(settings, sent)).toMatchObject({ ok: false });
  }
  await settings.close();
});

test("a person's own Temp Pass gives way to the same one of the policy, and stays stored", async () => {
  const settings = await extension.open('settings');
  const environment = { kind: 'release-staging' };
  const own = { environment, requestorId: 'REF30', kind: 'basic' };
  for (const [name, mvpdId] of [
    ['My copy', 'TempPass_TEST40'],
    ['My other', 'TempPass_OTHER'],
  ]) {
    const tempPass = { ...own, name, mvpdId };
    expect(await command(settings, { type: 'saveTempPass', tempPass })).toMatchObject({ ok: true });
  }
  const popup = await extension.open('popup');
  const names = () => popup.getByRole('combobox', { name: 'Temp Pass' }).locator('option');
  await expect
    .poll(() => names().allTextContents())
    .toEqual(['Team pass', 'Own statement', 'My other']);
  const stored = await settings.evaluate(() => chrome.storage.local.get('tempPasses'));
  expect(JSON.stringify(stored)).toContain('My copy');
  expect(JSON.stringify(stored)).not.toContain('Team pass');
  await popup.close();
  await settings.close();
});

test('an application without a statement takes that of each person', async () => {
  const settings = await extension.open('settings');
  await settings.getByText(setUpText.nothingHeld.statement).waitFor();
  await settings.getByRole('button', { name: 'Paste its statement Bring your own' }).click();
  await expectNoViolation(settings);
  expect(await settings.getByRole('textbox', { name: 'Name' }).count()).toBe(0);
  const pasted = await extension.sandbox.statement('prequal-staging');
  await settings.getByRole('textbox', { name: 'Software statement' }).fill(pasted);
  await settings.getByRole('button', { name: 'Register and save' }).click();
  await settings.getByText(setUpText.nothingHeld.statement).waitFor({ state: 'detached' });
  await settings.getByRole('button', { name: 'Paste its statement Bring your own' }).waitFor();
  await settings.close();

  const popup = await extension.open('popup');
  await popup.getByRole('combobox', { name: 'Temp Pass' }).selectOption('Own statement');
  await resetByKeyboard(popup);
  await popup.getByRole('status').getByText('204').waitFor();
  await popup.close();
});

test('a site of the policy is watched where the browser gives access, else Settings asks', async () => {
  const settings = await extension.open('settings');
  const matches = () =>
    settings.evaluate(async () => {
      const scripts = await chrome.scripting.getRegisteredContentScripts();
      return scripts.flatMap((one) => one.matches);
    });
  await expect.poll(matches).toEqual(['http://localhost/*']);
  await settings.getByRole('button', { name: 'Grant access tools.example.com' }).waitFor();
  expect(await settings.getByRole('button', { name: /^Grant access/ }).count()).toBe(1);
  await settings.close();
});

test('the popup shows that its site is watched by the policy, and does not let go of it', async () => {
  const pages = await servePages();
  const page = await extension.visit(`${pages.url}/order-confirmation.html`);
  const popup = await extension.popupOver(page);
  await popup.getByText('Managed by your organization').waitFor();
  const box = popup.getByRole('checkbox', { name: 'Always look on this site' });
  expect([await box.isChecked(), await box.isDisabled()]).toEqual([true, true]);
  await popup.close();
  await page.close();
  pages.close();
});

test('a form offers the environments of the policy by name', async () => {
  const settings = await extension.open('settings');
  await settings.getByRole('button', { name: 'Add Temp Pass' }).click();
  const select = settings.getByRole('combobox', { name: 'Environment' });
  await select.selectOption('Lab');
  const url = settings.getByRole('textbox', { name: 'Management base URL' });
  expect(await url.inputValue()).toBe('https://lab.example.com');
  expect(await select.inputValue()).toBe('Lab');
  await select.selectOption('Custom');
  await expect.poll(() => url.inputValue()).toBe('');
  await settings.close();
});

test('while locked, the statement of the policy resets nothing either', async () => {
  const popup = await extension.open('popup');
  const passphrase = 'four words make one';
  const id = await popup.getByRole('combobox', { name: 'Temp Pass' }).inputValue();
  const reset = () =>
    command(popup, {
      type: 'reset',
      id: crypto.randomUUID(),
      tempPassId: id,
      targets: [{ kind: 'device', deviceId: sampleDevice }],
    });
  expect(await command(popup, { type: 'setPassphrase', passphrase })).toMatchObject({ ok: true });
  expect(await command(popup, { type: 'lock' })).toMatchObject({ ok: true });
  expect(await reset()).toMatchObject({ ok: false, error: { kind: 'locked' } });
  const opened = await command(popup, { type: 'removePassphrase', current: passphrase });
  expect(opened).toMatchObject({ ok: true });
  expect(await reset()).toMatchObject({ value: { parts: [{ outcome: { state: 'done' } }] } });
  await popup.close();
});

test("a person's own Temp Pass comes back to its place, beside those of the policy", async () => {
  const settings = await extension.open('settings');
  const own = () =>
    settings.evaluate(() => chrome.storage.local.get<{ tempPasses: unknown[] }>('tempPasses'));
  for (const requestorId of ['First', 'Second', 'Third']) {
    const environment = { kind: 'release-staging' };
    const tempPass = { name: '', environment, requestorId, mvpdId: 'own', kind: 'basic' };
    await command(settings, { type: 'saveTempPass', tempPass });
  }
  const before = await own();
  await settings.getByRole('button', { name: 'Remove First · own' }).click();
  await settings.getByRole('button', { name: setUpText.undo }).click();
  await settings.getByText(setUpText.undone).waitFor();
  expect(await own()).toEqual(before);
});

test("without its policy, a person's own come back and no secret is forgotten", async () => {
  const settings = await extension.open('settings');
  await settings.getByRole('heading', { name: 'Team pass' }).waitFor();
  const before = await storedSecrets(settings);
  await file.write({});
  await settings.getByRole('heading', { name: 'My copy' }).waitFor();
  expect(await settings.getByText('Managed by your organization').count()).toBe(0);
  // Secrets are written one after the other: whatever was forgotten would be gone before this one.
  await setUp(extension, { environment: 'prequal-production' });
  expect(await storedSecrets(settings)).toEqual(expect.arrayContaining(before));
  await settings.close();
});
