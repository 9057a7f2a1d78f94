import * as v from 'valibot';
import { type PieceKey, runDatabase } from '../../../src/storage/runs/run-database';
import {
  type ItemOutcome,
  itemOutcomeSchema,
  type Run,
  runSchema,
} from '../../../src/storage/runs/run-record';

export const runId = '3f6c2a1e-9b47-4d05-8c1b-6a2d4e5f6071';

/** A run that has ended, with what is given instead. */
export function runOf(change: object = {}): Run {
  return v.parse(runSchema, {
    ...{ id: runId, tempPassId: 'pass', environment: { kind: 'release-staging' } },
    ...{ requestorId: 'REF30', mvpdId: 'TempPass', createdAt: 1_000, startedAt: 1_000 },
    ...{
      total: 3,
      state: { kind: 'done' },
      lanes: 4,
      rate: 10,
      cursor: 0,
      left: 0,
      aliveAt: 1_000,
    },
    ...{ counts: { done: 0, failed: 0, unknown: 0 }, source: 'list', batches: 1, retriedFrom: 0 },
    ...change,
  });
}

export function deviceAt(index: number) {
  return { line: index + 1, target: { kind: 'device', deviceId: `device-${index}` } };
}

export function outcomeAt(index: number, state: 'done' | 'failed' | 'unknown') {
  const finished = { finishedAt: 2_000, milliseconds: 20 };
  const error = { kind: 'badRequest', next: 'openSettings', status: 400 };
  const rest = state === 'done' ? { status: 204 } : { error };
  return { index, outcome: { state, ...rest, ...finished } };
}

/** Writes a run as the background does: its list in pieces, and one batch of outcomes. */
export async function storeRun(run: Run, outcomes: readonly object[] = []): Promise<void> {
  const database = await runDatabase();
  const all = Array.from({ length: run.total }, (_, index) => deviceAt(index));
  for (let at = 0; at < all.length; at += 1_000) {
    const place: PieceKey = [run.id, at];
    await database.put('lists', all.slice(at, at + 1_000), place);
  }
  const first: PieceKey = [run.id, 0];
  if (outcomes.length > 0) await database.put('outcomes', outcomes, first);
  await database.put('runs', run, run.id);
}

/** Outcomes as they come from the background. */
export function parsed(...outcomes: readonly object[]): ItemOutcome[] {
  return v.parse(v.array(itemOutcomeSchema), outcomes);
}
