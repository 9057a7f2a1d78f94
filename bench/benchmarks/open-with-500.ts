import type { Benchmark, Readings } from '../benchmark';
import type { Lab } from '../lab';
import { opened, shown } from '../opening';
import { fillLists, popupPath, productWith, setUp } from '../set-up';

const few = 5;
const many = 500;

/** A page of somebody with hundreds of Temp Passes and devices, held against one with five of each. */
function openWithMany(
  name: string,
  title: string,
  open: (lab: Lab, url: (path: string) => string) => Promise<Readings>,
): Benchmark {
  return {
    name,
    metrics: [
      {
        key: 'ready',
        title,
        baseline: `itself with ${few} of each`,
        unit: 'ms',
        aim: { ratio: 1.2 },
      },
    ],
    async prepare(lab) {
      const withSo = (count: number) =>
        productWith(lab, async (page) => {
          await setUp(page, lab);
          await fillLists(page, count);
        });
      const full = await withSo(many);
      const bare = await withSo(few);
      return {
        ours: () => open(lab, full.url),
        baseline: () => open(lab, bare.url),
        async close() {
          await full.remove();
          await bare.remove();
        },
      };
    },
  };
}

const settings = (section: string) => (lab: Lab, url: (path: string) => string) =>
  shown(lab.context, url(`src/settings/index.html#${section}`), `#${section} .rows li`);

export const openWithBoth = openWithMany(
  'open-500',
  `popup ready to type, with ${many} Temp Passes and ${many} devices`,
  (lab, url) => opened(lab.context, url(popupPath)),
);

export const settingsWithTempPasses = openWithMany(
  'settings-500-temp-passes',
  `Settings show Temp Passes, ${many} of them`,
  settings('temp-passes'),
);

export const settingsWithDevices = openWithMany(
  'settings-500-devices',
  `Settings show devices, ${many} of them`,
  settings('devices'),
);
