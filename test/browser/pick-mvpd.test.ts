import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { t } from '../../src/text/t';
import { type Extension, requestsOf, startExtension } from './extension';
import { storageOf } from './pasting';
import { setUp } from './set-up';

const scopes = ['temporary:passes:owner', 'api:client:v2'];
const known = t('providers_tempPasses', { count: 3, requestor: 'REF30' });

let extension: Extension;
let settings: Page;
beforeAll(async () => {
  extension = await startExtension();
  await setUp(extension, { scopes });
  await setUp(extension, { scopes, environment: 'prequal-staging' });
});
afterAll(() => extension.close());
beforeEach(async () => {
  extension.sandbox.clearFaults();
  extension.sandbox.clearLog();
  await settings?.close();
  settings = await extension.open('settings');
  await settings.getByRole('button', { name: 'Add Temp Pass' }).click();
});

const requestor = () => settings.getByRole('textbox', { name: 'Requestor ID' });
const mvpd = () => settings.getByRole('combobox', { name: 'MVPD ID' });
const options = () => settings.getByRole('listbox').getByRole('option');
const button = (name: string) => settings.getByRole('button', { name, exact: true });
const questions = () => requestsOf(extension).filter((one) => one.includes('/configuration'));

/** Types a requestor ID key by key, and leaves its field. */
async function name(requestorId: string): Promise<void> {
  await requestor().fill('');
  await requestor().pressSequentially(requestorId);
  await requestor().press('Tab');
}

function forgetWhatWasRead(): Promise<void> {
  return settings.evaluate(() => chrome.storage.local.remove('configurations'));
}

test('a finished requestor ID offers its Temp Passes, and every provider when asked', async () => {
  await name('REF30');
  await settings.getByText(known).waitFor();
  expect(questions()).toEqual(['GET /api/v2/REF30/configuration']);
  await mvpd().press('ArrowDown');
  expect(await options().locator('code').allTextContents()).toEqual([
    ...['TempPass', 'TempPass_TEST40', 'flexibleTempPass'],
  ]);
  await settings.getByText(/^Read at \d/u).waitFor();
  await button(t('providers_showAll', { count: 4 })).click();
  await options().filter({ hasText: 'Sample Cable' }).waitFor();
  await button(t('providers_onlyTempPasses')).click();
  await expect.poll(() => options().count()).toBe(3);
  await options().filter({ hasText: 'flexibleTempPass' }).click();
  await expect.poll(() => mvpd().inputValue()).toBe('flexibleTempPass');
  await button('Save Temp Pass').click();
  await button('Edit REF30 · flexibleTempPass').waitFor();
});

test('the keys alone reach everything, and what is chosen of a saved one is saved at once', async () => {
  await button('Edit REF30 · flexibleTempPass').click();
  await settings.getByText(known).waitFor();
  await mvpd().press('ArrowDown');
  await settings.keyboard.press('Tab');
  await expect
    .poll(() => settings.evaluate(() => document.activeElement?.textContent))
    .toBe(t('providers_showAll', { count: 4 }));
  await settings.keyboard.press('Enter');
  await expect.poll(() => options().count()).toBe(4);
  await settings.keyboard.press('Escape');
  await expect.poll(() => options().count()).toBe(0);
  await expect.poll(() => mvpd().getAttribute('aria-expanded')).toBe('false');
  for (const key of ['ArrowUp', 'Enter']) await settings.keyboard.press(key);
  await expect.poll(() => mvpd().inputValue()).toBe('SampleCable');
  await settings.getByText('Saved.', { exact: true }).waitFor();
  const { tempPasses } = await storageOf(settings);
  expect(JSON.stringify(tempPasses)).toContain('"mvpdId":"SampleCable"');
  await button('Cancel').first().click();
  await button('Edit REF30 · flexibleTempPass').waitFor();
});

test('the list of providers is read once a day, and again when asked', async () => {
  await name('REF30');
  await settings.getByText(known).waitFor();
  expect(questions()).toEqual([]);
  await settings.evaluate(async () => {
    type Kept = { readAt: number }[];
    const { configurations } = await chrome.storage.local.get<{ configurations: Kept }>();
    const older = configurations.map((one) => ({ ...one, readAt: one.readAt - 86_400_000 }));
    await chrome.storage.local.set({ configurations: older });
  });
  const asked = Date.now();
  await settings.reload();
  await button('Edit REF30 · flexibleTempPass').click();
  await settings.getByText(known).waitFor();
  await expect.poll(questions).toHaveLength(1);
  await mvpd().press('ArrowDown');
  await settings.keyboard.press('Escape');
  await button(t('providers_list')).click();
  await button(t('providers_refresh')).click();
  await expect.poll(questions).toHaveLength(2);
  await expect
    .poll(async () => (await storageOf(settings))['configurations'])
    .toMatchObject([{ requestorId: 'REF30', environment: { kind: 'release-staging' } }]);
  const [kept] = Object(await storageOf(settings))['configurations'];
  expect(kept.readAt).toBeGreaterThanOrEqual(asked);
});

test('a requestor that Adobe Pass does not know is said to be unknown, and no obstacle', async () => {
  await name('REF39');
  await settings.getByText(t('providers_unknownRequestor', { requestor: 'REF39' })).waitFor();
  await mvpd().fill('TempPass');
  await button('Save Temp Pass').click();
  await button('Edit REF39 · TempPass').waitFor();
});

test.each([
  { fault: { kind: 'drop' }, title: t('failure_network_title') },
  { fault: { kind: 'status', status: 500 }, title: t('failure_serverError_title') },
] as const)(
  'where Adobe Pass fails ($fault.kind) an ID can be typed, and looked up later',
  async ({ fault, title }) => {
    await forgetWhatWasRead();
    extension.sandbox.fault('api', fault, Number.POSITIVE_INFINITY);
    await name('REF30');
    await settings.getByText(t('providers_notLookedUp', { reason: title })).waitFor();
    await mvpd().fill(`Typed_${fault.kind}`);
    extension.sandbox.clearFaults();
    await button(t('providers_lookUpAgain')).click();
    await settings.getByText(known).waitFor();
    await expect.poll(() => mvpd().inputValue()).toBe(`Typed_${fault.kind}`);
    await button('Save Temp Pass').click();
    await button(`Edit REF30 · Typed_${fault.kind}`).waitFor();
  },
);

test('an answer that comes after the requestor was changed is kept, and not shown', async () => {
  await forgetWhatWasRead();
  extension.sandbox.fault('api', { kind: 'delay', milliseconds: 1_500 });
  await name('REF30');
  await settings.getByText(t('providers_lookingUp')).waitFor();
  await name('REF39');
  await settings.getByText(t('providers_unknownRequestor', { requestor: 'REF39' })).waitFor();
  await expect
    .poll(async () => (await storageOf(settings))['configurations'])
    .toMatchObject([{ requestorId: 'REF30' }]);
  await settings.getByText(t('providers_unknownRequestor', { requestor: 'REF39' })).waitFor();
  await expect.poll(() => button(t('providers_list')).count()).toBe(0);
});

test('another environment is looked up anew, and one without an application takes what is typed', async () => {
  await name('REF30');
  await settings.getByText(known).waitFor();
  extension.sandbox.clearLog();
  const environment = settings.getByRole('combobox', { name: 'Environment' });
  await environment.selectOption('Prequal production');
  await settings.getByRole('textbox', { name: 'MVPD ID' }).waitFor();
  await expect.poll(() => settings.getByText(known).count()).toBe(0);
  await environment.selectOption('Prequal staging');
  await settings.getByText(known).waitFor();
  const asked = extension.sandbox.log.filter(({ path }) => path.includes('/configuration'));
  expect(asked.map(({ host }) => host)).toEqual(['sp-prequal.auth-staging.adobe.com']);
});
