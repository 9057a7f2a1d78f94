// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentKinds } from '../../generated/document-kinds';
import { changingPage } from '../../generated/page-changes';
import { Random } from '../../generated/random';
import { scanChanging } from '../../generated/scan-changing';
import { showDocument } from '../../generated/show-document';

const pages = Number(process.env['PAGES'] ?? 10);
const roundsOfEach = 20;
const wanted = process.env['SEED'];
const firstSeed = wanted === 'new' ? Date.now() % 2 ** 31 : Number(wanted ?? 20_261_127);

test('a scan that passes over what did not change reports what a fresh one does', async () => {
  const kinds = Object.values(documentKinds);
  let news = 0;
  for (let seed = firstSeed; seed < firstSeed + pages; seed++) {
    const random = new Random(seed);
    const [one] = fc.sample(random.pick(kinds), { seed, numRuns: 1 });
    showDocument(changingPage(random, one?.html ?? ''), one?.address ?? '', one?.stored ?? {});
    const said = await scanChanging(seed, roundsOfEach);
    if (typeof said === 'string') expect.fail(`SEED=${seed} PAGES=1, ${said}`);
    news += said;
  }
  expect(news).toBeGreaterThan((pages * roundsOfEach) / 4);
}, 120_000);
