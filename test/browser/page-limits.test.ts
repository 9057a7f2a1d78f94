import { afterAll, beforeAll, expect, test } from 'vitest';
import { startFinder } from '../pages/isolated-look';
import { type Cost, tracedLook } from '../pages/traced-look';

/** A task longer than this is felt: a page that scrolls or types stands still. */
const longestTask = 50;
const longestLook = 1_000;
const looks = 3;

let finder: Awaited<ReturnType<typeof startFinder>>;
beforeAll(async () => {
  finder = await startFinder();
});
afterAll(() => finder.close());

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
  const context = await finder.browser.newContext();
  const page = await context.newPage();
  await page.goto(`${finder.pagesUrl}/${file}.html`);
  // The page's own drawing is none of the finder's tasks, so it has to be over.
  await page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())));
  const costs: Cost[] = [];
  // Whoever shares a core also shares its caches and turns of compiling and collecting garbage
  // fall into one look or another. A slow finder is slow each time: so the best one is judged.
  while (costs.length < looks && !costs.some(isWithinLimits)) {
    costs.push(await tracedLook(finder.browser, page, finder.script));
  }
  expect(costs.map((one) => one.found)).toEqual(costs.map(() => found));
  expect(costs.some(isWithinLimits), JSON.stringify(costs)).toBe(true);
  await context.close();
});

function isWithinLimits(cost: Cost): boolean {
  return cost.all <= longestLook && cost.longestTask <= longestTask;
}
