import type { Failure } from '../../failure/failure';
import type { CommandOf } from '../../messages/commands';
import { type Result, success } from '../../pass/result';
import { everyReset } from '../../storage/every-reset';
import { historyLimits } from '../../storage/history/history-limits';
import { isUnderWay } from '../../storage/resets';
import { forgetRecords } from '../resets/forget-records';
import { followResets, historyMutex } from './follow-resets';
import { followOpenRuns } from './follow-runs';
import { deleteEntries, deleteEveryEntry } from './write-history';

type Done = Promise<Result<null, Failure>>;

/**
 * Deletes entries, and the records from which they would come back. A reset that is under way stays:
 * what becomes of it has to be told.
 */
export async function deleteHistory({ ids }: CommandOf<'deleteHistory'>): Done {
  // What a run still has for it would come back otherwise.
  await followOpenRuns();
  return historyMutex.runExclusive(async () => {
    const underWay = (await everyReset.get()).filter(isUnderWay).map(({ id }) => id);
    // First the record: stopped in between, the entry is still there, and not there again.
    await forgetRecords(({ id }) => ids === 'all' || ids.includes(id));
    if (ids === 'all') await deleteEveryEntry(underWay);
    else await deleteEntries(ids.filter((id) => !underWay.includes(id)));
    return success(null);
  });
}

/** What is not to be kept any more is deleted before the answer. */
export async function setHistoryLimits(limits: CommandOf<'setHistoryLimits'>): Done {
  const { keep, entries, days } = limits;
  await historyLimits.set({ keep, entries, days });
  return followResets();
}

/** A page shows the history: what it lacks is added first. Never rejects. */
export async function updateHistory(): Done {
  const followed = await followResets();
  // A browser that was closed at once has not come to it.
  await followOpenRuns();
  return followed;
}
