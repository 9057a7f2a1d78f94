import { type DBSchema, type IDBPDatabase, type OpenDBCallbacks, openDB } from 'idb';
import { storageErrorOf } from '../../failure/storage-error';

/**
 * The one connection to a database of IndexedDB: opened when somebody needs it, closed when a newer
 * version of the extension waits for it or the browser clears its data, and then opened anew.
 *
 * @param name that of the database, whose version is 1
 * @param upgrade makes its tables
 * @returns gives the open database; it rejects with a StorageError where the browser gives none
 */
export function connection<Tables extends DBSchema>(
  name: string,
  upgrade: NonNullable<OpenDBCallbacks<Tables>['upgrade']>,
): () => Promise<IDBPDatabase<Tables>> {
  let opened: Promise<IDBPDatabase<Tables>> | undefined;
  const forget = () => {
    opened = undefined;
  };

  function open(): Promise<IDBPDatabase<Tables>> {
    const opening = openDB<Tables>(name, 1, {
      upgrade,
      blocking() {
        forget();
        void opening.then((database) => database.close());
      },
      terminated: forget,
    });
    return opening;
  }

  return async () => {
    opened ??= open();
    const opening = opened;
    try {
      return await opening;
    } catch (error) {
      if (opened === opening) forget();
      throw storageErrorOf(error);
    }
  };
}
