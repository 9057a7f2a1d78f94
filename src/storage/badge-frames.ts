import * as v from 'valibot';
import { StoredItem } from './item/stored-item';
import { siteSchema } from './watched-sites';

/** So much of a device ID is kept to tell two apart: the memory is shared with tokens. */
export const keptLength = 40;

const frame = v.object({
  frameId: v.number(),
  site: siteSchema,
  /** When its document began, in ms since 1970. */
  startedAt: v.number(),
  deviceIds: v.array(v.pipe(v.string(), v.maxLength(keptLength))),
  /** How many more there were. */
  more: v.number(),
});
export type CountedFrame = v.InferOutput<typeof frame>;

/**
 * What the frames of each tab of a watched site show, for the number on the badge. Written by
 * background/sites/count-on-badge.ts alone.
 */
export const badgeFrames = new StoredItem(
  'badgeFrames',
  'session',
  v.array(v.object({ tabId: v.number(), frames: v.array(frame) })),
  [],
);

/** How many different device IDs the frames of a tab show. */
export function countOf(frames: readonly CountedFrame[]): number {
  const different = new Set(frames.flatMap(({ deviceIds }) => deviceIds));
  return different.size + frames.reduce((sum, { more }) => sum + more, 0);
}
