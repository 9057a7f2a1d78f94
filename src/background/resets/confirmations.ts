import type { Failure } from '../../failure/failure';
import type { CommandOf } from '../../messages/commands';
import type { SingleTarget } from '../../pass/reset/reset';
import { type Result, success } from '../../pass/result';
import { questions } from '../../storage/confirmations';
import type { TempPass } from '../../storage/temp-passes';
import { openConfirmWindow } from '../notifications/windows';

const maxQuestions = 10;

/** Asks in a window of its own. The yes resets under the question's ID, and so only once. */
export async function ask(tempPass: TempPass, targets: readonly SingleTarget[]): Promise<void> {
  const id = crypto.randomUUID();
  const question = { id, tempPassId: tempPass.id, targets: [...targets] };
  await questions.update((all) => [question, ...all].slice(0, maxQuestions));
  await openConfirmWindow(id);
}

/** A question that was answered is not asked again by loading its window anew. */
export async function dismissConfirmation({
  id,
}: CommandOf<'dismissConfirmation'>): Promise<Result<null, Failure>> {
  await questions.update((all) => all.filter((one) => one.id !== id));
  return success(null);
}
