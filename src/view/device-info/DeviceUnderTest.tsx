import './device-info.css';
import type { DeviceInfo } from '../../pass/device-info/device-info';
import { type Preset, presetNames, presetOf, presets } from '../../pass/device-info/presets';
import { deviceInfoName } from '../../text/device-info-name';
import { t } from '../../text/t';
import { Field } from '../../ui/Field';
import { useMarksOneOf } from '../../ui/marked-field';
import { Joined } from '../Joined';
import { DeviceInfoFields } from './DeviceInfoFields';
import { DeviceInfoPreview } from './DeviceInfoPreview';
import { PasteDeviceInfo } from './PasteDeviceInfo';

const groups = [
  { name: 'tv', of: ['appleTv', 'roku', 'fireTv', 'androidTv', 'tizen', 'webOs'] },
  { name: 'console', of: ['xbox', 'playStation'] },
  { name: 'mobile', of: ['ios', 'android'] },
  { name: 'browser', of: ['chrome', 'edge', 'firefox', 'safari'] },
] as const satisfies readonly { readonly name: string; readonly of: readonly Preset[] }[];

/** As an address names it: of the header as a whole, the field that all the others follow. */
const markedName = 'deviceInfo';

interface DeviceUnderTestProps {
  /** What holds where nothing is known of the device; left out: Adobe Pass is told nothing. */
  readonly unknownNote?: string;
  /** Undefined where nothing is known of the device. */
  readonly info: DeviceInfo | undefined;
  readonly onChange: (info: DeviceInfo | undefined) => void;
  /** A header was pasted, which is no change of a field to the browser. */
  readonly onPasted?: () => void;
}

/** What the device under test is: chosen, pasted or typed, with the header that comes of it. */
export function DeviceUnderTest(props: DeviceUnderTestProps) {
  const { info, unknownNote = t('deviceInfo_unknownNote'), onChange, onPasted } = props;
  const isMarked = useMarksOneOf([markedName]);
  return (
    <details class="device-info" open={isMarked}>
      <summary>
        <Joined>
          {t('deviceInfo_title')}
          <span class="muted" dir="auto">
            {info === undefined ? t('deviceInfo_notSet') : deviceInfoName(info)}
          </span>
        </Joined>
      </summary>
      <div class="fields">
        <div class="pair">
          <Field name={markedName} label={t('deviceInfo_kind')} note={t('deviceInfo_kindNote')}>
            <select
              value={info === undefined ? '' : presetOf(info)}
              onChange={(event) => {
                const { value } = event.currentTarget;
                const preset = presetNames.find((one) => one === value);
                onChange(preset && presets[preset]);
              }}
            >
              <option value="">{t('deviceInfo_unknown')}</option>
              {groups.map((group) => (
                <optgroup key={group.name} label={t(`deviceInfo_group_${group.name}`)}>
                  {group.of.map((preset) => (
                    <option key={preset} value={preset}>
                      {t(`deviceInfo_preset_${preset}`)}
                    </option>
                  ))}
                </optgroup>
              ))}
              <option value="other">{t('deviceInfo_preset_other')}</option>
            </select>
          </Field>
          <PasteDeviceInfo
            info={info}
            onRead={(read) => {
              onChange(read);
              onPasted?.();
            }}
          />
        </div>
        {info === undefined ? (
          <p class="note muted">{unknownNote}</p>
        ) : (
          <>
            <DeviceInfoFields info={info} onChange={onChange} />
            <DeviceInfoPreview info={info} />
          </>
        )}
      </div>
    </details>
  );
}
