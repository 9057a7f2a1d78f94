import * as v from 'valibot';

export const milliseconds = v.pipe(v.number(), v.finite(), v.minValue(0));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * Clocks that differ by no more than this, in ms, agree: the header `Date` counts whole seconds and
 * is some way old.
 */
export const clockTolerance = 5_000;

/**
 * A viewer's trial. Times are in ms since 1970, by this machine's clock; titles are counted in
 * promotional ones alone.
 */
export const trialSchema = v.variant('state', [
  v.object({ state: v.literal('none') }),
  v.object({
    state: v.literal('running'),
    startedAt: milliseconds,
    endsAt: milliseconds,
    titlesLeft: v.optional(count),
    /** Resource IDs of the titles that were played. */
    usedTitles: v.optional(v.array(v.string())),
  }),
  v.object({ state: v.literal('usedUp'), by: v.picklist(['time', 'titles']) }),
]);
export type Trial = v.InferOutput<typeof trialSchema>;
