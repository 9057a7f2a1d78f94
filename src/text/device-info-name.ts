import type { DeviceInfo } from '../pass/device-info/device-info';
import { presetOf } from '../pass/device-info/presets';
import { formatNames } from './format';
import { t } from './t';

/** What a device is, in few words: the kind that it is of, else its model and system. */
export function deviceInfoName(info: DeviceInfo): string {
  const preset = presetOf(info);
  if (preset !== 'other') return t(`deviceInfo_preset_${preset}`);
  const { model = '', osName = '' } = info;
  const known = [model, osName].map(String).filter((one) => one !== '');
  // A Roku may be called so by both.
  return known.length === 0 ? t('deviceInfo_preset_other') : formatNames([...new Set(known)]);
}
