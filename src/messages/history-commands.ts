import * as v from 'valibot';
import { logHeadSchema, outcomeLineSchema } from '../bulk/log/log-lines';
import { historyLimitsSchema } from '../storage/history/history-limits';

/** So many outcomes are imported with one command: pages that read the history wait for no more. */
export const mostImported = 250;

/** The commands about the history of resets; part of `commandSchema` of commands.ts. */
export const historyCommands = [
  /** A page shows it: what the records of resets know more is added now. */
  v.object({ type: v.literal('updateHistory') }),
  /** Deletes some entries or all, with the records they were made of; what is under way stays. */
  v.object({
    type: v.literal('deleteHistory'),
    ids: v.union([
      v.literal('all'),
      v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.maxLength(50_000)),
    ]),
  }),
  /** What is over the limits is deleted at once; without `keep` everything is. */
  v.object({ type: v.literal('setHistoryLimits'), ...historyLimitsSchema.entries }),
  /** Adds what a log of the command line says; what is there already is not added again. */
  v.object({
    type: v.literal('importLog'),
    head: logHeadSchema,
    outcomes: v.pipe(v.array(outcomeLineSchema), v.maxLength(mostImported)),
  }),
] as const;
