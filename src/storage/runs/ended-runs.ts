import * as v from 'valibot';
import { StoredItem } from '../item/stored-item';

/**
 * The runs that have ended and are kept, the newest first, so that what is too old or too many is
 * found without opening their database. Written by background/runs/ alone.
 */
export const endedRuns = new StoredItem(
  'endedRuns',
  'local',
  v.array(v.object({ id: v.string(), endedAt: v.number() })),
  [],
);
