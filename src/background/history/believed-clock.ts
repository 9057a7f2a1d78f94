import * as v from 'valibot';

/** What a clock said when the history was trimmed, in ms since 1970. */
export const clockSchema = v.object({
  /** The last time that was believed. */
  believedAt: v.number(),
  /** A much later one, which nothing has confirmed yet. */
  doubtedAt: v.optional(v.number()),
});
export type SeenClock = v.InferOutput<typeof clockSchema>;

const hour = 3_600_000;
/** A browser that was not used for longer than this looks like a clock that was set forward. */
const longestGap = 7 * 24 * hour;

/**
 * Whether a clock may be believed for deleting what is too old: one that was set a year ahead by
 * mistake would delete everything. A large step forward has to last for an hour first.
 *
 * @param before what it said the last time; undefined where nobody looked yet
 * @param now what it says, in ms since 1970
 * @returns what to remember of it, and the time to go by; undefined where none is believed yet
 */
export function lookAtClock(
  before: SeenClock | undefined,
  now: number,
): { readonly clock: SeenClock; readonly believed: number | undefined } {
  const isStep = before !== undefined && now - before.believedAt > longestGap;
  if (!isStep) return { clock: { believedAt: now }, believed: now };
  const { believedAt, doubtedAt } = before;
  // Set back from a time that was doubted, it begins anew.
  if (doubtedAt === undefined || now < doubtedAt) {
    return { clock: { believedAt, doubtedAt: now }, believed: undefined };
  }
  if (now - doubtedAt < hour) return { clock: before, believed: undefined };
  return { clock: { believedAt: now }, believed: now };
}
