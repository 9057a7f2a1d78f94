import * as v from 'valibot';
import type { ListedTarget } from '../../bulk/list/list-item';
import { turns } from '../../bulk/list/turns';
import { storageErrorOf } from '../../failure/storage-error';
import { type PieceKey, piecesOf, runDatabase } from '../../storage/runs/run-database';
import {
  type ItemOutcome,
  itemOutcomeSchema,
  listedTargetSchema,
} from '../../storage/runs/run-record';

const listPiece = v.array(listedTargetSchema);
const batch = v.array(itemOutcomeSchema);
/** So many pieces are asked for at once: of a long list not all are in memory twice. */
const together = { lists: 5, outcomes: 100 } as const;

/** What a run resets, piece by piece, in turns with what else the page does. @throws StorageError */
export function listPieces(runId: string): AsyncGenerator<ListedTarget[]> {
  return pieces('lists', runId, (stored) => v.parse(listPiece, stored));
}

/** What came of its items, batch by batch, in the order in which it came. @throws StorageError */
export function outcomeBatches(runId: string): AsyncGenerator<ItemOutcome[]> {
  return pieces('outcomes', runId, (stored) => v.parse(batch, stored));
}

async function* pieces<Piece>(
  store: keyof typeof together,
  runId: string,
  read: (stored: unknown) => Piece,
): AsyncGenerator<Piece> {
  const rest = turns();
  try {
    const database = await runDatabase();
    let range = piecesOf(runId);
    const { upper } = range;
    for (;;) {
      const { store: piece } = database.transaction(store);
      const [values, keys] = await Promise.all([
        piece.getAll(range, together[store]),
        piece.getAllKeys(range, together[store]),
      ]);
      for (const value of values) {
        await rest();
        yield read(value);
      }
      const last: PieceKey | undefined = keys.at(-1);
      if (last === undefined || keys.length < together[store]) return;
      range = IDBKeyRange.bound(last, upper, true);
    }
  } catch (error) {
    throw storageErrorOf(error);
  }
}
