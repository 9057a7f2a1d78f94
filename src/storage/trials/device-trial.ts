import * as v from 'valibot';
import { failureSchema } from '../../failure/failure';
import { deviceIdSchema } from '../../pass/ids/schemas';
import { trialSchema } from '../../pass/trial/trial';

/** The trial of a device with a name, as it was read last for a Temp Pass. */
export const deviceTrialSchema = v.object({
  deviceId: deviceIdSchema,
  trial: v.variant('state', [
    ...trialSchema.options,
    /** Adobe Pass answered, and did not say what it is. */
    v.object({ state: v.literal('unknown'), error: failureSchema }),
  ]),
  /** When it was asked for, in ms since 1970. */
  readAt: v.number(),
  /** A later reading has a greater one, whatever clocks say. */
  order: v.number(),
  /** A reset or a start came since: what was read before it says nothing any more. */
  isOutdated: v.optional(v.literal(true)),
});
export type DeviceTrial = v.InferOutput<typeof deviceTrialSchema>;

/** How the reading of the trials of a Temp Pass goes. */
export const followStatusSchema = v.variant('kind', [
  v.object({ kind: v.literal('reading') }),
  /** Adobe Pass answered 429: nothing is asked until then, in ms since 1970. */
  v.object({ kind: v.literal('waiting'), until: v.number() }),
  /** Nothing can be read of any device, for the same reason; it is tried again by itself. */
  v.object({ kind: v.literal('blocked'), failure: failureSchema }),
]);
export type FollowStatus = v.InferOutput<typeof followStatusSchema>;
