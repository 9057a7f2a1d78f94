import * as v from 'valibot';
import { singleTargetSchema } from '../pass/ids/schemas';
import { StoredItem } from './item/stored-item';

const confirmation = v.object({
  id: v.pipe(v.string(), v.uuid()),
  tempPassId: v.string(),
  targets: v.array(singleTargetSchema),
});
export type Confirmation = v.InferOutput<typeof confirmation>;

/**
 * Resets of production from outside the popup, which wait for a yes in a window of their own. Written
 * by background/resets/confirmations.ts alone.
 */
export const confirmations = new StoredItem('questions', 'session', v.array(confirmation), []);
