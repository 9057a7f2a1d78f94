import * as v from 'valibot';
import { deviceInfoSchema } from '../pass/device-info/device-info';
import { deviceIdSchema } from '../pass/ids/schemas';
import { deviceEntries, namedDeviceSchema } from '../storage/devices';

/** The commands about devices with a name; part of `commandSchema` of commands.ts. */
export const deviceCommands = [
  /** Gives a device a name, or changes what is said of it; what is left out stays. */
  v.object({
    type: v.literal('saveDevice'),
    device: v.object({
      ...deviceEntries.entries,
      /** null: nothing is known of it any more. */
      deviceInfo: v.optional(v.nullable(deviceInfoSchema)),
    }),
  }),
  v.object({ type: v.literal('removeDevice'), deviceId: deviceIdSchema }),
  /** Puts one that was removed back where it was, with what was used with it. */
  v.object({
    type: v.literal('restoreDevice'),
    device: namedDeviceSchema,
    at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
] as const;
