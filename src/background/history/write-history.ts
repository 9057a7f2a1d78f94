import { storageErrorOf } from '../../failure/storage-error';
import { tellChanged } from '../../storage/history/history-changes';
import {
  type HistoryTransaction,
  historyDatabase,
  readEntry,
} from '../../storage/history/history-database';
import { type HistoryEntry, learned } from '../../storage/history/history-entry';
import type { KeptHistory } from '../../storage/history/history-limits';
import { believedTime, trimHistory } from './trim-history';

interface WrittenHistory {
  readonly keptFrom: number;
  readonly written: readonly string[];
  readonly deleted: readonly string[];
}

/**
 * Adds entries, or what they know more than those that are there, in one transaction, so that a stop
 * leaves none of it half done; and deletes what is too old or too many.
 *
 * @returns since when all is kept that is not too many, in ms since 1970 (`-Infinity` while the clock
 *   is not believed), and the IDs of what was added or changed, and of what was deleted
 * @throws StorageError where nothing of it was done
 */
export async function writeHistory(
  entries: readonly HistoryEntry[],
  kept: KeptHistory,
): Promise<WrittenHistory> {
  const { written, trimmed } = await inTransaction(async (transaction) => {
    const store = transaction.objectStore('entries');
    const written: string[] = [];
    for (const entry of entries) {
      const before = readEntry(await store.get(entry.id));
      const after = before === undefined ? entry : learned(before, entry);
      if (after === before) continue;
      await store.put(after);
      written.push(entry.id);
    }
    return { written, trimmed: await trimHistory(transaction, kept) };
  });
  const { keptFrom, ids, isMore } = trimmed;
  const changed = [...written, ...ids];
  if (changed.length > 0) tellChanged(changed);
  const deleted = isMore ? [...ids, ...(await writeHistory([], kept)).deleted] : ids;
  return { keptFrom, written, deleted };
}

/** @throws StorageError where none was deleted */
export async function deleteEntries(ids: readonly string[]): Promise<void> {
  await inTransaction(async (transaction) => {
    const store = transaction.objectStore('entries');
    await Promise.all(ids.map((id) => store.delete(id)));
  });
  tellChanged([...ids]);
}

/** Deletes all, also what cannot be read. @throws StorageError where none was deleted */
export async function deleteEveryEntry(except: readonly string[] = []): Promise<void> {
  await inTransaction(async (transaction) => {
    const store = transaction.objectStore('entries');
    const kept = await Promise.all(except.map((id) => store.get(id)));
    await store.clear();
    for (const entry of kept) if (entry !== undefined) await store.put(entry);
  });
  tellChanged('all');
}

/**
 * The time by which something may be deleted for its age, in ms since 1970; `-Infinity` while the clock is
 * not believed. @throws StorageError
 */
export async function believedNow(): Promise<number> {
  return (await inTransaction(believedTime)) ?? Number.NEGATIVE_INFINITY;
}

async function inTransaction<Done>(
  work: (transaction: HistoryTransaction) => Promise<Done>,
): Promise<Done> {
  const database = await historyDatabase();
  try {
    const transaction = database.transaction(['entries', 'clock'], 'readwrite');
    // Told below; left alone it would count as handled by nobody.
    transaction.done.catch(() => undefined);
    try {
      const done = await work(transaction);
      await transaction.done;
      return done;
    } catch (error) {
      abort(transaction);
      throw error;
    }
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** What was written of it before it failed must not stay. */
function abort(transaction: HistoryTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}
