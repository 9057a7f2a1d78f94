import { isCut } from '../detection/values/cut';
import { isPart } from '../detection/values/id-shape';
import { isPlaceholder } from '../detection/values/placeholder';
import { type DeviceId, parseDeviceId } from '../pass/ids/device-id';
import { isAddressOfPerson } from '../pass/ids/email-address';
import { realValue } from './real-value';

/**
 * Reads the value of `AP-Device-Identifier` (REST API V2): `fingerprint` and the Base64 of the ID.
 *
 * @returns undefined of a placeholder, of what was masked or cut, and of what no reset takes
 */
export function deviceIdInHeader(value: string | undefined): DeviceId | undefined {
  const [, base64] = /^fingerprint\s+([\w+/-]+={0,2})$/iu.exec(value ?? '') ?? [];
  if (base64 === undefined || isPlaceholder(base64) || isCut(base64)) return undefined;
  return checked(parseDeviceId(`fingerprint ${base64}`));
}

/** Reads a device ID that stands as it is, in a query or a form. */
export function plainDeviceId(value: string | undefined): DeviceId | undefined {
  const text = realValue(value);
  if (text === undefined) return undefined;
  const read = parseDeviceId(text);
  return read.ok && read.value === text ? checked(read) : undefined;
}

function checked(read: ReturnType<typeof parseDeviceId>): DeviceId | undefined {
  if (!read.ok || realValue(read.value) === undefined) return undefined;
  return isPart(read.value) || isAddressOfPerson(read.value) ? undefined : read.value;
}
