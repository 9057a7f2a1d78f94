import type { Runtime } from 'webextension-polyfill';
import type { Failure } from '../../failure/failure';
import { answerCommand } from './answer-command';
import { answerPage, isFromPageScript } from './page-messages';

/**
 * Answers a message: a command of one of our own pages, or what the content script may say.
 * Everything else is refused.
 */
export async function answerMessage(
  message: unknown,
  sender: Runtime.MessageSender,
  outdated: Failure | undefined,
): Promise<unknown> {
  const answer = isFromPageScript(sender) ? await answerPage(message, sender) : undefined;
  return answer ?? answerCommand(message, sender, outdated);
}
