import type { ResetTarget } from '../../pass/reset/reset';
import { deviceWith } from '../../storage/devices';
import { everyDevice } from '../../storage/managed';
import { t } from '../../text/t';
import { ShortId } from '../../ui/ids/ShortId';
import { oneLine } from '../../ui/truncate-middle';
import { useStoredItem } from '../use-stored-item';

/** Room for the ends of an ID beside the name of its device. */
const besideName = 12;

/** Whom a reset is about: a device by its name, where it has one. */
export function TargetName({ target }: { target: ResetTarget }) {
  const known = useStoredItem(everyDevice) ?? [];
  const id = target.kind === 'device' ? target.deviceId : target.kind === 'key' && target.key;
  const name = target.kind === 'device' ? deviceWith(known, target.deviceId)?.name : undefined;
  return (
    <p class="muted note">
      {t(`popup_target_${target.kind}`)} {name !== undefined && <b dir="auto">{name}</b>}{' '}
      {id && <ShortId id={id} room={name === undefined ? oneLine : besideName} />}
    </p>
  );
}
