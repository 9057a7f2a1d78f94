import { type Failure, failureOf, ownFailure } from '../../failure/failure';
import type { CommandOf } from '../../messages/commands';
import type { SingleTarget } from '../../pass/reset/reset';
import { failure, type Result, success } from '../../pass/result';
import { everyReset } from '../../storage/every-reset';
import { storedEntry } from '../../storage/history/history-database';
import { repeatableTargets } from '../../storage/history/history-entry';
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
    const earlier = await earlierReset(recordId);
    if (earlier?.tempPassId !== tempPassId) return failure(ownFailure('resetForgotten'));
    const { targets } = earlier;
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

/** What an earlier reset was about, as its record says; older ones are in the history alone. */
async function earlierReset(
  id: string,
): Promise<{ tempPassId: string; targets: SingleTarget[] | undefined } | undefined> {
  const record = (await everyReset.get()).find((one) => one.id === id);
  if (record !== undefined) {
    return { tempPassId: record.tempPassId, targets: singleTargets(record) };
  }
  const entry = await storedEntry(id);
  return entry && { tempPassId: entry.tempPassId, targets: repeatableTargets(entry) };
}
