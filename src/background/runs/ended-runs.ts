import { endedRuns } from '../../storage/runs/ended-runs';
import { openRuns } from '../../storage/runs/open-runs';
import type { Run } from '../../storage/runs/run-record';
import { historyToKeep } from '../history/follow-resets';
import { believedNow } from '../history/write-history';
import { runsMutex } from './runs-mutex';
import { forgetRun } from './stored/forget-run';

/** So many runs that have ended are kept, to be exported or retried. */
const keptRuns = 20;
const day = 86_400_000;

/** Keeps a run that has ended. @throws StorageError */
export async function keepEnded({ id, endedAt = Date.now() }: Run): Promise<void> {
  await endedRuns.update((all) => [{ id, endedAt }, ...all.filter((one) => one.id !== id)]);
  await openRuns.update((ids) => (ids.includes(id) ? ids.filter((one) => one !== id) : ids));
}

/**
 * Deletes the runs that have ended but the newest ones, and those that are older than the history may
 * be. Opens no database where there is none. @throws StorageError
 */
export async function trimEndedRuns(): Promise<void> {
  const all = await endedRuns.get();
  if (all.length === 0) return;
  const { days } = await historyToKeep();
  const isOld = (now: number) => all.filter(({ endedAt }) => endedAt < now - days * day);
  // Whether the clock can be believed is asked only where something would be deleted by it.
  const old = isOld(Date.now()).length === 0 ? [] : isOld(await believedNow());
  await forget([...new Set([...all.slice(keptRuns), ...old])]);
}

/** Where no history is to be kept, no run that has ended is kept either. @throws StorageError */
export async function forgetUnkept(): Promise<void> {
  const all = await endedRuns.get();
  if (all.length > 0 && !(await historyToKeep()).keep) await forget(all);
}

async function forget(all: readonly { readonly id: string }[]): Promise<void> {
  for (const { id } of all) {
    await runsMutex.runExclusive(async () => {
      // It may have been retried meanwhile.
      if (!(await openRuns.get()).includes(id)) await forgetRun(id);
    });
  }
}
