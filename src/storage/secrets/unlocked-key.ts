import * as v from 'valibot';
import { sealingKeySchema } from '../../sealed/sealed';
import { StoredItem } from '../item/stored-item';

/**
 * The key that the passphrase made, in memory while unlocked. Written and read by background/secrets/
 * alone.
 */
export const unlockedKey = new StoredItem(
  'unlockedKey',
  'session',
  v.optional(
    v.object({
      key: sealingKeySchema,
      /** When it was used last, in ms since 1970. */
      usedAt: v.number(),
    }),
  ),
  undefined,
);
