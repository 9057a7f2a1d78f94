import * as v from 'valibot';
import { encodeBase64 } from '../decoding/base64';
import {
  type DeviceInfoKey,
  deviceInfoKeys,
  type ListedKey,
  listedValues,
  type RequiredKey,
  requiredKeys,
} from './device-info-keys';

/** Of a header that servers take, in characters of its JSON. */
const maxLength = 4_096;

const value = v.union([v.string(), v.number(), v.boolean()]);
const free = v.exactOptional(value);

/** An app may send what is on no list; its header is kept as it is. */
const unlisted = v.pipe(value, v.brand('Unlisted'));

function listed<const List extends readonly string[]>(list: List) {
  return v.exactOptional(v.union([v.picklist(list), unlisted]));
}

/** The keys in the order of Adobe's table, and after them what an app sends besides. */
const entries = {
  primaryHardwareType: listed(listedValues.primaryHardwareType),
  model: free,
  version: free,
  manufacturer: free,
  vendor: free,
  osName: listed(listedValues.osName),
  osFamily: listed(listedValues.osFamily),
  osVendor: listed(listedValues.osVendor),
  osVersion: free,
  browserName: listed(listedValues.browserName),
  browserVendor: listed(listedValues.browserVendor),
  browserVersion: free,
  userAgent: free,
  displayWidth: free,
  displayHeight: free,
  displayPpi: free,
  diagonalScreenSize: free,
  connectionIp: free,
  connectionPort: free,
  connectionType: free,
  connectionSecure: v.exactOptional(v.union([v.boolean(), unlisted])),
  applicationId: free,
} satisfies Record<DeviceInfoKey, v.GenericSchema>;

export type DeviceInfoValue = v.InferOutput<typeof value>;

/**
 * What a streaming device is, as an app tells Adobe Pass in the header `X-Device-Info`. Anything in
 * it may be missing, or have a value that is on none of Adobe's lists, because a header is to be sent
 * as the app under test sends it: {@link missingFrom} and {@link isListed} say what Adobe asks for.
 */
export const deviceInfoSchema = v.pipe(
  v.custom<Readonly<Record<string, unknown>>>(
    (one) => typeof one === 'object' && one !== null && !Array.isArray(one),
  ),
  v.objectWithRest(entries, value),
  v.check((info) => deviceInfoKeys.some((key) => info[key] !== undefined)),
  v.check((info) => deviceInfoJson(info).length <= maxLength),
);
export type DeviceInfo = v.InferOutput<typeof deviceInfoSchema>;

/** The JSON that is sent. */
export function deviceInfoJson(info: Readonly<Record<string, DeviceInfoValue>>): string {
  return JSON.stringify(info);
}

/** The value of the header `X-Device-Info`: the Base64 of the JSON. */
export function deviceInfoHeader(info: DeviceInfo): string {
  return encodeBase64(deviceInfoJson(info));
}

/** What Adobe asks for and is not there. */
export function missingFrom(info: DeviceInfo): RequiredKey[] {
  return requiredKeys.filter((key) => (info[key] ?? '') === '');
}

/** Whether a value is on Adobe's list of its key. */
export function isListed(key: ListedKey, one: DeviceInfoValue): boolean {
  return listedValues[key].some((other) => other === one);
}
