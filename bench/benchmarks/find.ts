import { selfContained } from '../../scripts/build/self-contained';
import { startFinder } from '../../test/pages/isolated-look';
import { tracedLook } from '../../test/pages/traced-look';
import type { Benchmark } from '../benchmark';

/** A task longer than this is felt: a page that scrolls or types stands still. */
const longestTask = 50;

/** Looking through a large page, in time of its main thread's own clock. */
function find(name: string, what: string, file: string): Benchmark {
  const baseline = 'a bare walk over text and attributes';
  return {
    name,
    metrics: [
      { key: 'all', title: `finding on ${what}`, baseline, unit: 'ms', aim: { ratio: 3 } },
      {
        key: 'longestTask',
        title: `its longest task on ${what}`,
        baseline: 'the walk, in one task',
        unit: 'ms',
        aim: { value: longestTask },
      },
    ],
    async prepare() {
      const [finder, walk] = await Promise.all([
        startFinder(),
        selfContained('bench/baselines/bare-walk.ts').then(({ code }) => code),
      ]);
      const { browser, pagesUrl, script } = finder;
      const looked = async (by: string) => {
        // A page of its own for each look: what an earlier one left there would be collected in it.
        const page = await browser.newPage();
        await page.goto(`${pagesUrl}/${file}`);
        // The page's own drawing is none of the finder's tasks, so it has to be over.
        await page.evaluate(() => new Promise<void>((idle) => requestIdleCallback(() => idle())));
        const { all, longestTask: longest, found } = await tracedLook(browser, page, by);
        await page.close();
        if (found === 0) throw new Error(`${file}: nothing was found`);
        return { all, longestTask: longest };
      };
      return { ours: () => looked(script), baseline: () => looked(walk), close: finder.close };
    },
  };
}

export const findElements = find('find-elements', '100,000 elements', 'elements-100000.html');
export const findLog = find('find-log', 'a 5 MB log', 'log-5-mb-device-in-every-line.html');
