import * as v from 'valibot';
import { type DeviceInfo, type DeviceInfoValue, deviceInfoSchema } from './device-info';
import { deviceInfoKeys, type ListedKey, listedValues } from './device-info-keys';

/** Adobe's sample code sends these as numbers, and all else as texts. */
const numberKeys: readonly string[] = ['displayWidth', 'displayHeight'];

/**
 * A device of which one fact is another, as a person typed or chose it. A fact without a text is
 * left out.
 *
 * @returns undefined where nothing that Adobe knows is left; the device as it was where the header
 *   would be too long
 */
export function withFact(info: DeviceInfo, key: string, text: string): DeviceInfo | undefined {
  const { [key]: before, ...others } = info;
  // What is only looked at, or chosen anew, stays what the app sends.
  const value = before !== undefined && String(before) === text ? before : valueFrom(key, text);
  const next: Record<string, DeviceInfoValue> = { ...others };
  if (text !== '') next[key] = value;
  if (deviceInfoKeys.every((one) => next[one] === undefined)) return undefined;
  const read = v.safeParse(deviceInfoSchema, next);
  return read.success ? read.output : info;
}

function valueFrom(key: string, text: string): DeviceInfoValue {
  if (isListedKey(key)) return listedValues[key].find((one) => String(one) === text) ?? text;
  return numberKeys.includes(key) && /^\d{1,6}$/u.test(text) ? Number(text) : text;
}

export function isListedKey(key: string): key is ListedKey {
  return Object.hasOwn(listedValues, key);
}
