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
 * background/sites/badge.ts alone.
 */
export const badgeFrames = new StoredItem(
  'badgeFrames',
  'session',
  v.array(v.object({ tabId: v.number(), frames: v.array(frame) })),
  [],
);
