import type { Benchmark } from '../benchmark';
import { opened, takesKeys } from '../opening';
import { popupPath, productWith, setUp } from '../set-up';

/** The popup from asking for it until its form is painted and takes keys. */
function open(name: string, title: string, stopped: boolean): Benchmark {
  return {
    name,
    metrics: [
      {
        key: 'ready',
        title,
        baseline: 'the smallest possible popup (a field and a button)',
        unit: 'ms',
        aim: { ratio: 1.5 },
      },
    ],
    async prepare(lab) {
      const product = await productWith(lab, (page) => setUp(page, lab));
      const smallest = await lab.smallestPopup();
      const urls = { ours: product.url(popupPath), baseline: smallest.url('popup.html') };
      const opening = async (url: string) => {
        if (stopped) await lab.stopBackgrounds();
        return opened(lab.context, url);
      };
      await takesKeys(lab.context, urls.ours);
      await takesKeys(lab.context, urls.baseline);
      return {
        ours: () => opening(urls.ours),
        baseline: () => opening(urls.baseline),
        async close() {
          await product.remove();
          await smallest.remove();
        },
      };
    },
  };
}

export const openWarm = open('open-warm', 'popup ready to type, background running', false);
export const openStopped = open('open-stopped', 'popup ready to type, background stopped', true);
