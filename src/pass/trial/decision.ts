import * as v from 'valibot';
import { serverReasonSchema } from '../http/server-reason';

/** The `source` of a decision that a Temp Pass made. */
export const tempPassSource = 'temppass';

/** Whether a viewer may play a title; where not, why, in Adobe's words. */
export const decisionSchema = v.object({
  resource: v.string(),
  permitted: v.boolean(),
  /** Who decided, in Adobe's words; undefined where it did not say. */
  source: v.optional(v.string()),
  reason: v.optional(serverReasonSchema),
});
export type Decision = v.InferOutput<typeof decisionSchema>;
