import type { KnownDevice } from '../../storage/devices';
import { deviceInfoName } from '../../text/device-info-name';
import { t } from '../../text/t';
import { ShortId } from '../../ui/ids/ShortId';
import { PinMark, Row } from '../rows/Row';
import { removeItem } from '../rows/remove-item';
import type { DeviceActions } from './use-device-actions';

/** So many characters of an ID stand in a row: enough of both ends to tell it from others. */
const idRoom = 24;

interface DeviceRowProps {
  readonly device: KnownDevice;
  /** The name of the Temp Pass that it was reset with last; undefined where there is none. */
  readonly lastWith: string | undefined;
  readonly actions: DeviceActions;
  readonly onEdit: () => void;
  readonly hasFocus: boolean;
}

/** A device with a name: its ID, what it is, and the Temp Pass that it was reset with last. */
export function DeviceRow({ device, lastWith, actions, onEdit, hasFocus }: DeviceRowProps) {
  const { deviceId, name, pinned, deviceInfo, managed = false } = device;
  const items = [
    {
      name: pinned ? t('settings_unpin') : t('settings_pin'),
      act: () => void actions.pin(device),
    },
    { name: t('settings_edit'), act: onEdit },
    removeItem(() => void actions.remove(device)),
  ];
  return (
    <Row
      id={`device-${encodeURIComponent(deviceId)}`}
      name={name}
      onOpen={managed ? undefined : onEdit}
      hasFocus={hasFocus}
      items={managed ? [] : items}
      facts={
        <>
          <span class="note muted">
            <ShortId id={deviceId} room={idRoom} />
          </span>
          {deviceInfo !== undefined && <span class="note muted">{deviceInfoName(deviceInfo)}</span>}
          {pinned && <PinMark />}
          {lastWith !== undefined && (
            <span class="note muted">{t('settings_lastTempPass', { name: lastWith })}</span>
          )}
          {managed && <span class="note muted">{t('label_managed')}</span>}
        </>
      }
    />
  );
}
