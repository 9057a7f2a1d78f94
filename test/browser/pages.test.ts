import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumArguments, chromiumPath } from '../../scripts/browser/chromium-path';
import { bestOf, merged } from '../../src/candidate/merged';
import { expected } from '../pages/expected';
import { finderScript, lookThrough, servePages } from '../pages/isolated-look';

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

test.each(expected)('$file: $why', async ({ file, query, count, ...wanted }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${pages.url}/${file}${query}`);
  const seen = async () => {
    const reports = await lookThrough(page, script);
    const sorted = await merged(reports.map((report) => report.candidates));
    // A page that names several names the wanted one among them; null is a page that names none.
    const of = (kind: 'requestorIds' | 'mvpdIds', one: string | null) => {
      const named = reports.flatMap((report) => report[kind].map(String));
      return one !== null && named.includes(one) ? one : (named[0] ?? null);
    };
    return {
      candidates: count === undefined ? sorted.map((one) => `${one.deviceId}`).sort() : [],
      count: count && reports.reduce((sum, one) => sum + one.candidates.length + one.more, 0),
      best: bestOf(sorted)?.deviceId ?? null,
      requestor: of('requestorIds', wanted.requestor),
      mvpd: of('mvpdIds', wanted.mvpd),
    };
  };
  const { candidates, best, requestor, mvpd } = wanted;
  // Polled, as some pages bring their content late.
  await expect
    .poll(seen, { timeout: 10_000 })
    .toEqual({ candidates: [...candidates].sort(), count, best, requestor, mvpd });
  await context.close();
});
