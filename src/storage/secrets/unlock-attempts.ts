import * as v from 'valibot';
import { StoredItem } from '../item/stored-item';

/**
 * Wrong passphrases in a row; on disk, so that a restart of the browser does not forget them. Written
 * by background/secrets/unlock-wait.ts alone.
 */
export const unlockAttempts = new StoredItem(
  'unlockAttempts',
  'local',
  v.object({
    failed: v.number(),
    /** Whether the wait after the last of them is over. */
    waited: v.optional(v.boolean(), false),
  }),
  { failed: 0, waited: false },
);
