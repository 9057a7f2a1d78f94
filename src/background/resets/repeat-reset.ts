import { type Failure, failureOf, ownFailure } from '../../failure/failure';
import type { CommandOf } from '../../messages/commands';
import { failure, type Result, success } from '../../pass/result';
import { everyReset } from '../../storage/every-reset';
import { savedTempPass } from '../../storage/managed';
import { type ResetRecord, singleTargets } from '../../storage/resets';
import { requestConfirmation } from './confirmations';
import { quickResetObstacle } from './quick-reset-obstacle';
import { resetSome } from './resets';

/**
 * Resets again what an earlier reset was about: a device, a key or both, never everybody. In
 * production a window asks first, as after a right click; then nothing is reset yet.
 *
 * @returns the new record; null where the window asks. Never rejects.
 */
export async function repeatReset({
  id,
  recordId,
  tempPassId,
}: CommandOf<'repeatReset'>): Promise<Result<ResetRecord | null, Failure>> {
  try {
    const record = (await everyReset.get()).find((one) => one.id === recordId);
    const targets = record && singleTargets(record);
    if (record?.tempPassId !== tempPassId) return failure(ownFailure('resetForgotten'));
    if (targets === undefined) return failure(ownFailure('refused'));
    const tempPass = await savedTempPass(tempPassId);
    if (tempPass === undefined) return failure(ownFailure('tempPassMissing'));
    const obstacle = await quickResetObstacle(tempPass, targets);
    if (obstacle?.kind === 'unconfirmed') {
      await requestConfirmation(tempPass, targets);
      return success(null);
    }
    if (obstacle !== undefined) return failure(obstacle.error);
    return await resetSome({ type: 'reset', id, tempPassId, targets });
  } catch (error) {
    return failure({ ...failureOf(error), effect: 'nothingSent' });
  }
}
