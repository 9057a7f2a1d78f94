import type { SingleTarget } from '../../pass/reset/reset';
import {
  lastHeardOf,
  type ResetRecord,
  type ResetState,
  resetStateOf,
  singleTargets,
} from '../../storage/resets';
import type { TempPass } from '../../storage/temp-passes';

/** The last reset of a device, a key or both. */
export interface RecentReset {
  readonly record: ResetRecord;
  readonly tempPass: TempPass;
  readonly targets: readonly SingleTarget[];
  readonly state: ResetState;
  /** When it was answered, else when it began, in ms since 1970. */
  readonly at: number;
}

/**
 * The resets that one would do again: of each device, key or both and its Temp Pass the last, never of
 * everybody.
 *
 * @param records newest first
 * @param tempPasses that are there; what was reset of another cannot be reset again
 * @param rows so many at most
 */
export function recentResets(
  records: readonly ResetRecord[],
  tempPasses: readonly TempPass[],
  rows: number,
): RecentReset[] {
  const seen = new Set<string>();
  const recent: RecentReset[] = [];
  for (const record of records) {
    const targets = singleTargets(record);
    const what = JSON.stringify([record.tempPassId, targets]);
    const tempPass = tempPasses.find(({ id }) => id === record.tempPassId);
    if (tempPass === undefined || targets === undefined || seen.has(what)) continue;
    seen.add(what);
    recent.push({
      record,
      tempPass,
      targets,
      state: resetStateOf(record),
      at: lastHeardOf(record),
    });
    if (recent.length === rows) break;
  }
  return recent;
}
