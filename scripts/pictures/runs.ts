import type * as v from 'valibot';
import { type Failure, ownFailure } from '../../src/failure/failure';
import type {
  itemOutcomeSchema,
  listedTargetSchema,
  RunState,
  runSchema,
} from '../../src/storage/runs/run-record';
import { key, passes } from './saved';
import type { Saved, SavedRun } from './state';

type Run = v.InferInput<typeof runSchema>;
type Item = v.InferInput<typeof listedTargetSchema>;
type Outcome = v.InferInput<typeof itemOutcomeSchema>;

/** As the address of the page names it. */
export const runId = '3f6c2a1e-9b47-4d05-8c1b-6a2d4e5f6071';

const idOf = (index: number) =>
  `${(0x1b7d43c0 + index * 7_919).toString(16)}-5f2e-4a6b-8f0d-7c9b2a4e6d18`;

/** Lines of a list: most are device IDs, and there is junk in between. */
export const pastedList = [
  ...Array.from({ length: 40 }, (_, index) => idOf(index)),
  idOf(3),
  'all',
  'not a device ID, as it has words in it',
  'user@domain.com',
  ...Array.from({ length: 8 }, (_, index) => `broken ${index}`),
].join('\n');

/** A list of which all fits into a picture. */
export const fewLines = [
  'Device ID',
  ...Array.from({ length: 12 }, (_, index) => idOf(index)),
  idOf(3),
  'all',
].join('\n');

/** The same as a table, with names and addresses beside. */
export const pastedTable = [
  'Name,Device ID,E-mail',
  ...Array.from({ length: 12 }, (_, index) => `TV ${index},${idOf(index)},user${index}@domain.com`),
].join('\n');

const refused: Failure = {
  kind: 'badRequest',
  next: 'openSettings',
  status: 400,
  code: 'invalid_mvpd',
};

interface Told {
  readonly state: RunState;
  /** How many of them have an outcome. */
  readonly sent?: number;
  /** How many of these failed. */
  readonly failed?: number;
  readonly pass?: 'basic' | 'promotional' | 'production' | 'custom';
  readonly id?: string;
  readonly listName?: string;
}

/** A run of so many items, as it is stored when a picture is made. */
export function savedRun(total: number, told: Told): SavedRun {
  const { state, sent = 0, failed = 0, pass = 'basic', id = runId } = told;
  const { name, environment, requestorId, mvpdId } = passes[pass];
  const now = Date.now();
  const ended = state.kind === 'done' || state.kind === 'cancelled';
  const list = Array.from(
    { length: total },
    (_, index): Item => ({
      line: index + 2,
      target:
        pass === 'promotional' && index % 2 === 1
          ? { kind: 'key', key: key.replace(/^.{4}/u, String(1_000 + index)) }
          : { kind: 'device', deviceId: idOf(index) },
    }),
  );
  const outcomes = Array.from({ length: sent }, (_, index): Outcome => {
    const finished = { finishedAt: now - (sent - index) * 120, milliseconds: 80 + (index % 90) };
    if (index < failed - 1)
      return { index, outcome: { state: 'failed', error: refused, ...finished } };
    if (index < failed) {
      const error = { ...ownFailure('interrupted'), effect: 'maybeDone' as const };
      return { index, outcome: { state: 'unknown', error, ...finished } };
    }
    return { index, outcome: { state: 'done', status: 204, ...finished } };
  });
  const unknown = failed > 0 ? 1 : 0;
  const run: Run = {
    ...{ id, tempPassId: pass, environment, requestorId, mvpdId, total, state },
    ...(name !== '' && { tempPassName: name }),
    ...{ createdAt: now - 120_000, startedAt: now - 119_000, aliveAt: now },
    ...(ended && { endedAt: now - 4_000 }),
    ...{ lanes: 4, rate: 10, cursor: sent, left: total - sent, batches: 1, retriedFrom: 0 },
    counts: { done: sent - failed, failed: failed - unknown, unknown },
    ...{ source: 'list', listName: told.listName },
  };
  return { run, list, outcomes };
}

/** Runs, made at the time they are stored. */
export function runs(...made: readonly (() => SavedRun)[]): () => Saved {
  return () => ({ runs: made.map((one) => one()) });
}
