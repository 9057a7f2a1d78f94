import * as v from 'valibot';
import type { HistoryTransaction } from '../../storage/history/history-database';
import type { KeptHistory } from '../../storage/history/history-limits';
import { clockSchema, lookAtClock } from './believed-clock';

const day = 86_400_000;
/** What the clock said is written anew after this, in ms, not with every reset. */
const fresh = 3_600_000;

/**
 * Deletes what is too old, and the oldest of what is too many.
 *
 * @returns the IDs of what was deleted, and the time before which everything was, in ms since 1970
 */
export async function trimHistory(
  transaction: HistoryTransaction,
  { days, entries: most }: KeptHistory,
): Promise<{ readonly ids: readonly string[]; readonly keptFrom: number }> {
  const entries = transaction.objectStore('entries');
  const byTime = entries.index('startedAt');
  const now = (await believedTime(transaction)) ?? Number.NEGATIVE_INFINITY;
  const keptFrom = now - days * day;
  const old = await byTime.getAllKeys(IDBKeyRange.upperBound(keptFrom, true));
  for (const id of old) void entries.delete(id);
  const surplus = (await entries.count()) - most;
  const many = surplus > 0 ? await byTime.getAllKeys(null, surplus) : [];
  for (const id of many) void entries.delete(id);
  return { ids: [...old, ...many], keptFrom };
}

async function believedTime(transaction: HistoryTransaction): Promise<number | undefined> {
  const store = transaction.objectStore('clock');
  const stored = v.safeParse(clockSchema, await store.get('clock'));
  const before = stored.success ? stored.output : undefined;
  const { clock, believed } = lookAtClock(before, Date.now());
  const moved = Math.abs(clock.believedAt - (before?.believedAt ?? 0));
  if (moved > fresh || clock.doubtedAt !== before?.doubtedAt) await store.put(clock, 'clock');
  return believed;
}
