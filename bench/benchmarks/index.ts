import type { Benchmark } from '../benchmark';
import { bulkChromium, bulkChromiumHttp2, bulkFirefox, bulkFirefoxHttp2 } from './bulk';
import { click } from './click';
import { cold } from './cold';
import { findAgain, findElements, findGrowth, findLog } from './find';
import { heap } from './heap';
import { openStopped, openWarm } from './open';
import { openWithBoth, settingsWithDevices, settingsWithTempPasses } from './open-with-500';
import { openWithHistory, openWithRecords, openWithTempPasses } from './open-with-much';

/** In the order of the table. */
export const benchmarks: readonly Benchmark[] = [
  openWarm,
  openStopped,
  openWithTempPasses,
  openWithRecords,
  openWithHistory,
  openWithBoth,
  settingsWithTempPasses,
  settingsWithDevices,
  click,
  cold,
  findElements,
  findLog,
  findAgain,
  findGrowth,
  heap,
  bulkChromium,
  bulkChromiumHttp2,
  bulkFirefox,
  bulkFirefoxHttp2,
];
