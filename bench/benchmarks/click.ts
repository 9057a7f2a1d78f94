import type { Benchmark } from '../benchmark';
import { clicked } from '../clicking';
import { sample } from '../sample';
import { popupPath, productWith, setUp } from '../set-up';

const baseline = 'the smallest extension that stores its intent, then sends';

/** A reset from the click on the button, with a running background that has a token. */
export const click: Benchmark = {
  name: 'click',
  metrics: [
    {
      key: 'delete',
      title: 'click until the DELETE is at the server',
      baseline,
      unit: 'ms',
      aim: { ratio: 2 },
    },
    {
      key: 'result',
      title: 'click until the result is on the screen',
      baseline,
      unit: 'ms',
      aim: { ratio: 1.5 },
    },
  ],
  async prepare(lab) {
    const { smallestReset, sandbox } = lab;
    const product = await productWith(lab, (page) => setUp(page, lab));
    const token = await sandbox.accessToken(sample.environment);
    const page = await smallestReset.open('popup.html');
    await page.evaluate((value) => chrome.storage.session.set({ token: value }), token);
    await page.close();
    return {
      ours: () => clicked(lab, product, popupPath),
      baseline: () => clicked(lab, smallestReset, 'popup.html'),
      close: () => product.remove(),
    };
  },
};
