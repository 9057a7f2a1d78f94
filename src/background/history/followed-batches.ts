import { storageErrorOf } from '../../failure/storage-error';
import { runDatabase } from '../../storage/runs/run-database';

/** How many batches of a run's outcomes the history has. @throws StorageError */
export async function followedBatches(id: string): Promise<number> {
  try {
    const followed = await (await runDatabase()).get('followed', id);
    return typeof followed === 'number' ? followed : 0;
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** The history has so many of them now. @throws StorageError */
export async function noteFollowed(id: string, batches: number): Promise<void> {
  try {
    const transaction = (await runDatabase()).transaction(['runs', 'followed'], 'readwrite');
    // Told below; left alone it would count as handled by nobody.
    transaction.done.catch(() => undefined);
    // A run that was deleted meanwhile leaves nothing behind.
    const isThere = (await transaction.objectStore('runs').getKey(id)) !== undefined;
    if (isThere) await transaction.objectStore('followed').put(batches, id);
    await transaction.done;
  } catch (error) {
    throw storageErrorOf(error);
  }
}
