import * as v from 'valibot';
import { registeredApplicationSchema } from './applications';
import { StoredItem } from './item/stored-item';

/**
 * The application that was removed last, while it can still be brought back; no secret. Written by
 * background/secrets/ alone.
 */
export const removedApplication = new StoredItem(
  'removedApplication',
  'session',
  v.optional(
    v.object({
      application: registeredApplicationSchema,
      /** Its place in the list. */
      index: v.number(),
      area: v.picklist(['disk', 'session']),
    }),
  ),
  undefined,
);
