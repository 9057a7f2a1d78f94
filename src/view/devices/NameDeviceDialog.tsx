import './name-device-dialog.css';
import { useRef, useState } from 'preact/hooks';
import type { Failure } from '../../failure/failure';
import type { CommandInput } from '../../messages/commands';
import { sendCommand } from '../../messages/send-command';
import type { DeviceInfo } from '../../pass/device-info/device-info';
import type { DeviceId } from '../../pass/ids/device-id';
import { deviceWith, type KnownDevice, maxDeviceName, namesakes } from '../../storage/devices';
import { t } from '../../text/t';
import { writtenNameWords } from '../../text/written-name-words';
import { Field } from '../../ui/Field';
import { nextFocus } from '../../ui/keep-focus';
import { useModal } from '../../ui/use-modal';
import { FailureNotice } from '../FailureNotice';

interface NameDeviceDialogProps {
  readonly deviceId: DeviceId;
  /** What it is, where the app has just said it, also in words: saved with the name. */
  readonly told?: { readonly deviceInfo: DeviceInfo; readonly summary: string } | undefined;
  readonly known: readonly KnownDevice[];
  readonly onClose: () => void;
}

/** Gives a device a name, changes it or takes it away. */
export function NameDeviceDialog(props: NameDeviceDialogProps) {
  const { deviceId, told, known, onClose } = props;
  const before = deviceWith(known, deviceId);
  const [name, setName] = useState(before?.name ?? '');
  const [failed, setFailed] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  // Once it has a name, the next thing is to reset it.
  const dialog = useModal(input, () =>
    isDone.current ? document.querySelector<HTMLElement>(`[${nextFocus}]`) : null,
  );
  const title = t(before === undefined ? 'device_nameTitle' : 'device_renameTitle');
  const others = namesakes(known, { deviceId, name: name.trim() }).length;
  const isEmpty = name.trim() === '';
  const refused = writtenNameWords(name, maxDeviceName);

  async function run(command: CommandInput & { type: 'saveDevice' | 'removeDevice' }) {
    if (busy) return;
    setBusy(true);
    const done = await sendCommand(command);
    if (done.ok) {
      isDone.current = true;
      return onClose();
    }
    setBusy(false);
    setFailed(done.error);
  }

  function save() {
    if (isEmpty || refused !== undefined) return;
    void run({ type: 'saveDevice', device: { deviceId, name, deviceInfo: told?.deviceInfo } });
  }

  return (
    <dialog ref={dialog} class="name-device" onClose={onClose} aria-label={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <h2>{title}</h2>
        <p class="note">
          <code>{deviceId}</code>
        </p>
        {told !== undefined && <p class="note">{t('device_savedAs', { device: told.summary })}</p>}
        <Field
          label={t('device_nameLabel')}
          note={others > 0 ? t('device_namesakes', { count: others }) : undefined}
          refused={refused}
          live
        >
          <input
            ref={input}
            value={name}
            placeholder={t('device_nameExample')}
            autocomplete="off"
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </Field>
        {failed !== undefined && <FailureNotice failure={failed} onNext={save} />}
        <div class="actions">
          {before !== undefined && (
            <button
              type="button"
              class="button button-text danger"
              onClick={() => void run({ type: 'removeDevice', deviceId })}
            >
              {t('device_removeName')}
            </button>
          )}
          <button type="button" class="button" onClick={onClose}>
            {t('label_cancel')}
          </button>
          <button type="submit" class="button primary" disabled={isEmpty} aria-disabled={busy}>
            {t('device_save')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
