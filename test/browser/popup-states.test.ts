import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsIn } from '../../scripts/pictures/checks';
import { lookAt } from '../../scripts/pictures/looks';
import { stateNamed } from '../../scripts/pictures/states/index';
import { t } from '../../src/text/t';
import { startTheatre, type TestTheatre } from './theatre';
import { press, statusShows, trialShows } from './trials';

let theatre: TestTheatre;
beforeAll(async () => {
  theatre = await startTheatre();
});
afterAll(() => theatre.close());

/**
 * Has a page note where its fields and buttons stand, from its first element on and after every
 * change: one that moves and comes back is noted too, however fast the page is drawn.
 */
async function notePlaces(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const places: Record<string, number[]> = {};
    Reflect.set(globalThis, 'places', places);
    const parts = [
      ...['header', '.reset-form input', '.trial', '.reset-form [type="submit"]', '.status'],
      ...['.everybody-row', '.keys', '.page-bar, .page-bar-room'],
    ];
    const note = () => {
      for (const part of parts) {
        for (const [at, one] of [...document.querySelectorAll(part)].entries()) {
          const y = Math.round(one.getBoundingClientRect().y);
          const seen = places[`${part} ${at + 1}`] ?? [];
          places[`${part} ${at + 1}`] = seen;
          if (!seen.includes(y)) seen.push(y);
        }
      }
    };
    const all = { subtree: true, childList: true, attributes: true, characterData: true } as const;
    new MutationObserver(note).observe(document, all);
  });
}

const noted = v.record(v.string(), v.array(v.number()));

/** What stood in more than one place, with the places. */
async function moved(page: Page): Promise<[string, number[]][]> {
  const places = v.parse(noted, await page.evaluate(() => Reflect.get(globalThis, 'places')));
  expect(Object.keys(places).length).toBeGreaterThan(7);
  return Object.entries(places).filter(([, seen]) => seen.length > 1);
}

/** Has another window leave these records, and gives those before; waits until their rows are there. */
async function showsRows(popup: Page, records: readonly object[]): Promise<object[]> {
  const before = await popup.evaluate(async (resets) => {
    const stored = await chrome.storage.local.get<{ resets: object[] }>('resets');
    await chrome.storage.local.set({ resets });
    return stored.resets;
  }, records);
  const areThere = async () => (await popup.locator('.recent li').count()) > 0;
  await expect.poll(areThere).toBe(records.length > 0);
  return before;
}

test.each(['popup-from-page', 'popup-promotional'])(
  'no field and no button of %s moves while the page, the trial, results, errors and recent rows arrive',
  async (name) => {
    const { sandbox } = theatre.extension;
    const popup = await theatre.show(stateNamed(name), notePlaces);
    await popup.locator('.page-bar').waitFor();
    await trialShows(popup, t('trial_state_none'));
    const earlier = await showsRows(popup, []);
    await press(popup, t('popup_reset'));
    await statusShows(popup, '204');
    sandbox.fault('reset', { kind: 'status', status: 400 });
    await press(popup, t('popup_reset'));
    await popup.locator('.status .failure').waitFor();
    await trialShows(popup, t('trial_state_none'));
    sandbox.fault('api', { kind: 'apiError', code: 'invalid_integration' });
    await press(popup, t('popup_reset'));
    await statusShows(popup, '204');
    await showsRows(popup, earlier);
    expect(await moved(popup)).toEqual([]);
  },
);

test.each([
  ['popup-from-page', 'from right to left', { rightToLeft: true }],
  ['popup-named-device', 'from right to left', { rightToLeft: true }],
  ['popup-device-list', 'from right to left', { rightToLeft: true }],
  ['popup-unknown-yesterday', 'from right to left', { rightToLeft: true }],
  ['popup-from-page', 'with forced colours', { forcedColors: 'active' }],
  ['popup-empty-pointed-out', 'with forced colours', { forcedColors: 'active' }],
  ['popup-trial-started', 'with forced colours', { forcedColors: 'active' }],
  ['popup-empty', 'on a dark ground', { colorScheme: 'dark' }],
  ['runs-elsewhere', 'in a wide window', { width: 1_280 }],
] as const)(
  '%s cuts nothing, mixes nothing up and shows all that it says %s',
  async (name, _, look) => {
    const state = stateNamed(name);
    const page = await theatre.show(state);
    await lookAt(page, state, { name: 'other', texts: 'english', ...look });
    await expect.poll(() => faultsIn(page, state)).toEqual([]);
  },
);

test.each(['devices-promotional', 'history-full', 'runs-short'])(
  'no row of %s leaves out what it has to say, 320 px wide',
  async (name) => {
    const state = stateNamed(name);
    const page = await theatre.show(state);
    await lookAt(page, state, { name: 'other', texts: 'english', width: 320 });
    const left = await page.locator('main li *').evaluateAll((all) =>
      all
        .filter((one) => getComputedStyle(one).overflowX !== 'visible')
        .filter((one) => one.scrollWidth > one.clientWidth + 1)
        .map((one) => one.textContent),
    );
    expect(left).toEqual([]);
  },
);

test.each(['panel-unread', 'panel-promotional-done'])(
  '%s cuts nothing, as narrow as a panel gets and as wide as people make it',
  async (name) => {
    const state = stateNamed(name);
    const page = await theatre.show(state);
    for (const width of [280, 600]) {
      await lookAt(page, state, { name: 'other', texts: 'english', width });
      await expect.poll(() => faultsIn(page, state)).toEqual([]);
    }
  },
);
