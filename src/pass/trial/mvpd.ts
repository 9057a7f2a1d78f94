import * as v from 'valibot';
import { mvpdIdSchema } from '../ids/schemas';

/** A provider of a requestor. */
export const mvpdSchema = v.object({
  id: mvpdIdSchema,
  displayName: v.fallback(v.string(), ''),
  isTempPass: v.fallback(v.optional(v.boolean()), undefined),
});
export type Mvpd = v.InferOutput<typeof mvpdSchema>;
