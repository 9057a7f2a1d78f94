import * as v from 'valibot';
import { reasonSchema } from './server-reason';

/** Whether a viewer may play a title; where not, why, in Adobe's words. */
export const decisionSchema = v.object({
  resource: v.string(),
  permitted: v.boolean(),
  reason: v.optional(reasonSchema),
});
export type Decision = v.InferOutput<typeof decisionSchema>;
