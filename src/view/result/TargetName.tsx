import type { ResetTarget } from '../../pass/reset/reset';
import { t } from '../../text/t';
import { ShortId } from '../../ui/ids/ShortId';
import { oneLine } from '../../ui/truncate-middle';

/** Whom a reset is about. */
export function TargetName({ target }: { target: ResetTarget }) {
  const id = target.kind === 'device' ? target.deviceId : target.kind === 'key' && target.key;
  return (
    <p class="muted note">
      {t(`popup_target_${target.kind}`)} {id && <ShortId id={id} room={oneLine} />}
    </p>
  );
}
