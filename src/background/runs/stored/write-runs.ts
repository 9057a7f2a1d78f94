import type { ListedTarget } from '../../../bulk/list/list-item';
import { storageErrorOf } from '../../../failure/storage-error';
import { tellRunChanged } from '../../../storage/runs/run-changes';
import { piecesOf, runDatabase } from '../../../storage/runs/run-database';
import type { ItemOutcome, Run } from '../../../storage/runs/run-record';
import { hold, letGo } from './hold-runs';

/** So many items are one value: a page reads a window of a long list. */
const pieceLength = 1_000;

/** Stores a run as it is. @throws StorageError */
export async function writeRun(run: Run): Promise<void> {
  await inTransaction(async (stores) => {
    await stores.runs.put(run, run.id);
  });
}

/**
 * Changes what is stored of a run that no background has in memory, and tells the pages. Where the disk
 * takes nothing, memory of the browser does.
 */
export async function changeStoredRun(run: Run, change: Partial<Run>): Promise<Run> {
  const after = { ...run, ...change };
  try {
    await writeRun(after);
    await letGo(run.id);
  } catch {
    await hold(after);
  }
  tellRunChanged({ runId: run.id, run: after });
  return after;
}

/**
 * Adds to the end of a list.
 *
 * @param run with the total that it had
 * @returns the run with its new total
 * @throws StorageError where nothing was added
 */
export async function writeItems(run: Run, items: readonly ListedTarget[]): Promise<Run> {
  const more = { ...run, total: run.total + items.length, aliveAt: Date.now() };
  const filled = { ...more, left: more.total };
  await inTransaction(async (stores) => {
    for (let from = 0; from < items.length; from += pieceLength) {
      const piece = items.slice(from, from + pieceLength);
      await stores.lists.put(piece, [run.id, run.total + from]);
    }
    await stores.runs.put(filled, run.id);
  });
  return filled;
}

/**
 * Stores what came of items, and the run that follows from it, in one write.
 *
 * @param run with as many batches as it had
 * @returns the run as it is stored
 * @throws StorageError where nothing of it was stored
 */
export async function writeOutcomes(run: Run, outcomes: readonly ItemOutcome[]): Promise<Run> {
  const after = outcomes.length === 0 ? run : { ...run, batches: run.batches + 1 };
  await inTransaction(async (stores) => {
    if (outcomes.length > 0) await stores.outcomes.put([...outcomes], [run.id, run.batches]);
    await stores.runs.put(after, run.id);
  });
  return after;
}

/** Deletes a run with all that is of it. @throws StorageError where nothing was deleted */
export async function deleteStoredRun(id: string): Promise<void> {
  await inTransaction(async (stores) => {
    await stores.runs.delete(id);
    await stores.lists.delete(piecesOf(id));
    await stores.outcomes.delete(piecesOf(id));
    await stores.followed.delete(id);
  });
}

const storeNames = ['runs', 'lists', 'outcomes', 'followed'] as const;
type Database = Awaited<ReturnType<typeof runDatabase>>;
type Transaction = ReturnType<typeof storesOf>;

function storesOf(database: Database) {
  const transaction = database.transaction(storeNames, 'readwrite');
  const [runs, lists, outcomes, followed] = [
    transaction.objectStore('runs'),
    transaction.objectStore('lists'),
    transaction.objectStore('outcomes'),
    transaction.objectStore('followed'),
  ];
  return { transaction, runs, lists, outcomes, followed };
}

async function inTransaction(work: (stores: Transaction) => Promise<void>): Promise<void> {
  try {
    const stores = storesOf(await runDatabase());
    const { transaction } = stores;
    // Told below; left alone it would count as handled by nobody.
    transaction.done.catch(() => undefined);
    try {
      await work(stores);
      await transaction.done;
    } catch (error) {
      abort(transaction);
      throw error;
    }
  } catch (error) {
    throw storageErrorOf(error);
  }
}

/** What was written of it before it failed must not stay. */
function abort(transaction: Transaction['transaction']): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}
