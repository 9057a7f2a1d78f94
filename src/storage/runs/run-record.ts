import * as v from 'valibot';
import { failureSchema } from '../../failure/failure';
import { environmentSchema, singleTargetSchema } from '../../pass/ids/schemas';

/** How many requests may be under way at once, and how many may leave a second; as in src/cli. */
export const mostLanes = 100;
export const mostRate = 1_000;
/** So many devices and keys a run takes: what reads it has all of them in memory. */
export const mostItems = 200_000;

/** Why a run stands still that may go on. */
export const runPauseSchema = v.variant('kind', [
  v.object({ kind: v.literal('asked') }),
  /** Three different items failed in the same way, one after another: how the last of them did. */
  v.object({ kind: v.literal('sameTrouble'), failure: failureSchema }),
  /** Adobe Pass has answered nothing but 429 for minutes. */
  v.object({ kind: v.literal('throttled') }),
  /** What came of items could not be stored; it is kept in memory while the background lives. */
  v.object({ kind: v.literal('notRecorded'), failure: failureSchema }),
  /** Nothing more may be sent: locked, removed, changed, forbidden by the policy. */
  v.object({ kind: v.literal('obstacle'), failure: failureSchema }),
  /** An error of the extension itself. */
  v.object({ kind: v.literal('broken'), failure: failureSchema }),
  /** Browser or background were stopped, and it does not go on by itself. */
  v.object({ kind: v.literal('interrupted') }),
]);
export type RunPause = v.InferOutput<typeof runPauseSchema>;

/** Where a run is: `filling` while its list comes in, `done` and `cancelled` once it has ended. */
export const runStateSchema = v.variant('kind', [
  v.object({ kind: v.literal('filling') }),
  v.object({ kind: v.literal('running') }),
  v.object({ kind: v.literal('paused'), reason: runPauseSchema }),
  v.object({ kind: v.literal('cancelled') }),
  v.object({ kind: v.literal('done') }),
]);
export type RunState = v.InferOutput<typeof runStateSchema>;

export const lanesSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostLanes));
/** Requests a second. */
export const rateSchema = v.pipe(v.number(), v.minValue(0.01), v.maxValue(mostRate));
/** What its list was made of: a file or what was pasted, IDs on a page, named devices, what failed before. */
export const runSourceSchema = v.picklist(['list', 'page', 'devices', 'failed']);

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Resets of a list. */
export const runSchema = v.object({
  id: v.pipe(v.string(), v.uuid()),
  tempPassId: v.string(),
  /** Those of the Temp Pass when the run was made: with any other it does not go on. */
  environment: environmentSchema,
  requestorId: v.string(),
  mvpdId: v.string(),
  /** Undefined where it had none. */
  tempPassName: v.optional(v.string()),
  createdAt: v.number(),
  /** How many devices and keys its list has. */
  total: count,
  state: runStateSchema,
  lanes: lanesSchema,
  rate: rateSchema,
  /** Below which place anything may have been sent, since it was started or retried last. */
  cursor: count,
  /** By what came of each item last. */
  counts: v.object({ done: count, failed: count, unknown: count }),
  /** How many are still to be sent, of those that are to be retried too. */
  left: count,
  startedAt: v.optional(v.number()),
  endedAt: v.optional(v.number()),
  /** When its background wrote last, in ms since 1970. */
  aliveAt: v.number(),
  /** The file's name, where it was one. */
  listName: v.optional(v.string()),
  source: runSourceSchema,
  /** How many batches of outcomes are stored. */
  batches: count,
  /** The first batch since it was retried: what failed in an earlier one is sent again. */
  retriedFrom: count,
});
export type Run = v.InferOutput<typeof runSchema>;

/** Something to reset, and the line of the list that names it: `ListedTarget` of bulk/list. */
export const listedTargetSchema = v.object({ line: count, target: singleTargetSchema });

const finished = { finishedAt: v.number(), milliseconds: v.number() };

/** What came of an item that was sent. */
export const runOutcomeSchema = v.variant('state', [
  v.object({ state: v.literal('done'), status: v.literal(204), ...finished }),
  /** Adobe Pass refused it: it was not reset. */
  v.object({ state: v.literal('failed'), error: failureSchema, ...finished }),
  /** It may have been reset, and why nobody knows. */
  v.object({ state: v.literal('unknown'), error: failureSchema, ...finished }),
]);
export type RunOutcome = v.InferOutput<typeof runOutcomeSchema>;

/** The outcome of an item, by its place in the list. */
export const itemOutcomeSchema = v.object({ index: count, outcome: runOutcomeSchema });
export type ItemOutcome = v.InferOutput<typeof itemOutcomeSchema>;

/** Whether a run has come to its end; what failed in it may be retried. */
export function hasEnded({ state }: Pick<Run, 'state'>): boolean {
  return state.kind === 'done' || state.kind === 'cancelled';
}
