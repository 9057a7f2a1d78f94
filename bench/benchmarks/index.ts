import type { Benchmark } from '../benchmark';
import { click } from './click';
import { cold } from './cold';
import { findAgain, findElements, findGrowth, findLog } from './find';
import { heap } from './heap';
import { openStopped, openWarm } from './open';
import { openWithRecords, openWithTempPasses } from './open-with-much';

/** In the order of the table. */
export const benchmarks: readonly Benchmark[] = [
  openWarm,
  openStopped,
  openWithTempPasses,
  openWithRecords,
  click,
  cold,
  findElements,
  findLog,
  findAgain,
  findGrowth,
  heap,
];
