import { useState } from 'preact/hooks';
import type { DeviceInfo } from '../../pass/device-info/device-info';
import { type DeviceInfoRefusal, parseDeviceInfo } from '../../pass/device-info/parse-device-info';
import { deviceInfoName } from '../../text/device-info-name';
import { t } from '../../text/t';
import { Field } from '../../ui/Field';

interface PasteDeviceInfoProps {
  /** What the fields say now: of a header that was pasted before they changed, nothing is said. */
  readonly info: DeviceInfo | undefined;
  readonly onRead: (info: DeviceInfo) => void;
}

/** Takes what an app sends; what was read is no longer in the field. */
export function PasteDeviceInfo({ info, onRead }: PasteDeviceInfoProps) {
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<DeviceInfoRefusal>();
  const [read, setRead] = useState<DeviceInfo>();

  /** @param isWhole whether more may come: half a header is no mistake */
  function take(entered: string, isWhole: boolean) {
    const parsed = parseDeviceInfo(entered);
    setText(parsed.ok ? '' : entered);
    setRefused(parsed.ok || !isWhole || parsed.error === 'empty' ? undefined : parsed.error);
    setRead(parsed.ok ? parsed.value : undefined);
    if (parsed.ok) onRead(parsed.value);
  }

  return (
    <Field
      label={t('deviceInfo_paste')}
      note={
        read === undefined || read !== info
          ? t('deviceInfo_pasteNote')
          : t('deviceInfo_pasted', { device: deviceInfoName(read) })
      }
      refused={refused && t(`deviceInfo_refusal_${refused}`)}
      live
    >
      <textarea
        class="mono"
        rows={1}
        value={text}
        placeholder={t('deviceInfo_sample')}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => take(event.currentTarget.value, event.inputType !== 'insertText')}
        onBlur={() => text !== '' && take(text, true)}
      />
    </Field>
  );
}
