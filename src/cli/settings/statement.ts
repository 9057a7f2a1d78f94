import { type PastedStatement, statementIn } from '../../config/statement';
import type { Authorization } from '../../pass/auth/authorizer';
import { t } from '../../text/t';
import { NotSentError } from '../exit/exit-codes';
import { readTextFile } from './read-file';

export const statementVariable = 'RESET_TEMP_PASS_STATEMENT';
export const statementFileVariable = 'RESET_TEMP_PASS_STATEMENT_FILE';
export const settingsVariable = 'RESET_TEMP_PASS_SETTINGS';

/**
 * The software statement, or an access token in its place, from a file or from the environment.
 *
 * @throws NotSentError where there is none that can be used; it says nothing of its text
 */
export async function readAuthorization(
  file: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Authorization> {
  const text = await statementText(file ?? env[statementFileVariable], env);
  const read = statementIn(text);
  if (!read.ok) {
    throw new NotSentError(read.error === 'unknown' ? t('cli_noJwt') : t(`pasted_${read.error}`));
  }
  return authorizationOf(read.value);
}

async function statementText(
  file: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  if (file !== undefined) return readTextFile(file);
  const text = env[statementVariable];
  if (text === undefined || text.trim() === '') throw new NotSentError(t('cli_noStatement'));
  return text;
}

function authorizationOf({ statement, use }: PastedStatement): Authorization {
  return use === 'token' ? { token: { value: statement } } : { statement };
}
