import * as v from 'valibot';
import {
  lanesSchema,
  listedTargetSchema,
  mostItems,
  rateSchema,
  runSourceSchema,
} from '../storage/runs/run-record';

/** So many items come with one command: a message of a browser may not be of any length. */
export const mostAdded = 5_000;

const runId = v.pipe(v.string(), v.uuid());
/** The MVPD ID as the person typed it to confirm: asked for in production, as it is many viewers. */
const typedMvpdId = v.optional(v.pipe(v.string(), v.maxLength(1024)));

/** The commands about runs; part of `commandSchema` of commands.ts. */
export const runCommands = [
  /** Makes a run with an empty list. */
  v.object({
    type: v.literal('createRun'),
    /** Made by the page, so that asking twice by mistake makes one. */
    id: runId,
    tempPassId: v.pipe(v.string(), v.maxLength(64)),
    lanes: lanesSchema,
    rate: rateSchema,
    listName: v.optional(v.pipe(v.string(), v.maxLength(255))),
    source: runSourceSchema,
  }),
  /** Adds to its list; again with the same place, nothing more is added. */
  v.object({
    type: v.literal('addToRun'),
    runId,
    /** The place of the first of these: how many were added before. */
    at: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostItems)),
    items: v.pipe(v.array(listedTargetSchema), v.minLength(1), v.maxLength(mostAdded)),
  }),
  v.object({ type: v.literal('startRun'), runId, typedMvpdId }),
  /** Sends no more; what is under way ends, and is recorded before the answer. */
  v.object({ type: v.literal('pauseRun'), runId }),
  v.object({ type: v.literal('resumeRun'), runId, typedMvpdId }),
  /** The same as a pause, for good. */
  v.object({ type: v.literal('cancelRun'), runId }),
  /** What failed or is unknown is sent again, in the run that has ended; what a cancelled one did not send is not. */
  v.object({ type: v.literal('retryFailed'), runId, typedMvpdId }),
  v.object({
    type: v.literal('adjustRun'),
    runId,
    lanes: v.optional(lanesSchema),
    rate: v.optional(rateSchema),
  }),
  /** Deletes one that does not run, with its list and outcomes; the history keeps what it has. */
  v.object({ type: v.literal('deleteRun'), runId }),
] as const;
