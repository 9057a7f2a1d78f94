import * as v from 'valibot';
import { deviceInfoSchema } from '../pass/device-info/device-info';
import { isHexDigest } from '../pass/ids/digest';
import type { GenericKey } from '../pass/ids/generic-key';
import { deviceIdSchema, genericKeySchema } from '../pass/ids/schemas';
import { StoredItem } from './item/stored-item';

/** The most characters of a device's name. */
export const maxDeviceName = 80;
/** The most devices that are kept: of a person, and as many of the policy. */
export const maxDevices = 5_000;
/** How many of the keys that were reset with a device are kept, the last used first. */
export const maxKeysOfDevice = 5;

/** What a person says of a device, and a team shares. */
export const deviceEntries = v.object({
  deviceId: deviceIdSchema,
  /** How people know it: "living room Apple TV". */
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(maxDeviceName)),
  /** Whether it stands before the others in the popup's list. */
  pinned: v.optional(v.boolean()),
  /** What it is, where that is known of this one; its Temp Pass says what others are. */
  deviceInfo: v.optional(deviceInfoSchema),
});

/** A device with a name. */
export const namedDeviceSchema = v.object({
  ...deviceEntries.entries,
  /** With which Temp Pass it was reset last. */
  tempPassId: v.optional(v.string()),
  /** The hashes that were reset together with it, the last used first; they stay in this browser. */
  keys: v.optional(v.pipe(v.array(genericKeySchema), v.maxLength(maxKeysOfDevice))),
});
export type NamedDevice = v.InferOutput<typeof namedDeviceSchema>;

/**
 * The devices to which a person gave a name, one for each device ID, in the order in which they were
 * named. Written by the background alone: background/settings/, and what was used with one by
 * background/resets/device-use.ts.
 */
export const devices = new StoredItem('devices', 'local', v.array(namedDeviceSchema), [], {
  failOnInvalid: true,
});

/** A device of {@link devices}, or of the policy, which nobody may change here. */
export type KnownDevice = NamedDevice & { readonly managed?: true };

/** The device with an ID; undefined where it has no name. */
export function deviceWith<Device extends NamedDevice>(
  all: readonly Device[],
  deviceId: string,
): Device | undefined {
  return all.find((one) => one.deviceId === deviceId);
}

/** Other devices with the same name, whose IDs tell them apart. */
export function namesakes<Device extends NamedDevice>(
  all: readonly Device[],
  { deviceId, name }: { readonly deviceId: string; readonly name: string },
): readonly Device[] {
  const same = name.toLocaleLowerCase();
  return all.filter((one) => one.deviceId !== deviceId && one.name.toLocaleLowerCase() === same);
}

/** A device after a reset; the same where nothing of it is new. Of keys only hashes are kept. */
export function usedWith(
  device: NamedDevice,
  tempPassId: string,
  key: GenericKey | undefined,
): NamedDevice {
  const before = device.keys ?? [];
  const isNewKey = key !== undefined && isHexDigest(key) && before[0] !== key;
  if (device.tempPassId === tempPassId && !isNewKey) return device;
  const keys = isNewKey
    ? [key, ...before.filter((one) => one !== key)].slice(0, maxKeysOfDevice)
    : device.keys;
  return { ...device, tempPassId, keys };
}
