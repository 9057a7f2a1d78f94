import type { DeviceInfo } from '../../pass/device-info/device-info';
import { deviceInfoKeys } from '../../pass/device-info/device-info-keys';

/**
 * What differs from one request of a device to the next, and says nothing of what the device is
 * (REST API V2, X-Device-Info).
 */
const ofConnection: ReadonlySet<string> = new Set([
  'connectionIp',
  'connectionPort',
  'connectionType',
  'connectionSecure',
]);

/** The names that Adobe lists: what is read of a request has no others, and what was pasted may have. */
const listed: ReadonlySet<string> = new Set(deviceInfoKeys);

/** The names of what two say differently of what a device is; none where they are alike. */
export function differingFields(one: DeviceInfo, other: DeviceInfo = {}): readonly string[] {
  const facts = new Map(Object.entries(one));
  const others = new Map(Object.entries(other));
  return [...new Set([...facts.keys(), ...others.keys()])].filter(
    (name) =>
      listed.has(name) &&
      !ofConnection.has(name) &&
      String(facts.get(name)) !== String(others.get(name)),
  );
}
