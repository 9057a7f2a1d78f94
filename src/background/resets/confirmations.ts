import type { Failure } from '../../failure/failure';
import type { CommandOf } from '../../messages/commands';
import type { SingleTarget } from '../../pass/reset/reset';
import { type Result, success } from '../../pass/result';
import { confirmations } from '../../storage/confirmations';
import type { TempPass } from '../../storage/temp-passes';
import { openConfirmWindow } from '../notifications/windows';

/** How many may wait at once; the oldest give way. */
const maxWaiting = 10;

/** Asks in a window of its own. The yes resets under the confirmation's ID, and so only once. */
export async function requestConfirmation(
  tempPass: TempPass,
  targets: readonly SingleTarget[],
): Promise<void> {
  const id = crypto.randomUUID();
  const confirmation = { id, tempPassId: tempPass.id, targets: [...targets] };
  await confirmations.update((all) => [confirmation, ...all].slice(0, maxWaiting));
  await openConfirmWindow(id);
}

/** What was answered is not asked again by loading its window anew. */
export async function dismissConfirmation({
  id,
}: CommandOf<'dismissConfirmation'>): Promise<Result<null, Failure>> {
  await confirmations.update((all) => all.filter((one) => one.id !== id));
  return success(null);
}
