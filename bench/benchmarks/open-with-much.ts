import type { Page } from 'playwright-core';
import type { Benchmark } from '../benchmark';
import type { Lab } from '../lab';
import { opened } from '../opening';
import { makeRecords, popupPath, productWith, setUp } from '../set-up';

/** The popup of somebody who has used it for long, held against itself on the first day. */
function openWith(name: string, title: string, fill: (page: Page, lab: Lab) => Promise<void>) {
  return {
    name,
    metrics: [
      {
        key: 'ready',
        title,
        baseline: 'itself with one Temp Pass and no record',
        unit: 'ms',
        aim: { ratio: 1.1 },
      },
    ],
    async prepare(lab) {
      const full = await productWith(lab, (page) => fill(page, lab));
      const bare = await productWith(lab, (page) => setUp(page, lab));
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
    await setUp(page, lab, 200);
  },
);

export const openWithRecords = openWith(
  'open-50-records',
  'popup ready to type, with 50 records',
  async (page, lab) => {
    await makeRecords(page, await setUp(page, lab), 50);
  },
);
