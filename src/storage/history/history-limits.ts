import * as v from 'valibot';
import { mergedItem } from '../item/merged-item';
import { StoredItem } from '../item/stored-item';
import { managed, type Policy } from '../managed';

/** How many entries may be kept, to choose from. */
export const entryChoices = [100, 1_000, 10_000, 50_000] as const;
/** For how many days. */
export const dayChoices = [7, 30, 90, 365] as const;

export const historyLimitsSchema = v.object({
  /** Whether a history is kept at all. */
  keep: v.boolean(),
  entries: v.picklist(entryChoices),
  days: v.picklist(dayChoices),
});
export type HistoryLimits = v.InferOutput<typeof historyLimitsSchema>;

/** What a person wants to be kept. Written by background/history/history-commands.ts alone. */
export const historyLimits = new StoredItem('historyLimits', 'local', historyLimitsSchema, {
  keep: true,
  entries: 10_000,
  days: 90,
});

/** What is kept: what a person wants, as far as the policy lets them. */
export interface KeptHistory {
  readonly keep: boolean;
  readonly entries: number;
  readonly days: number;
}

/** @param policy its part about history */
export function keptHistory(
  { keep, entries, days }: KeptHistory,
  policy: Policy['history'],
): KeptHistory {
  const most = policy.keepDays ?? Number.POSITIVE_INFINITY;
  return { keep: keep && policy.keep, entries, days: Math.min(days, most) };
}

/**
 * The same as pages read it. The background asks `policy()` of background/policy/policy.ts, which has
 * it also before it was published.
 */
export const historyKept = mergedItem<KeptHistory, Policy>(historyLimits, managed, (own, policy) =>
  keptHistory(own, policy.history),
);
