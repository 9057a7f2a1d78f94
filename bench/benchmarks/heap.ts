import type { Benchmark, Readings } from '../benchmark';
import type { Installed, Lab } from '../lab';
import { popupPath, productWith, setUp } from '../set-up';

/** What the open popup holds, after everything that can be forgotten was. */
export const heap: Benchmark = {
  name: 'heap',
  metrics: [
    {
      key: 'used',
      title: 'JavaScript heap of the open popup',
      baseline: 'an empty page of an extension',
      unit: 'MB',
      aim: { ratio: 1.5 },
    },
  ],
  async prepare(lab) {
    const product = await productWith(lab, (page) => setUp(page, lab));
    const smallest = await lab.smallestPopup();
    return {
      ours: () => heapOf(lab, product, popupPath, 'input'),
      baseline: () => heapOf(lab, smallest, 'empty.html', 'body'),
      async close() {
        await product.remove();
        await smallest.remove();
      },
    };
  },
};

/**
 * Pages of one extension share a heap, so that no other of its pages may be open.
 *
 * @param drawn selects what is there once the page is drawn
 */
async function heapOf(
  lab: Lab,
  extension: Installed,
  path: string,
  drawn: string,
): Promise<Readings> {
  const page = await extension.open(path);
  const session = await lab.context.newCDPSession(page);
  // A locator would put the driver's own script into the page, and that into its heap.
  await session.send('Runtime.evaluate', {
    awaitPromise: true,
    expression: `new Promise((resolve) => {
      (function look() {
        if (document.querySelector(${JSON.stringify(drawn)})) resolve();
        else requestAnimationFrame(look);
      })();
    })`,
  });
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await page.close();
  return { used: usedSize / 1_000_000 };
}
