import * as v from 'valibot';
import { failureSchema } from '../failure';
import { environmentSchema, resetTargetSchema } from '../pass/schemas';
import { StoredItem } from './stored-item';

const finished = { finishedAt: v.number(), milliseconds: v.number() };

/** What became of one request. */
export const outcomeSchema = v.variant('state', [
  v.object({ state: v.literal('underWay') }),
  v.object({ state: v.literal('done'), status: v.literal(204), ...finished }),
  v.object({ state: v.literal('failed'), error: failureSchema, ...finished }),
  /** The background was stopped in between: the server may or may not have done it. */
  v.object({ state: v.literal('unknown') }),
]);
export type ResetOutcome = v.InferOutput<typeof outcomeSchema>;

/** One action of a person, with one part for each request: a device, a key, or both. */
export const resetRecordSchema = v.object({
  id: v.pipe(v.string(), v.uuid()),
  tempPassId: v.string(),
  environment: environmentSchema,
  requestorId: v.string(),
  mvpdId: v.string(),
  startedAt: v.number(),
  parts: v.array(v.object({ target: resetTargetSchema, outcome: outcomeSchema })),
});
export type ResetRecord = v.InferOutput<typeof resetRecordSchema>;

/** How many finished resets are kept; those under way always are. */
export const keptResets = 50;

/** Newest first. Written before a request goes out and again after its answer. */
export const resets = new StoredItem('resets', 'local', v.array(resetRecordSchema), []);
