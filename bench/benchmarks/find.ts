import type { Page } from 'playwright-core';
import { selfContained } from '../../scripts/build/self-contained';
import { startFinder } from '../../test/pages/isolated-look';
import { type Cost, tracedLook } from '../../test/pages/traced-look';
import type { Benchmark, Readings } from '../benchmark';

/** A task longer than this is felt: a page that scrolls or types stands still. */
const longestTask = 50;
/** What reads a page with eight times as much may take: twice as much takes 2 to the power of 1.05. */
const growth = 8.88;

/** Looks at a sample page by each script. */
async function startLooking() {
  const [finder, walk] = await Promise.all([
    startFinder(),
    selfContained('bench/baselines/bare-walk.ts').then(({ code }) => code),
  ]);
  const { browser, pagesUrl, script, close } = finder;
  return {
    script,
    walk,
    close,
    async look(file: string, by: string, change = async (_: Page) => {}, again = false) {
      // A page of its own for each look: what an earlier one left there would be collected in it.
      const page = await browser.newPage();
      await page.goto(`${pagesUrl}/${file}`);
      const looked = async () => {
        // The page's own drawing is none of the finder's tasks, so it has to be over.
        await page.evaluate(() => new Promise<void>((idle) => requestIdleCallback(() => idle())));
        return tracedLook(browser, page, by, 'look');
      };
      if (again) await looked();
      await change(page);
      const cost = await looked();
      await page.close();
      if (cost.found === 0) throw new Error(`${file}: nothing was found`);
      return readingsOf(cost);
    },
  };
}

function readingsOf({ all, longestTask: longest }: Cost): Readings {
  return { all, longestTask: longest };
}

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
      const { look, script, walk, close } = await startLooking();
      return { ours: () => look(file, script), baseline: () => look(file, walk), close };
    },
  };
}

const elements = 'elements-100000.html';

export const findElements = find('find-elements', '100,000 elements', elements);
export const findLog = find('find-log', 'a 5 MB log', 'log-5-mb-device-in-every-line.html');

/** What a watched page pays for a change. */
export const findAgain: Benchmark = {
  name: 'find-again',
  isLong: true,
  metrics: [
    {
      key: 'all',
      title: 'finding again, one of 100,000 elements changed',
      baseline: 'finding the first time',
      unit: 'ms',
      aim: { ratio: 0.1 },
    },
  ],
  async prepare() {
    const { look, script, close } = await startLooking();
    const changeOne = (page: Page) =>
      page.evaluate(() => document.querySelectorAll('.row i')[9_000]?.append(' (changed)'));
    return {
      ours: () => look(elements, script, changeOne, true),
      baseline: () => look(elements, script),
      close,
    };
  },
};

/** How the time grows with the page. */
export const findGrowth: Benchmark = {
  name: 'find-growth',
  isLong: true,
  metrics: [
    {
      key: 'all',
      title: 'finding on 200,000 elements',
      baseline: 'finding on 25,000',
      unit: 'ms',
      aim: { ratio: growth },
    },
  ],
  async prepare() {
    const { look, script, close } = await startLooking();
    return {
      ours: () => look(elements, script, (page) => page.evaluate(holdRows, 50_000)),
      baseline: () => look(elements, script, (page) => page.evaluate(holdRows, 6_250)),
      close,
    };
  },
};

/** Leaves as many rows of four elements on the page, and the one that is looked for among them. */
function holdRows(count: number): void {
  const rows = [...document.querySelectorAll('.row')];
  const wanted = rows.splice(17_311, 1);
  const all = [...wanted, ...rows, ...rows.map((row) => row.cloneNode(true))];
  document.querySelector('#grid')?.replaceChildren(...all.slice(0, count));
}
