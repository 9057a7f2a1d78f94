import type { KnownDevice } from '../../storage/devices';
import { deviceInfoName } from '../../text/device-info-name';
import { hasFragments } from '../../ui/fragments';

/**
 * Whether a filter shows a device: each of the words is in its name, its ID, what it is or the Temp
 * Pass that it was reset with.
 */
export function isShownBy(
  filter: string,
  { name, deviceId, deviceInfo }: KnownDevice,
  lastWith = '',
): boolean {
  if (filter.trim() === '') return true;
  const kind = deviceInfo === undefined ? '' : deviceInfoName(deviceInfo);
  return hasFragments([name, deviceId, kind, lastWith].join(' '), filter.trim());
}
