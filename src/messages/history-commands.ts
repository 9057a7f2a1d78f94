import * as v from 'valibot';
import { historyLimitsSchema } from '../storage/history/history-limits';

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
] as const;
