import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pastedRefusalWords } from '../../src/text/refusals';
import { t } from '../../src/text/t';
import { type Extension, sampleDevice, startExtension } from './extension';
import { allowClipboard, chooseFile, drop, paste, pasteField, storageOf } from './pasting';

let extension: Extension;
beforeAll(async () => {
  extension = await startExtension();
  await allowClipboard(extension);
});
afterAll(() => extension.close());

const url = 'https://mgmt.auth-staging.adobe.com/reset-tempass/v3/reset';
const curl = `curl -X DELETE "${url}?requestor_id=REF30&mvpd_id=TempPass&appId=tv&device_id=${sampleDevice}" -H "Authorization: Bearer secret-token-1"`;

const statementField = (page: Page) => page.getByRole('textbox', { name: 'Software statement' });
const requestForm = (page: Page) => page.getByRole('form', { name: 'Add Temp Pass' });

async function open(): Promise<Page> {
  const page = await extension.open('settings');
  await pasteField(page).waitFor();
  return page;
}

test('a statement that is pasted anywhere opens the form, with its claims before it is saved', async () => {
  const settings = await open();
  const statement = await extension.sandbox.statement('release-staging');
  await paste(settings, ` "${statement}"\n`);
  const claims = settings.getByRole('group', { name: t('paste_claims') });
  await claims.getByText('temporary:passes:owner').waitFor();
  await claims.getByText('adobe-pass-stand-in/release-staging').waitFor();
  await expect.poll(() => statementField(settings).inputValue()).toBe(statement);
  await expect.poll(() => pasteField(settings).inputValue()).toBe('');
  expect(await settings.content()).not.toContain(statement.slice(-20));
  expect(await storageOf(settings)).not.toHaveProperty('applications');
  expect(extension.sandbox.log).toEqual([]);
  await settings.close();
});

test('a statement pasted into the paste field opens the form, and does not stay there', async () => {
  const settings = await open();
  const statement = await extension.sandbox.statement('release-staging');
  await pasteField(settings).focus();
  await paste(settings, JSON.stringify({ software_statement: statement }));
  await expect.poll(() => statementField(settings).inputValue()).toBe(statement);
  await expect.poll(() => pasteField(settings).inputValue()).toBe('');
  await settings.close();
});

test('a statement file that is chosen or dropped opens the form, and the page shows where to drop it', async () => {
  const statement = await extension.sandbox.statement('release-staging');
  const file = { name: 'statement.jwt', text: `${statement}\r\n` };
  const first = await open();
  await chooseFile(first, file);
  await expect.poll(() => statementField(first).inputValue()).toBe(statement);
  await first.close();
  const settings = await open();
  await drop(settings, { files: [file] }, () => settings.getByText(t('paste_drop')).waitFor());
  await expect.poll(() => statementField(settings).inputValue()).toBe(statement);
  await expect.poll(() => settings.getByText(t('paste_drop')).count()).toBe(0);
  await drop(settings, { files: [file, file] });
  await settings.getByText(t('pasted_severalFiles')).waitFor();
  await settings.close();
});

test('a statement typed into its own field shows its claims too', async () => {
  const settings = await open();
  const statement = await extension.sandbox.statement('release-staging', ['api:client:v2']);
  await statementField(settings).fill(statement);
  const claims = settings.getByRole('group', { name: t('paste_claims') });
  await claims.getByText('api:client:v2').waitFor();
  await statementField(settings).fill('no statement');
  await claims.waitFor({ state: 'detached' });
  await settings.close();
});

test('a field that has the focus keeps what is pasted', async () => {
  const settings = await open();
  const name = settings.getByRole('textbox', { name: 'Name' });
  await name.focus();
  await paste(settings, curl);
  await expect.poll(() => name.inputValue()).toBe(curl);
  await expect.poll(() => requestForm(settings).count()).toBe(0);
  await settings.close();
});

test('a text that is typed is looked at on a click', async () => {
  const settings = await open();
  await pasteField(settings).fill(curl);
  await settings.getByRole('button', { name: t('paste_use') }).click();
  await requestForm(settings).waitFor();
  await expect.poll(() => pasteField(settings).inputValue()).toBe('');
  await settings.close();
});

test('a curl command fills in the whole form, and its ID is in the popup once it is saved', async () => {
  const settings = await open();
  await paste(settings, curl);
  const form = requestForm(settings);
  await form.getByText(t('paste_deviceIdKept', { id: sampleDevice })).waitFor();
  const value = (name: string) => form.getByRole('textbox', { name }).inputValue();
  await expect.poll(() => value('Requestor ID')).toBe('REF30');
  await expect.poll(() => value('MVPD ID')).toBe('TempPass');
  await expect.poll(() => value('appId')).toBe('tv');
  await expect
    .poll(() => form.getByRole('combobox', { name: 'Environment' }).inputValue())
    .toBe('release-staging');
  expect(await storageOf(settings)).not.toHaveProperty('draft');
  await form.getByRole('button', { name: 'Save Temp Pass' }).click();
  await form.waitFor({ state: 'detached' });
  const stored = await storageOf(settings);
  expect(stored).toMatchObject({
    draft: { deviceId: sampleDevice },
    tempPasses: [{ requestorId: 'REF30', mvpdId: 'TempPass', appId: 'tv', kind: 'basic' }],
  });
  expect(JSON.stringify(stored)).not.toContain('secret-token-1');
  expect(await settings.content()).not.toContain('secret-token-1');
  await settings.close();
});

test('the request of a Temp Pass that is saved already opens that one', async () => {
  const settings = await open();
  await paste(settings, curl.replace('appId=tv', 'appId=phone'));
  const form = settings.getByRole('form', { name: 'Edit Temp Pass' });
  await form.waitFor();
  await expect.poll(() => form.getByRole('textbox', { name: 'appId' }).inputValue()).toBe('phone');
  await settings.keyboard.press('Enter');
  await form.waitFor({ state: 'detached' });
  expect(await storageOf(settings)).toMatchObject({ tempPasses: [{ appId: 'phone' }] });
  expect((await storageOf(settings))['tempPasses']).toHaveLength(1);
  await settings.close();
});

test('a text that is not recognised is answered where the person has scrolled to', async () => {
  const settings = await open();
  await settings.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await paste(settings, 'Hello');
  const refusal = settings.getByText(t('pasted_unknown'));
  await refusal.waitFor();
  await expect.poll(async () => (await refusal.boundingBox())?.y ?? -1).toBeGreaterThan(0);
  await settings.close();
});

test('a request to another host says which URL to check', async () => {
  const settings = await open();
  await paste(settings, curl.replace('mgmt.auth-staging.adobe.com', 'proxy.example.com/adobe'));
  const form = requestForm(settings);
  await form.getByText(t('paste_checkServiceUrl')).waitFor();
  for (const name of ['Management base URL', 'Service base URL']) {
    await expect
      .poll(() => form.getByRole('textbox', { name }).inputValue())
      .toBe('https://proxy.example.com/adobe');
  }
  await settings.close();
});

test.each([
  ['Hello', t('pasted_unknown')],
  [
    'curl -X DELETE https://mgmt.auth.adobe.com/reset-tempass/v3/reset',
    t('pasted_requestNotUsable'),
  ],
  [
    '{"resetTempPass": 1, "tempPasses": [{}]}',
    pastedRefusalWords({ kind: 'broken', path: 'tempPasses[0].environment' }),
  ],
])('%j is refused with what would be accepted, and changes nothing', async (text, reason) => {
  const settings = await open();
  const before = await storageOf(settings);
  await paste(settings, text);
  await settings.getByText(reason).waitFor();
  await expect.poll(() => pasteField(settings).inputValue()).toBe('');
  expect(await storageOf(settings)).toEqual(before);
  await settings.close();
});
