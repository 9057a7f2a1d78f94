import * as v from 'valibot';
import { StoredItem } from './stored-item';

/** Wrong passphrases in a row; on disk, so that a restart of the browser does not forget them. */
export const unlockAttempts = new StoredItem(
  'unlockAttempts',
  'local',
  v.object({
    failed: v.number(),
    /** Until when none is tried, in ms since 1970. */
    waitUntil: v.number(),
  }),
  { failed: 0, waitUntil: 0 },
);
