import { savedTempPass } from '../../storage/managed';
import { resets, singleTargets } from '../../storage/resets';
import { t } from '../../text/t';
import { notify } from '../notifications/notifications';
import { notifyMissing } from '../notifications/reset-notice';
import { resetQuickly } from './quick-resets';

/** Resets again what was reset last: a device, a key or both, but never everybody. */
export async function repeatLastReset(): Promise<void> {
  const [last] = await resets.get();
  if (last === undefined) {
    return notify('popup', t('notice_nothingSent'), [t('notice_nothingToRepeat')]);
  }
  const targets = singleTargets(last);
  if (targets === undefined) {
    return notify('popup', t('notice_nothingSent'), [t('notice_everybodyNotRepeated')]);
  }
  const tempPass = await savedTempPass(last.tempPassId);
  return tempPass === undefined ? notifyMissing() : resetQuickly(tempPass, targets);
}
