import { createInterface } from 'node:readline/promises';
import { t } from '../../text/t';
import { NotSentError } from '../exit/exit-codes';

/**
 * Makes sure that somebody means it: by the MVPD ID, typed on a terminal or given with `--confirm`.
 *
 * @param question what it is about, and what to type
 * @throws NotSentError where it is not the MVPD ID, or nobody is there to ask
 */
export async function confirm(
  question: string,
  mvpdId: string,
  given: string | undefined,
): Promise<void> {
  const typed = given ?? (await ask(question));
  if (typed === undefined) throw new NotSentError(t('cli_needsConfirm', { mvpd: mvpdId }));
  if (typed !== mvpdId) throw new NotSentError(t('cli_confirmationWrong', { mvpd: mvpdId }));
}

async function ask(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(`${question}\n> `);
  } finally {
    terminal.close();
  }
}
