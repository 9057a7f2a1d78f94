import { useId } from 'preact/hooks';
import { isListedKey, withFact } from '../../pass/device-info/change-device-info';
import { type DeviceInfo, isListed, missingFrom } from '../../pass/device-info/device-info';
import { deviceInfoKeys, listedValues } from '../../pass/device-info/device-info-keys';
import { presetOf } from '../../pass/device-info/presets';
import { formatNames } from '../../text/format';
import { t } from '../../text/t';
import { Field } from '../../ui/Field';

/** What Adobe requires, and what tells most of a platform. */
const first: readonly string[] = [
  'primaryHardwareType',
  'model',
  'version',
  'osName',
  'osVersion',
  'connectionType',
];
const others: readonly string[] = deviceInfoKeys.filter((key) => !first.includes(key));
const connectionTypes = ['WiFi', 'LAN'];

interface DeviceInfoFieldsProps {
  readonly info: DeviceInfo;
  readonly onChange: (info: DeviceInfo | undefined) => void;
}

/** Each fact of a device, under the name that Adobe has for it. */
export function DeviceInfoFields({ info, onChange }: DeviceInfoFieldsProps) {
  const known: readonly string[] = deviceInfoKeys;
  const own = Object.keys(info).filter((key) => !known.includes(key));
  const missing = missingFrom(info);
  const fieldOf = (key: string) => (
    <Fact key={key} name={key} info={info} onText={(text) => onChange(withFact(info, key, text))} />
  );
  return (
    <>
      <div class="facts">{first.map(fieldOf)}</div>
      <p class="warning" aria-live="polite">
        {missing.length > 0 && t('deviceInfo_missing', { fields: formatNames(missing) })}
      </p>
      <details>
        <summary>{t('deviceInfo_more')}</summary>
        <div class="facts">{[...others, ...own].map(fieldOf)}</div>
      </details>
    </>
  );
}

interface FactProps {
  readonly name: string;
  readonly info: DeviceInfo;
  readonly onText: (text: string) => void;
}

function Fact({ name, info, onText }: FactProps) {
  const listId = useId();
  const value = info[name];
  const text = String(value ?? '');
  const label = <code>{name}</code>;
  if (isListedKey(name)) {
    const listed: readonly unknown[] = listedValues[name];
    const isUnlisted = value !== undefined && !isListed(name, value);
    return (
      <Field label={label} note={isUnlisted ? t('deviceInfo_unlisted') : noteOf(name, info)}>
        <select value={text} onChange={(event) => onText(event.currentTarget.value)}>
          <option value="">–</option>
          {isUnlisted && <option value={text}>{text}</option>}
          {listed.map(String).map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </Field>
    );
  }
  const isConnection = name === 'connectionType';
  return (
    <div>
      <Field label={label}>
        <input
          class="mono"
          value={text}
          maxLength={1_024}
          list={isConnection ? listId : undefined}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => onText(event.currentTarget.value)}
        />
      </Field>
      {isConnection && (
        <datalist id={listId}>
          {connectionTypes.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </div>
  );
}

/** Of some systems Adobe has a family, but no name. */
function noteOf(name: string, info: DeviceInfo): string | undefined {
  if (name !== 'osName' || (info.osName ?? '') !== '') return undefined;
  const systems: readonly string[] = ['tizen', 'xbox', 'playStation'];
  return systems.includes(presetOf(info)) ? t('deviceInfo_noOsName') : undefined;
}
