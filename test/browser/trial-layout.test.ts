import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { trialText } from '../../src/text/trial';
import { saveTempPass, setUp } from './extension';
import { type OverPages, startOverPages } from './over-pages';
import {
  bothScopes,
  enter,
  openReason,
  press,
  sampleAddress,
  statusShows,
  trialShows,
} from './trials';

const environment = 'release-staging';
const promotional = { mvpdId: 'flexibleTempPass', kind: 'promotional' } as const;
const resource = `resource-${'with-a-very-long-name-'.repeat(12)}end`;
const longId = `${'a'.repeat(500)}-${'b'.repeat(523)}`;
/** What browsers give the toolbar's popup at most, in px. */
const tallest = 600;
const width = 380;
let extension: OverPages;
beforeAll(async () => {
  extension = await startOverPages();
  const more = { name: 'promotional', resourceIds: [resource] };
  await setUp(extension, { ...promotional, scopes: bothScopes, more });
  await saveTempPass(extension, { more: { name: 'basic' } });
});
afterAll(() => extension.close());

/** Nothing is wider than the popup: what is cut off cannot be scrolled to. */
async function expectNothingOver(popup: Page): Promise<void> {
  const over = await popup.evaluate((right) => {
    const all = [...document.querySelectorAll('body *')];
    return all.filter((one) => one.getBoundingClientRect().right > right).map((one) => one.tagName);
  }, width);
  expect(over).toEqual([]);
}

test('a promotional Temp Pass with its trial, its proof and the page bar fits the popup', async () => {
  const page = await extension.visit(
    `${extension.pagesUrl}/household-list-this-device-marker.html`,
  );
  const popup = await extension.popupOver(page);
  await popup.getByRole('combobox', { name: 'Temp Pass' }).selectOption('promotional');
  await popup.getByRole('textbox', { name: 'E-mail or key' }).fill(sampleAddress);
  await trialShows(popup, 'none');
  await popup.locator('.page-bar').waitFor();
  const height = () => popup.evaluate(() => document.body.getBoundingClientRect().height);
  expect(await height()).toBeLessThanOrEqual(tallest);
  const before = await height();
  await press(popup, 'Reset Temp Pass');
  await statusShows(popup, 'was none, now none');
  expect(await height()).toBeLessThanOrEqual(tallest);
  // What was reserved is enough for the usual end.
  expect(await height()).toBe(before);
  await page.close();
  await popup.close();
});

test('long names of titles, long IDs and long words of a server stay within the popup', async () => {
  const viewer = { requestorId: 'REF30', mvpdId: 'flexibleTempPass', deviceId: longId };
  const popup = await extension.open('popup');
  await popup.getByRole('combobox', { name: 'Temp Pass' }).selectOption('promotional');
  await enter(popup, longId, sampleAddress);
  await trialShows(popup, 'none');
  await press(popup, 'Start trial (uses 1 title)');
  await statusShows(popup, trialText.permitted);
  await trialShows(popup, /^running/u);
  await popup.getByText(`played: ${resource}`).waitFor();
  await expectNothingOver(popup);

  extension.sandbox.useUp(environment, viewer);
  await popup.reload();
  await trialShows(popup, 'used up');
  await press(popup, 'Start trial (uses 1 title)');
  const denied = popup.getByRole('status').getByText(trialText.denied);
  // On one line, however much room the title's name takes.
  expect((await denied.boundingBox())?.width).toBeGreaterThan(200);
  await expectNothingOver(popup);

  await press(popup, 'Only device');
  const alert = popup.locator('.still-there');
  await alert.waitFor();
  const shown = await alert.locator('code').innerText();
  expect(shown.startsWith(longId.slice(0, 40)) && shown.endsWith(longId.slice(-20))).toBe(true);
  expect(await alert.locator('code').getAttribute('title')).toBe(longId);
  await expectNothingOver(popup);

  const words = {
    code: 'code_'.repeat(80),
    message: 'nospaces'.repeat(60),
    trace: 'x'.repeat(300),
  };
  const fault = { kind: 'body', status: 400, body: JSON.stringify(words) } as const;
  extension.sandbox.fault('api', fault, Number.POSITIVE_INFINITY);
  await popup.reload();
  await trialShows(popup, trialText.notKnowable);
  expect(await openReason(popup, 'Adobe Pass refused the request')).toContain('nospaces');
  await expectNothingOver(popup);
  await popup.close();
});
