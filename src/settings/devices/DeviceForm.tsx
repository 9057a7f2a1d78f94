import { useState } from 'preact/hooks';
import { sendCommand } from '../../messages/send-command';
import { success } from '../../pass/result';
import { type KnownDevice, maxDeviceName, namesakes } from '../../storage/devices';
import { t } from '../../text/t';
import { writtenNameWords } from '../../text/written-name-words';
import { Field } from '../../ui/Field';
import { DeviceUnderTest } from '../../view/device-info/DeviceUnderTest';
import { SaveActions } from '../form/SaveActions';
import { useAutosave } from '../form/use-autosave';
import { useFocusOnOpen } from '../form/use-focus-on-open';
import { useSave } from '../form/use-save';
import { EnteredIdField } from './EnteredIdField';
import {
  type EnteredDevice,
  enteredFrom,
  type IdReading,
  readId,
  type SavedDevice,
  savedFrom,
} from './entered-device';

interface DeviceFormProps {
  /** Left out for a new one. */
  readonly device?: KnownDevice | undefined;
  /** All that have a name. */
  readonly known: readonly KnownDevice[];
  readonly onSaved: (saved: SavedDevice) => void;
  readonly onCancel: () => void;
}

const send = (device: SavedDevice) => sendCommand({ type: 'saveDevice', device });

/** Gives a device a name, or changes it and what else is known of the device. */
export function DeviceForm({ device, known, onSaved, onCancel }: DeviceFormProps) {
  const [before] = useState(device);
  const [entered, setEntered] = useState(() => enteredFrom(device));
  const [tried, setTried] = useState(false);
  const form = useFocusOnOpen<HTMLFormElement>(true);
  const { busy, failed, run } = useSave<SavedDevice>(onSaved);
  const isNew = device === undefined;
  const reading = readId(entered.id, isNew, known);
  const typed = savedFrom(entered, reading, isNew);
  const { outcome, hasSaved, onChange } = useAutosave(() => typed && send(typed));

  function change(change: Partial<EnteredDevice>) {
    setEntered((before) => ({ ...before, ...change }));
  }
  function submit() {
    setTried(true);
    if (typed === undefined) return;
    void run([], async () => {
      const answer = await send(typed);
      return answer.ok ? success(typed) : answer;
    });
  }
  /** Puts back what was there when the form opened. */
  async function cancel() {
    const opened = savedFrom(enteredFrom(before), reading, isNew);
    if (hasSaved && opened !== undefined) await send(opened);
    onCancel();
  }

  const isNameless = entered.name.trim() === '' && (tried || !isNew);
  return (
    <form
      ref={form}
      aria-label={isNew ? t('settings_addDevice') : t('settings_editDevice')}
      onChange={isNew ? undefined : onChange}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        label={t('device_nameLabel')}
        refused={isNameless ? t('device_nameEmpty') : writtenNameWords(entered.name, maxDeviceName)}
        note={namesakesNote(entered.name, reading, known)}
        live
      >
        <input
          value={entered.name}
          placeholder={t('device_nameExample')}
          autocomplete="off"
          onInput={(event) => change({ name: event.currentTarget.value })}
        />
      </Field>
      <EnteredIdField
        id={entered.id}
        reading={reading}
        isFixed={!isNew}
        tried={tried}
        onInput={(id) => change({ id })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={entered.pinned}
          onChange={(event) => change({ pinned: event.currentTarget.checked })}
        />
        {t('device_pin')}
      </label>
      <DeviceUnderTest
        info={entered.deviceInfo}
        unknownNote={t('device_infoUnset')}
        onChange={(deviceInfo) => change({ deviceInfo })}
        onPasted={() => !isNew && onChange()}
      />
      <SaveActions
        save={isNew ? t('settings_saveDevice') : t('settings_done')}
        saving={t('settings_saveDevice')}
        busy={busy}
        failed={failed}
        asYouGo={isNew ? undefined : outcome}
        onCancel={() => void cancel()}
      />
    </form>
  );
}

function namesakesNote(name: string, { id }: IdReading, known: readonly KnownDevice[]) {
  const deviceId = id.ok ? id.value : '';
  const count = namesakes(known, { deviceId, name: name.trim() }).length;
  return count > 0 ? t('device_namesakes', { count }) : undefined;
}
