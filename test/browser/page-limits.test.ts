import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumArguments, chromiumPath } from '../../scripts/browser/chromium-path';
import { finderScript, servePages } from '../pages/isolated-look';
import { type Cost, tracedLook } from '../pages/traced-look';

/** A task longer than this is felt: a page that scrolls or types stands still. */
const longestTask = 50;
const longestLook = 1_000;
const looks = 3;

let browser: Browser;
let pages: Awaited<ReturnType<typeof servePages>>;
let script: string;
beforeAll(async () => {
  [browser, pages, script] = await Promise.all([
    chromium.launch({
      executablePath: chromiumPath(),
      args: ['--headless=new', ...chromiumArguments],
    }),
    servePages(),
    finderScript(),
  ]);
});
afterAll(async () => {
  await browser.close();
  pages.close();
});

// The finder only ever computes and never waits, so on a core of its own the time that the main
// thread spends on a look is the time until its answer. Measured is the thread's clock, as other
// tests and programs share the cores.
test.each([
  ['elements-100000', 1],
  ['log-5-mb-in-one-pre', 1],
  ['log-5-mb-device-in-every-line', 40],
  ['regex-bomb-text', 1],
  ['deep-nesting-5000-divs', 1],
  ['ids-5000-in-a-table', 5_000],
])('%s: no task over 50 ms, an answer within a second', async (file, found) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${pages.url}/${file}.html`);
  // The page's own drawing is none of the finder's tasks, so it has to be over.
  await page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())));
  const costs: Cost[] = [];
  // Whoever shares a core also shares its caches and turns of compiling and collecting garbage
  // fall into one look or another. A slow finder is slow each time: so the best one is judged.
  while (costs.length < looks && !costs.some(isWithinLimits)) {
    costs.push(await tracedLook(browser, page, script));
  }
  expect(costs.map((one) => one.found)).toEqual(costs.map(() => found));
  expect(costs.some(isWithinLimits), JSON.stringify(costs)).toBe(true);
  await context.close();
});

function isWithinLimits(cost: Cost): boolean {
  return cost.all <= longestLook && cost.longestTask <= longestTask;
}
