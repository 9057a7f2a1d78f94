import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import * as v from 'valibot';
import { storageErrorOf } from '../../failure/storage-error';
import { type HistoryEntry, historyEntrySchema } from './history-entry';

interface Tables extends DBSchema {
  /** Read through {@link readEntry} alone: an earlier version may have written it. */
  entries: { key: string; value: unknown; indexes: { startedAt: number } };
  /** What the clock said, for whoever deletes by age. */
  clock: { key: string; value: unknown };
}
export type HistoryDatabase = IDBPDatabase<Tables>;
export type HistoryTransaction = IDBPTransaction<Tables, ('entries' | 'clock')[], 'readwrite'>;

/**
 * Every reset that is kept, in IndexedDB: ten thousand would make one value of `storage.local` that is
 * written anew with each. Written by background/history/ alone. One index, of the time: the page
 * searches for parts of names and IDs, which no index finds, in what it has read already.
 */
const name = 'history';

let opened: Promise<HistoryDatabase> | undefined;

/**
 * The one connection, opened when it is needed.
 *
 * @throws StorageError where the browser gives none
 */
export async function historyDatabase(): Promise<HistoryDatabase> {
  opened ??= open();
  const opening = opened;
  try {
    return await opening;
  } catch (error) {
    if (opened === opening) opened = undefined;
    throw storageErrorOf(error);
  }
}

function open(): Promise<HistoryDatabase> {
  const forget = () => {
    opened = undefined;
  };
  const opening = openDB<Tables>(name, 1, {
    upgrade(database) {
      database
        .createObjectStore('entries', { keyPath: 'id' })
        .createIndex('startedAt', 'startedAt');
      database.createObjectStore('clock');
    },
    // A newer version of the extension waits for it, or the browser clears its data.
    blocking() {
      forget();
      void opening.then((database) => database.close());
    },
    terminated: forget,
  });
  return opening;
}

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
