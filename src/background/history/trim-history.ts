import * as v from 'valibot';
import type { HistoryTransaction } from '../../storage/history/history-database';
import type { KeptHistory } from '../../storage/history/history-limits';
import { clockSchema, lookAtClock } from './believed-clock';

const day = 86_400_000;
/** So many are deleted in one transaction: pages that read wait for its end. */
const together = 500;
/** What the clock said is written anew after this, in ms, not with every reset. */
const fresh = 3_600_000;

export interface Trimmed {
  /** The IDs of what was deleted. */
  readonly ids: readonly string[];
  /** Before it, nothing is to be kept: in ms since 1970. */
  readonly keptFrom: number;
  /** Whether there is more to be deleted in another transaction. */
  readonly isMore: boolean;
}

/** Deletes what is too old, and the oldest of what is too many: some of it. */
export async function trimHistory(
  transaction: HistoryTransaction,
  { days, entries: most }: KeptHistory,
): Promise<Trimmed> {
  const entries = transaction.objectStore('entries');
  const byTime = entries.index('startedAt');
  const now = (await believedTime(transaction)) ?? Number.NEGATIVE_INFINITY;
  const keptFrom = now - days * day;
  const old = await byTime.getAllKeys(IDBKeyRange.upperBound(keptFrom, true), together);
  await Promise.all(old.map((id) => entries.delete(id)));
  const surplus = (await entries.count()) - most;
  const many = surplus > 0 ? await byTime.getAllKeys(null, Math.min(surplus, together)) : [];
  await Promise.all(many.map((id) => entries.delete(id)));
  const isMore = old.length === together || surplus > together;
  return { ids: [...old, ...many], keptFrom, isMore };
}

/** What the clock says, in ms since 1970; undefined where it is not believed for deleting by age. */
export async function believedTime(transaction: HistoryTransaction): Promise<number | undefined> {
  const store = transaction.objectStore('clock');
  const stored = v.safeParse(clockSchema, await store.get('clock'));
  const before = stored.success ? stored.output : undefined;
  const { clock, believed } = lookAtClock(before, Date.now());
  const moved = Math.abs(clock.believedAt - (before?.believedAt ?? 0));
  if (moved > fresh || clock.doubtedAt !== before?.doubtedAt) await store.put(clock, 'clock');
  return believed;
}
