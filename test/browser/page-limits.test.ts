import { type Browser, type CDPSession, chromium } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumArguments, chromiumPath } from '../../scripts/browser/chromium-path';
import { finderScript, servePages } from '../pages/isolated-look';

/** A task longer than this is felt: a page that scrolls or types stands still. */
const longestTask = 50;
const longestLook = 1_000;
const looks = 3;

/**
 * Looks once and measures: how long it took, and the longest time for which no message came
 * through, as the page's own scripts share the main thread with the finder's world.
 */
const measuredLook = `(async () => {
  const channel = new MessageChannel();
  let last = 0;
  let longest = 0;
  let looking = true;
  const ticked = new Promise((resolve) => {
    channel.port1.onmessage = () => {
      const now = performance.now();
      if (last > 0) longest = Math.max(longest, now - last);
      last = now;
      if (looking) channel.port2.postMessage(null);
      else resolve();
    };
  });
  channel.port2.postMessage(null);
  await new Promise((resolve) => setTimeout(resolve));
  longest = 0;
  const start = performance.now();
  const { candidates, more } = await lookThrough();
  const took = performance.now() - start;
  looking = false;
  await ticked;
  return { took, longest, found: candidates.length + more };
})()`;
const measuredSchema = v.object({ took: v.number(), longest: v.number(), found: v.number() });
type Measured = v.InferOutput<typeof measuredSchema>;

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

test.each([
  ['elements-100000', 1],
  ['log-5-mb-in-one-pre', 1],
  ['regex-bomb-text', 1],
  ['deep-nesting-5000-divs', 1],
  ['ids-5000-in-a-table', 5_000],
])('%s: no task over 50 ms, an answer within a second', async (file, found) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${pages.url}/${file}.html`);
  // The page's own drawing is none of the finder's tasks, so it has to be over.
  await page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())));
  const session = await context.newCDPSession(page);
  const world = await isolatedWorld(session);
  const all: Measured[] = [];
  // Other processes share the cores, and whatever takes one away from Chromium counts as a long
  // task here. They do not slow all looks alike, a slow finder does: so the best one is judged.
  while (all.length < looks && !all.some(isWithinLimits)) all.push(await measured(session, world));
  expect(all.map((one) => one.found)).toEqual(all.map(() => found));
  expect(all.some(isWithinLimits), JSON.stringify(all)).toBe(true);
  await context.close();
});

function isWithinLimits({ took, longest }: Measured): boolean {
  return took <= longestLook && longest <= longestTask;
}

async function isolatedWorld(session: CDPSession): Promise<number> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  await session.send('Runtime.evaluate', { expression: script, contextId: executionContextId });
  return executionContextId;
}

async function measured(session: CDPSession, contextId: number): Promise<Measured> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: measuredLook,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
  return v.parse(measuredSchema, result.value);
}
