import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBrowserFinder } from '../generated/browser-finder';
import { browserKinds } from '../generated/document-kinds';
import { failingDocuments } from '../generated/known-failing';
import { changingPage } from '../generated/page-changes';
import { Random } from '../generated/random';
import { testKinds } from '../generated/run';

let finder: Awaited<ReturnType<typeof startBrowserFinder>>;
beforeAll(async () => {
  finder = await startBrowserFinder();
});
afterAll(() => finder.close());

/** What is not read rightly yet is counted without a browser, in generated-documents.test.ts. */
const kinds = Object.fromEntries(
  Object.entries(browserKinds).filter(([kind]) => failingDocuments[kind] === undefined),
);

testKinds({
  kinds,
  failing: {},
  least: 200,
  read: (one) => finder.read(one),
});

const pages = Number(process.env['PAGES'] ?? 8);
const wanted = process.env['SEED'];
const firstSeed = wanted === 'new' ? Date.now() % 2 ** 31 : Number(wanted ?? 20_261_127);

test('a scan that passes over what did not change reports what a fresh one does', async () => {
  for (let seed = firstSeed; seed < firstSeed + pages; seed++) {
    const random = new Random(seed);
    const [one] = fc.sample(random.pick(Object.values(kinds)), { seed, numRuns: 1 });
    const said = await finder.scanChanging(changingPage(random, one?.html ?? ''), seed, 40);
    if (typeof said === 'string') expect.fail(`SEED=${seed} PAGES=1, ${said}`);
  }
}, 120_000);
