import type { SingleTarget } from '../../pass/reset/reset';
import { failure } from '../../pass/result';
import { draft } from '../../storage/draft';
import { selectedTempPass } from '../../storage/selected-temp-pass';
import type { TempPass } from '../../storage/temp-passes';
import { openPopup } from '../notifications/notifications';
import { notifyOfReset } from '../notifications/reset-notice';
import { requestConfirmation } from './confirmations';
import { quickResetObstacle } from './quick-reset-obstacle';
import { resetSome } from './resets';

/**
 * Resets without the popup, and says in a notification what came of it. In production it asks in
 * a window first, unless the Temp Pass is marked to go without.
 */
export async function resetQuickly(
  tempPass: TempPass,
  targets: readonly SingleTarget[],
): Promise<void> {
  const obstacle = await quickResetObstacle(tempPass, targets);
  switch (obstacle?.kind) {
    case 'unconfirmed':
      return requestConfirmation(tempPass, targets);
    case 'forbidden':
      return notifyOfReset(tempPass, targets, failure(obstacle.error));
    case 'locked':
      await notifyOfReset(tempPass, targets, failure(obstacle.error));
      return openPopupWith(tempPass, targets);
    case undefined:
      return run(tempPass, targets);
  }
}

async function run(tempPass: TempPass, targets: readonly SingleTarget[]): Promise<void> {
  const id = crypto.randomUUID();
  const command = { type: 'reset' as const, id, tempPassId: tempPass.id, targets: [...targets] };
  const answer = await resetSome(command);
  // Thrown on, it would be told as a reset that was not sent.
  await notifyOfReset(tempPass, targets, answer).catch(() => undefined);
}

/** Opens the popup, which asks for the passphrase, with what was to be reset. */
async function openPopupWith(tempPass: TempPass, targets: readonly SingleTarget[]): Promise<void> {
  for (const target of targets) {
    if (target.kind === 'device') await draft.set({ deviceId: target.deviceId });
  }
  await selectedTempPass.set({ id: tempPass.id });
  await openPopup();
}
