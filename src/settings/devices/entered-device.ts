import { readEnteredDeviceId } from '../../input/entered-device-id';
import { nameRefusal } from '../../input/name-refusal';
import type { DeviceInfo } from '../../pass/device-info/device-info';
import { type DeviceId, parseDeviceId } from '../../pass/ids/device-id';
import type { IdentifierRefusal } from '../../pass/ids/identifier';
import type { Result } from '../../pass/result';
import { deviceWith, type KnownDevice, maxDeviceName } from '../../storage/devices';

/** What stands in the form of a device. */
export interface EnteredDevice {
  readonly name: string;
  readonly id: string;
  readonly pinned: boolean;
  readonly deviceInfo: DeviceInfo | undefined;
}

export function enteredFrom(device: KnownDevice | undefined): EnteredDevice {
  const { name = '', deviceId = '', pinned = false, deviceInfo } = device ?? {};
  return { name, id: deviceId, pinned, deviceInfo };
}

/** What the ID in the form is. */
export interface IdReading {
  readonly id: Result<DeviceId, IdentifierRefusal>;
  /** The one that has this ID already, where the form is for a new one. */
  readonly namedBefore: KnownDevice | undefined;
}

/** @param isNew whether it was typed; else it is a saved one, and stays as it is */
export function readId(text: string, isNew: boolean, known: readonly KnownDevice[]): IdReading {
  const id = isNew ? readEnteredDeviceId(text) : parseDeviceId(text);
  return { id, namedBefore: isNew && id.ok ? deviceWith(known, id.value) : undefined };
}

/** A device as the command `saveDevice` takes it. */
export interface SavedDevice {
  readonly deviceId: DeviceId;
  readonly name: string;
  readonly pinned: boolean | undefined;
  readonly deviceInfo: DeviceInfo | null | undefined;
}

/**
 * What is to be saved of a form; undefined while it cannot be. A form for a new one that turns out
 * to have a name changes nothing of it that was not entered.
 */
export function savedFrom(
  { name, pinned, deviceInfo }: EnteredDevice,
  { id, namedBefore }: IdReading,
  isNew: boolean,
): SavedDevice | undefined {
  if (name.trim() === '' || !id.ok || namedBefore?.managed) return undefined;
  if (nameRefusal(name, maxDeviceName) !== undefined) return undefined;
  const device = { deviceId: id.value, name: name.trim() };
  return isNew
    ? { ...device, pinned: pinned || undefined, deviceInfo }
    : { ...device, pinned, deviceInfo: deviceInfo ?? null };
}
