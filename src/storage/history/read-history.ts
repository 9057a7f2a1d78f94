import { storageErrorOf } from '../../failure/storage-error';
import { historyDatabase, readEntry } from './history-database';
import type { HistoryEntry } from './history-entry';

/** Some of what is stored. */
export interface ReadEntries {
  readonly entries: readonly HistoryEntry[];
  /** The IDs of those that cannot be read. */
  readonly unreadable: readonly string[];
}

/** About what a window shows. */
const firstEntries = 40;
/** So many are read at once: it takes less than a frame or two. */
const together = 500;
/** Of what changes so many: an import has much of it, and what reads searches it too. */
const changedTogether = 200;

/**
 * Reads all, first the newest of them and then the rest in pieces, so that a page can draw in between.
 * An entry may come twice.
 *
 * @throws StorageError
 */
export async function* readHistory(): AsyncGenerator<ReadEntries> {
  try {
    const database = await historyDatabase();
    const newest: unknown[] = [];
    const { store } = database.transaction('entries');
    for await (const { value } of store.index('startedAt').iterate(null, 'prev')) {
      newest.push(value);
      if (newest.length === firstEntries) break;
    }
    yield parsed(newest);
    // By their IDs, in which no two are alike.
    let range: IDBKeyRange | undefined;
    for (;;) {
      const piece = database.transaction('entries').store;
      const [values, keys] = await Promise.all([
        piece.getAll(range, together),
        piece.getAllKeys(range, together),
      ]);
      yield parsed(values);
      const last = keys.at(-1);
      if (keys.length < together || last === undefined) return;
      range = IDBKeyRange.lowerBound(last, true);
    }
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/**
 * Reads some of them, in pieces too; of those that were deleted there is none.
 *
 * @throws StorageError
 */
export async function* readEntries(ids: readonly string[]): AsyncGenerator<ReadEntries> {
  try {
    const database = await historyDatabase();
    for (let from = 0; from < ids.length; from += changedTogether) {
      const { store } = database.transaction('entries');
      const some = ids.slice(from, from + changedTogether);
      const values = await Promise.all(some.map((id) => store.get(id)));
      yield parsed(values.filter((value) => value !== undefined));
    }
  } catch (error) {
    throw storageErrorOf(error);
  }
}

function parsed(values: readonly unknown[]): ReadEntries {
  const entries: HistoryEntry[] = [];
  const unreadable: string[] = [];
  for (const value of values) {
    const entry = readEntry(value);
    if (entry !== undefined) entries.push(entry);
    else if (typeof value === 'object' && value !== null && 'id' in value) {
      unreadable.push(String(value.id));
    }
  }
  return { entries, unreadable };
}
