import type { DBSchema, IDBPTransaction } from 'idb';
import * as v from 'valibot';
import { storageErrorOf } from '../../failure/storage-error';
import { connection } from '../database/connection';
import { type HistoryEntry, historyEntrySchema } from './history-entry';

interface Tables extends DBSchema {
  /** Read through {@link readEntry} alone: an earlier version may have written it. */
  entries: { key: string; value: unknown; indexes: { startedAt: number } };
  /** What the clock said, for whoever deletes by age. */
  clock: { key: string; value: unknown };
}
export type HistoryTransaction = IDBPTransaction<Tables, ('entries' | 'clock')[], 'readwrite'>;

/**
 * Every reset that is kept, in IndexedDB: ten thousand would make one value of `storage.local` that is
 * written anew with each. Written by background/history/ alone. One index, of the time: the page
 * searches for parts of names and IDs, which no index finds, in what it has read already.
 */
export const historyDatabase = connection<Tables>('history', (database) => {
  database.createObjectStore('entries', { keyPath: 'id' }).createIndex('startedAt', 'startedAt');
  database.createObjectStore('clock');
});

/** An entry as it was stored; undefined where it cannot be read. */
export function readEntry(stored: unknown): HistoryEntry | undefined {
  const read = v.safeParse(historyEntrySchema, stored);
  return read.success ? read.output : undefined;
}

/** The entry with an ID; undefined where there is none, or none that can be read. */
export async function storedEntry(id: string): Promise<HistoryEntry | undefined> {
  try {
    return readEntry(await (await historyDatabase()).get('entries', id));
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** How many entries there are, also those that cannot be read. @throws StorageError */
export async function historyCount(): Promise<number> {
  try {
    return await (await historyDatabase()).count('entries');
  } catch (error) {
    throw storageErrorOf(error);
  }
}
