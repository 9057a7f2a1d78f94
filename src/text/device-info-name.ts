import type { DeviceInfo } from '../pass/device-info/device-info';
import { presetOf } from '../pass/device-info/presets';
import { t } from './t';

/** What a device is, in few words: the kind that it is of, else its model and system. */
export function deviceInfoName(info: DeviceInfo): string {
  const preset = presetOf(info);
  if (preset !== 'other') return t(`deviceInfo_preset_${preset}`);
  const { model = '', osName = '' } = info;
  const known = [model, osName].map(String).filter((one) => one !== '');
  // A Roku may be called so by both.
  return known.length === 0 ? t('deviceInfo_preset_other') : [...new Set(known)].join(' · ');
}

/**
 * A device with its operating system, as far as it says both: "Apple TV · tvOS 18".
 *
 * @param name how people know the device; left out: what it is
 */
export function deviceSummary(info: DeviceInfo, name?: string): string {
  const { model = '', osName = '', osVersion = '' } = info;
  const system = [osName, osVersion].filter((one) => one !== '').join(' ');
  const kind = presetOf(info) === 'other' && model !== '' ? String(model) : deviceInfoName(info);
  const device = name ?? kind;
  return osVersion === '' || device.includes(system) ? device : `${device} · ${system}`;
}
