import * as v from 'valibot';
import { StoredItem } from './stored-item';

const frame = v.object({
  frameId: v.number(),
  /** When its document began, in ms since 1970. */
  startedAt: v.number(),
  deviceIds: v.array(v.string()),
  /** How many more there were. */
  more: v.number(),
});
export type CountedFrame = v.InferOutput<typeof frame>;

/** What the frames of each tab of a watched site show, for the number on the badge. */
export const badgeCounts = new StoredItem(
  'badgeCounts',
  'session',
  v.array(v.object({ tabId: v.number(), frames: v.array(frame) })),
  [],
);
