import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagePaths } from '../../src/messages/page-urls';
import { adobeEnvironments, originsOf } from '../../src/pass/ids/environment';
import { t } from '../../src/text/t';
import { servePages } from '../pages/isolated-look';
import { sampleDevice } from './extension';
import {
  type FirefoxExtension,
  named,
  resetInFirefox,
  shows,
  startFirefoxExtension,
} from './firefox-extension';
import { readSidebar } from './firefox-sidebar';
import { passphrase } from './passphrase';
import { startedRun } from './started-run';

let pages: Awaited<ReturnType<typeof servePages>>;
let firefox: FirefoxExtension;
beforeAll(async () => {
  [pages, firefox] = await Promise.all([servePages(), startFirefoxExtension()]);
});
afterAll(async () => {
  await firefox?.close();
  pages?.close();
});

const resets = () => firefox.sandbox.log.filter(({ method }) => method === 'DELETE');
const resetIds = () =>
  resets().map(({ status, target }) => [
    status,
    target !== undefined && 'deviceId' in target ? target.deviceId : undefined,
  ]);
const typed = (popup: Page) => () =>
  popup.evaluate(() => Reflect.get(document.querySelector('.combobox input') ?? {}, 'value'));

test('in Firefox, a pasted statement and a pasted curl command lead to the first reset', async () => {
  const settings = await firefox.open('settings');
  const field = named(settings, 'textbox', t('paste_label'));
  await field.wait();
  await firefox.paste(settings, await firefox.sandbox.statement('release-staging'));
  await settings.locator(`::-p-text(${t('firstRun_whichEnvironment')})`).wait();
  const { managementUrl } = adobeEnvironments['release-staging'];
  const query = `requestor_id=REF30&mvpd_id=TempPass_TEST40&device_id=${sampleDevice}`;
  const line = `curl -X DELETE "${managementUrl}/reset-tempass/v3/reset?${query}" -H "Authorization: Bearer <access token>"`;
  await firefox.paste(settings, line);
  await settings.locator(`::-p-text(${t('paste_deviceIdKept', { id: sampleDevice })})`).wait();
  await named(settings, 'button', t('firstRun_saveBoth')).click();
  await settings.locator('::-p-text(REF30 · TempPass_TEST40)').wait();
  await settings.close();

  const popup = await firefox.open('popup');
  await expect.poll(typed(popup)).toBe(sampleDevice);
  await popup.keyboard.press('Enter');
  await shows(popup, '[role=status]', '204 in');
  expect(resetIds()).toEqual([[204, sampleDevice]]);
  await popup.close();
});

test('in Firefox, a right click on a selected device ID resets it', async () => {
  const control = await firefox.control();
  const { tempPasses } = await control.evaluate(() => chrome.storage.local.get('tempPasses'));
  const [{ id }] = v.parse(v.tuple([v.object({ id: v.string() })]), tempPasses);
  await expect.poll(() => firefox.hasMenuItem(`device:${id}`)).toBe(true);
  const page = await firefox.visit(firefox.sandbox.url('/debug'));
  await page.evaluate(() => {
    document.body.innerHTML = '<p style="font-size: 40px">right-clicked-4701</p>';
    getSelection()?.selectAllChildren(document.querySelector('p') ?? document.body);
  });
  await page.mouse.click(60, 60, { button: 'right' });
  await firefox.takeMenuItem('Reset Temp Pass REF30 · TempPass_TEST40');
  await expect.poll(resetIds).toContainEqual([204, 'right-clicked-4701']);
  await page.close();
});

test('in Firefox, a key opens the sidebar, which follows the tabs and reads each where it is pressed', async () => {
  const deviceId = async () => (await readSidebar(firefox)).values?.at(-1);
  const text = async () => (await readSidebar(firefox)).text;
  const page = await firefox.visit(firefox.sandbox.url('/debug'));
  await firefox.pressAltShift('S');
  await expect.poll(deviceId).toBe(sampleDevice);
  const other = await firefox.visit(`${pages.url}/proxyman-raw-request.html`);
  await expect.poll(text).toContain(t('page_unreadable'));
  await firefox.pressAltShift('S');
  await expect.poll(deviceId).toBe('DD36DA66-94A2-423E-8671-97BA859D2B62');
  await page.bringToFront();
  await expect.poll(deviceId).toBe(sampleDevice);
  await firefox.closeSidebar();
  await expect.poll(text).toBeUndefined();
  await other.close();
  await page.close();
});

test('in Firefox, the history has each reset at once, and one of them is reset again', async () => {
  const page = await firefox.openPage(pagePaths.history);
  const rows = () =>
    page.$$eval('.history-list > li', (found) => found.map((one) => one.innerText));
  await expect.poll(rows).toHaveLength(2);
  expect((await rows())[1]).toContain(sampleDevice);
  const before = resets().length;
  await page.locator('.history-list > li:nth-child(2) .row-actions button').click();
  await expect.poll(() => resets().length).toBe(before + 1);
  await expect.poll(rows).toHaveLength(3);
  await page.close();
});

test('in Firefox, a bulk reset that is stopped in the middle goes on by itself', async () => {
  const control = await firefox.control();
  const { tempPasses } = await control.evaluate(() => chrome.storage.local.get('tempPasses'));
  const [{ id }] = v.parse(v.tuple([v.object({ id: v.string() })]), tempPasses);
  const { runId, devices } = await startedRun((one) => firefox.command(one), id, 40);
  const wereReset = () => new Set(resetIds().map(([, deviceId]) => deviceId));
  const untouched = () => devices.filter((one) => !wereReset().has(one));
  await expect.poll(() => untouched().length).toBeLessThan(37);
  await firefox.stopBackground();
  expect(untouched().length).toBeGreaterThan(0);
  await firefox.command({ type: 'adjustRun', runId, rate: 100 });
  await expect.poll(untouched).toEqual([]);
  const ended = () => control.evaluate(() => chrome.storage.local.get('endedRuns'));
  await expect.poll(ended).toMatchObject({ endedRuns: [{ id: runId }] });
});

test('in Firefox, the popup offers the device ID of the page it was opened on, and nothing else sees that page', async () => {
  const page = await firefox.visit(`${pages.url}/current-and-previous.html`);
  const blind = await firefox.popupOver(page);
  await shows(blind, 'main', t('page_closedWindow'));
  await blind.close();
  await firefox.clickToolbar(page);
  const popup = await firefox.popupOver(page);
  await expect.poll(typed(popup)).not.toBe(sampleDevice);
  await shows(popup, 'main', 'From this page');
  await popup.close();
  await page.close();
});

test('in Firefox, a watched site shows its number on the badge at once, and after the next page', async () => {
  const page = await firefox.visit(`${pages.url}/household-list-this-device-marker.html`);
  const control = await firefox.control();
  const badge = () =>
    control.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), firefox.tabOf(page));
  await firefox.clickToolbar(page);
  const popup = await firefox.popupOver(page);
  await firefox.answerYes();
  await popup.locator('.page-bar input').click();
  await expect.poll(badge).toBe('4');
  await popup.close();
  await page.goto(`${pages.url}/order-confirmation.html`);
  await expect.poll(badge).toBe('');
  await page.goto(`${pages.url}/household-list-this-device-marker.html`);
  await expect.poll(badge).toBe('4');
  await page.close();
});

test('in Firefox, hosts that were withdrawn are explained, asked for, and granted by a click', async () => {
  await firefox.revoke(...originsOf({ kind: 'release-staging' }));
  const popup = await firefox.open('popup');
  const before = resets().length;
  await resetInFirefox(popup, 'without-access-1');
  await shows(popup, '[role=status]', t('failure_permissionMissing_title'));
  expect(resets()).toHaveLength(before);
  await firefox.answerYes();
  await named(popup, 'button', t('label_nextStep_grantAccess')).click();
  await expect
    .poll(() => popup.evaluate(() => document.querySelector('main')?.textContent))
    .not.toContain(t('failure_permissionMissing_title'));
  await named(popup, 'button', 'Reset Temp Pass').click();
  await shows(popup, '[role=status]', '204 in');
  expect(resetIds()).toContainEqual([204, 'without-access-1']);
  await popup.close();
});

test('in Firefox, secrets are locked and unlocked with a passphrase', async () => {
  const settings = await firefox.open('settings', '#security');
  await settings.locator('.pair input').fill(passphrase);
  await settings.locator('.pair > :last-child input').fill(passphrase);
  await named(settings, 'button', 'Set passphrase').click();
  await named(settings, 'button', 'Lock now').click();
  await named(settings, 'button', 'Unlock').wait();
  const popup = await firefox.open('popup');
  await shows(popup, 'main', t('lock_locked'));
  await popup.locator('.passphrase-form input').fill(passphrase);
  await popup.keyboard.press('Enter');
  await resetInFirefox(popup, 'unlocked-1');
  await shows(popup, '[role=status]', '204 in');
  expect(resetIds()).toContainEqual([204, 'unlocked-1']);
  await popup.close();
  await settings.close();
});

test('in Firefox, a background that is stopped before and after a reset changes nothing', async () => {
  await firefox.stopBackground();
  const popup = await firefox.open('popup');
  await resetInFirefox(popup, 'stopped-before-1');
  await shows(popup, '[role=status]', '204 in');
  await firefox.stopBackground();
  await resetInFirefox(popup, 'stopped-after-1');
  await expect.poll(resetIds).toContainEqual([204, 'stopped-after-1']);
  expect(resetIds().slice(-2)).toEqual([
    [204, 'stopped-before-1'],
    [204, 'stopped-after-1'],
  ]);
  await popup.close();
});
