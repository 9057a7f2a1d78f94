import { useLayoutEffect, useState } from 'preact/hooks';
import { newEntry } from '../../messages/page-urls';
import type { DeviceId } from '../../pass/ids/device-id';
import { deviceWith, type KnownDevice } from '../../storage/devices';
import { nameOf, type TempPass } from '../../storage/temp-passes';
import { t } from '../../text/t';
import { nextFocus } from '../../ui/keep-focus';
import { type Marked, MarkedField } from '../../ui/marked-field';
import { FailureNotice } from '../../view/FailureNotice';
import { openNewRun } from '../../view/lists/open-new-run';
import { openDevices } from '../../view/open-pages';
import { UndoNotice } from '../form/UndoNotice';
import { FilterField } from '../rows/FilterField';
import { useRowLimit } from '../rows/use-row-limit';
import { type AddressedEntry, forgetEntryInAddress } from '../sections/address';
import { markedNote } from '../sections/marked-note';
import { Section } from '../sections/Section';
import { useFormAddress } from '../sections/use-form-address';
import { DeviceForm } from './DeviceForm';
import { DeviceRow } from './DeviceRow';
import { isShownBy } from './filter';
import { useDeviceActions } from './use-device-actions';

interface DevicesSectionProps {
  readonly devices: readonly KnownDevice[];
  readonly tempPasses: readonly TempPass[];
  /** One whose form the page's address asks for. */
  readonly addressed?: AddressedEntry | undefined;
}

/** Of a new one, which has no ID yet; any text may be the ID of a device. */
type Which = DeviceId | null | undefined;

/** The devices that people gave names. */
export function DevicesSection({ devices, tempPasses, addressed }: DevicesSectionProps) {
  const [filter, setFilter] = useState('');
  const [editing, setEditing] = useState<Which>();
  /** Whose form was closed or whose removal undone last: its row has the focus then. */
  const [closed, setClosed] = useState<Which>();
  const [marked, setMarked] = useState<Marked>();
  const actions = useDeviceActions(setClosed);
  const { undoable, offer, clear, failed } = actions;

  function open(which: Which, mark?: Marked) {
    clear();
    setEditing(which);
    setMarked(mark);
  }
  function close(which: Which) {
    setClosed(which);
    setEditing(undefined);
    forgetEntryInAddress();
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: opens once for each address
  useLayoutEffect(() => {
    if (addressed === undefined) return;
    const { id, field } = addressed;
    const one = deviceWith(devices, id);
    if (one !== undefined && !one.managed) {
      open(one.deviceId, field ? { name: field, note: markedNote(field) } : undefined);
    } else if (id === newEntry) open(null);
    else offer({ said: t('settings_linkGone') });
  }, [addressed]);
  const entry = editing === undefined ? undefined : { id: editing ?? newEntry, field: undefined };
  useFormAddress('devices', entry, () => close(editing));
  function saved({ deviceId, name }: Pick<KnownDevice, 'deviceId' | 'name'>) {
    close(deviceId);
    offer({ said: t('settings_savedNamed', { name }) });
  }

  const limit = useRowLimit();
  const names = new Map(tempPasses.map((one) => [one.id, nameOf(one)]));
  const lastWith = ({ tempPassId = '' }: KnownDevice) => names.get(tempPassId);
  // The one whose form is open stays, whatever is typed.
  const shown = devices.filter(
    (one) => one.deviceId === editing || isShownBy(filter, one, lastWith(one)),
  );
  return (
    <Section
      id="devices"
      title={t('settings_section_devices')}
      beside={<UndoNotice undoable={undoable} />}
    >
      {devices.length === 0 && <p class="muted">{t('settings_noDevice')}</p>}
      {failed !== undefined && <FailureNotice failure={failed} />}
      <MarkedField.Provider value={marked}>
        {editing === null ? (
          <DeviceForm known={devices} onSaved={saved} onCancel={() => close(null)} />
        ) : (
          <div class="tools">
            <FilterField
              value={filter}
              shown={shown.length}
              total={devices.length}
              onInput={setFilter}
            />
            <button
              type="button"
              class="button"
              {...(closed === null && { [nextFocus]: '' })}
              onClick={() => open(null)}
            >
              {t('settings_addDevice')}
            </button>
            {shown.length > 0 && (
              <button
                type="button"
                class="button"
                onClick={() =>
                  void openNewRun(
                    undefined,
                    shown.map(({ deviceId }) => deviceId),
                    'devices',
                  )
                }
              >
                {t('settings_resetDevices', { count: shown.length })}
              </button>
            )}
            {devices.length > 0 && (
              <button type="button" class="button" onClick={openDevices}>
                {t('devices_open')}
              </button>
            )}
          </div>
        )}
        {shown.length === 0 && devices.length > 0 && <p>{t('settings_noDeviceMatch')}</p>}
        {shown.length > 0 && (
          <ul class="rows">
            {shown.slice(0, limit).map((one) => (
              <li key={one.deviceId}>
                {one.deviceId === editing ? (
                  <DeviceForm
                    device={one}
                    known={devices}
                    onSaved={saved}
                    onCancel={() => close(one.deviceId)}
                  />
                ) : (
                  <DeviceRow
                    device={one}
                    lastWith={lastWith(one)}
                    actions={actions}
                    onEdit={() => open(one.deviceId)}
                    hasFocus={one.deviceId === closed}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
      </MarkedField.Provider>
    </Section>
  );
}
