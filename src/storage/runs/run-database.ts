import type { DBSchema, IDBPDatabase } from 'idb';
import * as v from 'valibot';
import type { ListedTarget } from '../../bulk/list/list-item';
import { storageErrorOf } from '../../failure/storage-error';
import { connection } from '../database/connection';
import { heldRuns } from './held-runs';
import {
  type ItemOutcome,
  itemOutcomeSchema,
  listedTargetSchema,
  type Run,
  type RunOutcome,
  runSchema,
} from './run-record';

/** A run, and a place: that of the first item in a piece of a list, or of a batch among others. */
export type PieceKey = [runId: string, place: number];

interface Tables extends DBSchema {
  /** All read through schemas: an earlier version may have written it. */
  runs: { key: string; value: unknown };
  lists: { key: PieceKey; value: unknown };
  /** What one write brought, in order: a later outcome of an item holds. */
  outcomes: { key: PieceKey; value: unknown };
  /** By run, how many batches of outcomes the history has. */
  followed: { key: string; value: unknown };
}
export type RunDatabase = IDBPDatabase<Tables>;

/**
 * Runs with their lists and outcomes, in IndexedDB: a hundred thousand outcomes would make one value of
 * `storage.local` that is written anew with each. Written by background/runs/ alone.
 */
export const runDatabase = connection<Tables>('runs', (database) => {
  database.createObjectStore('runs');
  database.createObjectStore('lists');
  database.createObjectStore('outcomes');
  database.createObjectStore('followed');
});

/** Every run, the newest first; those that cannot be read are left out. @throws StorageError */
export async function storedRuns(): Promise<Run[]> {
  const all = await reading(async (database) => database.getAll('runs'));
  const held = await heldRuns.get().catch(() => heldRuns.empty);
  return all
    .flatMap((one) => readRun(one) ?? [])
    .map((run) => held.find(({ id }) => id === run.id) ?? run)
    .sort((one, other) => other.createdAt - one.createdAt);
}

/** The run with an ID; undefined where there is none, or none that can be read. @throws StorageError */
export async function storedRun(id: string): Promise<Run | undefined> {
  const run = readRun(await reading(async (database) => database.get('runs', id)));
  const held = await heldRuns.get().catch(() => heldRuns.empty);
  return run && (held.find((one) => one.id === id) ?? run);
}

/** What a run resets, by place. @throws StorageError */
export async function listOf(id: string): Promise<ListedTarget[]> {
  const pieces = await reading(async (database) => database.getAll('lists', piecesOf(id)));
  return pieces.flatMap((piece) => v.parse(v.array(listedTargetSchema), piece));
}

/** The items at some places of a run's list; each piece of it is read once. @throws StorageError */
export async function itemsOf(
  id: string,
  places: readonly number[],
): Promise<ReadonlyMap<number, ListedTarget>> {
  const found = new Map<number, ListedTarget>();
  const sorted = [...new Set(places)].sort((one, other) => one - other);
  let piece: { readonly first: number; readonly items: readonly ListedTarget[] } | undefined;
  for (const place of sorted) {
    if (piece === undefined || place >= piece.first + piece.items.length) {
      piece = await pieceWith(id, place);
    }
    const item = piece?.items[place - piece.first];
    if (item !== undefined) found.set(place, item);
  }
  return found;
}

/** The piece of a list that has a place in it: the last that begins there or before. */
async function pieceWith(id: string, place: number) {
  return reading(async (database) => {
    const range = IDBKeyRange.bound([id, 0], [id, place]);
    const transaction = database.transaction('lists');
    // What fails is told by the request; left alone it would count as handled by nobody.
    transaction.done.catch(() => undefined);
    const cursor = await transaction.store.openCursor(range, 'prev');
    if (cursor === null) return undefined;
    return { first: cursor.key[1], items: v.parse(v.array(listedTargetSchema), cursor.value) };
  });
}

/** What came of the items of a run last, by place. @throws StorageError */
export async function outcomesOf(id: string): Promise<Map<number, RunOutcome>> {
  const outcomes = new Map<number, RunOutcome>();
  for (const batch of await outcomeBatches(id, 0)) {
    for (const { index, outcome } of batch) outcomes.set(index, outcome);
  }
  return outcomes;
}

/**
 * Outcomes of a run as they were written, in the order in which they came.
 *
 * @param first the first batch
 * @param most how many batches at most; left out: all
 * @throws StorageError
 */
export async function outcomeBatches(
  id: string,
  first: number,
  most?: number,
): Promise<ItemOutcome[][]> {
  const range = piecesOf(id, first);
  const batches = await reading(async (database) => database.getAll('outcomes', range, most));
  return batches.map((one) => v.parse(v.array(itemOutcomeSchema), one));
}

/** The keys of all pieces of a run, from a place on. */
export function piecesOf(id: string, from = 0): IDBKeyRange {
  return IDBKeyRange.bound([id, from], [id, Number.POSITIVE_INFINITY]);
}

/** A run as it was stored; undefined where it cannot be read. */
export function readRun(stored: unknown): Run | undefined {
  const read = v.safeParse(runSchema, stored);
  return read.success ? read.output : undefined;
}

async function reading<Found>(read: (database: RunDatabase) => Promise<Found>): Promise<Found> {
  try {
    return await read(await runDatabase());
  } catch (error) {
    throw storageErrorOf(error);
  }
}
