import * as v from 'valibot';
import { StoredItem } from './item/stored-item';

/**
 * Resets whose result is unknown, of which a person wants to hear no more; the newest first. Written
 * by background/resets/dismissed-resets.ts alone.
 */
export const dismissedResets = new StoredItem(
  'dismissedResets',
  'local',
  v.array(v.pipe(v.string(), v.uuid())),
  [],
);
