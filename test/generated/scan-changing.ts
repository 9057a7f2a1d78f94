import { PageChanges } from '../../src/content/change-observer';
import { findOnPage } from '../../src/content/scan-document';
import { scanPage } from '../../src/content/scan-page';
import { changePage } from './page-changes';
import { Random } from './random';

/**
 * Changes the document that is there again and again, also in the middle of scans, and scans it
 * each time twice: passing over what did not change, and all of it.
 *
 * @param rounds how often both are compared
 * @returns how often the page said something new, or what the first two reports that differ say
 */
export async function scanChanging(seed: number, rounds: number): Promise<number | string> {
  const ending = new AbortController();
  const { signal } = ending;
  const changes = new PageChanges(signal);
  const random = new Random(seed);
  let last = '';
  let news = 0;
  for (let round = 0; round < rounds; round++) {
    if (random.below(3) === 0) {
      void changes.next();
      for (const found of findOnPage(changes.quiet)) {
        // A place to pause at. The browser tells of what changed there before a scan goes on.
        if (found !== undefined) continue;
        changePage(random);
        await Promise.resolve();
      }
    }
    void changes.next();
    const passing = JSON.stringify((await scanPage(signal, changes.quiet)).report);
    const fresh = JSON.stringify((await scanPage(signal)).report);
    if (passing !== fresh) return `round ${round}: ${passing}\nA fresh scan: ${fresh}`;
    if (fresh !== last) news += 1;
    last = fresh;
    for (let count = random.below(4); count >= 0; count--) changePage(random);
    await Promise.resolve();
  }
  ending.abort();
  return news;
}
