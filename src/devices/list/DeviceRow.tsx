import type { DeviceId } from '../../pass/ids/device-id';
import { formatAge, formatAgeExactly } from '../../text/age';
import { formatDateTime } from '../../text/format';
import { t } from '../../text/t';
import { ShortId } from '../../ui/ids/ShortId';
import { Joined } from '../../view/Joined';
import { platformOf } from '../filter/filter';
import type { ListedDevice } from '../reading/device-state';
import type { LastReset } from '../reading/use-last-resets';
import { StateMark } from '../words/StateMark';
import { stateNote, stateWords } from '../words/state-words';

/** So many characters of an ID stand beside the name. */
const idRoom = 13;

interface DeviceRowProps {
  readonly listed: ListedDevice;
  /** With the Temp Pass that is chosen. */
  readonly lastReset: LastReset | undefined;
  /** In ms since 1970. */
  readonly now: number;
  readonly isSelected: boolean;
  readonly onSelect: (deviceId: DeviceId, isSelected: boolean) => void;
}

/** A device with a name: what it is, its trial with the age of what is known, and its last reset. */
export function DeviceRow({ listed, lastReset, now, isSelected, onSelect }: DeviceRowProps) {
  const { device, now: trial } = listed;
  const platform = platformOf(listed);
  const note = stateNote(trial);
  return (
    <>
      <label class="select">
        <input
          type="checkbox"
          aria-label={t('devices_select', { name: device.name })}
          checked={isSelected}
          onChange={(event) => onSelect(device.deviceId, event.currentTarget.checked)}
        />
      </label>
      <div class="who" title={device.name}>
        <b>{device.name}</b> <ShortId id={device.deviceId} room={idRoom} />
      </div>
      <div class="platform muted note">
        <Joined>
          {platform ?? t('devices_noPlatform')}
          {device.managed ? t('label_managed') : ''}
        </Joined>
      </div>
      <div class={`state ${trial.state}`}>
        <StateMark state={trial.state} />
        <span>{stateWords(trial, now)}</span>
        {'readAt' in trial && <Age readAt={trial.readAt} now={now} />}
      </div>
      <div class="facts muted note" title={note}>
        {note}
      </div>
      <div class="last muted note">
        {lastReset === undefined ? (
          t('devices_neverReset')
        ) : (
          <time
            dateTime={new Date(lastReset.at).toISOString()}
            title={formatDateTime(new Date(lastReset.at))}
          >
            {t(`devices_reset_${lastReset.state}`, {
              age: formatAge(new Date(lastReset.at), now),
            })}
          </time>
        )}
      </div>
    </>
  );
}

/** How old what is known is. */
function Age({ readAt, now }: { readonly readAt: number; readonly now: number }) {
  const read = new Date(readAt);
  const age = t('devices_readAge', { age: formatAgeExactly(read, now) });
  return (
    <time
      class="age muted note"
      dateTime={read.toISOString()}
      title={`${age} · ${formatDateTime(read)}`}
    >
      <bdi>{age}</bdi>
    </time>
  );
}
