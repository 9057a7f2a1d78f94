import type { Page } from 'playwright-core';
import { keptResets } from '../../src/storage/resets';
import type { Benchmark } from '../benchmark';
import type { Lab } from '../lab';
import { opened } from '../opening';
import {
  command,
  fillHistory,
  fillTempPasses,
  makeRecords,
  popupPath,
  productWith,
  setUp,
} from '../set-up';

type Fill = (page: Page, lab: Lab) => Promise<unknown>;

interface Baseline {
  readonly baseline: string;
  readonly fill: Fill;
  /** How many times as long it may take. */
  readonly ratio: number;
}
const firstDay: Baseline = {
  baseline: 'itself with one Temp Pass and no record',
  fill: setUp,
  ratio: 1.1,
};

/** The popup of somebody who has used it for long, held against itself with less. */
function openWith(name: string, title: string, fill: Fill, less: Baseline = firstDay) {
  return {
    name,
    metrics: [
      {
        key: 'ready',
        title,
        baseline: less.baseline,
        unit: 'ms',
        aim: { ratio: less.ratio },
      },
    ],
    async prepare(lab) {
      const full = await productWith(lab, (page) => fill(page, lab));
      const bare = await productWith(lab, (page) => less.fill(page, lab));
      return {
        ours: () => opened(lab.context, full.url(popupPath)),
        baseline: () => opened(lab.context, bare.url(popupPath)),
        async close() {
          await full.remove();
          await bare.remove();
        },
      };
    },
  } satisfies Benchmark;
}

export const openWithTempPasses = openWith(
  'open-200-temp-passes',
  'popup ready to type, with 200 Temp Passes',
  async (page, lab) => {
    await setUp(page, lab);
    await fillTempPasses(page, 200);
  },
);

export const openWithRecords = openWith(
  'open-records',
  'popup ready to type, with as many records as are kept',
  async (page, lab) => {
    await makeRecords(page, await setUp(page, lab), keptResets);
  },
);

async function withHistory(page: Page, lab: Lab, count: number): Promise<void> {
  await makeRecords(page, await setUp(page, lab), 10);
  await command(page, { type: 'updateHistory' });
  await fillHistory(page, count);
}

export const openWithHistory = openWith(
  'open-10000-history',
  'popup ready to type, with 10,000 resets in the history',
  (page, lab) => withHistory(page, lab, 10_000),
  {
    baseline: 'itself with 10 resets in the history',
    fill: (page, lab) => withHistory(page, lab, 10),
    ratio: 1.05,
  },
);
