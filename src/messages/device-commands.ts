import * as v from 'valibot';
import { deviceIdSchema } from '../pass/ids/schemas';
import { deviceEntries, namedDeviceSchema } from '../storage/devices';

/** The commands about devices with a name; part of `commandSchema` of commands.ts. */
export const deviceCommands = [
  /** Gives a device a name, or another one, or pins it; what was used with it stays. */
  v.object({ type: v.literal('saveDevice'), device: deviceEntries }),
  v.object({ type: v.literal('removeDevice'), deviceId: deviceIdSchema }),
  /** Puts one that was removed back where it was, with what was used with it. */
  v.object({
    type: v.literal('restoreDevice'),
    device: namedDeviceSchema,
    at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
] as const;
