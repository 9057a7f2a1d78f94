import type { ObservedRequest } from '../../storage/observed-requests';
import { t } from '../../text/t';

/** What an app asked and what was answered: "profile → 403 refused". */
export function observedWords({ request, status, failed }: ObservedRequest): string {
  const question = t(`observed_question_${request.question}`);
  return t('observed_answered', { question, answer: answerOf(status, failed) });
}

/** A 403 alone says that it was refused, and not why: only a reading of the trial says "used up". */
function answerOf(status: number | undefined, failed = false): string {
  if (status === 403) return t('observed_refused', { status: `${status}` });
  if (status !== undefined) return `${status}`;
  return failed ? t('observed_failed') : t('observed_pending');
}
