import { devices, deviceWith, usedWith } from '../../storage/devices';
import type { ResetRecord } from '../../storage/resets';

/**
 * Remembers of a device with a name which Temp Pass and which key it was reset with. Never rejects:
 * the reset is done, and what was used with it only saves typing the next time.
 */
export async function rememberUse({ tempPassId, parts }: ResetRecord): Promise<void> {
  const targets = parts.map(({ target }) => target);
  const device = targets.find((one) => one.kind === 'device');
  const key = targets.find((one) => one.kind === 'key');
  if (device === undefined) return;
  try {
    await devices.update((all) => {
      const named = deviceWith(all, device.deviceId);
      const used = named && usedWith(named, tempPassId, key?.key);
      return used === named ? all : all.map((one) => (one === named && used ? used : one));
    });
  } catch {
    // A full disk, or devices that cannot be read: Settings says so.
  }
}
