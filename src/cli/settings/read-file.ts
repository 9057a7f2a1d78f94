import { readFile } from 'node:fs/promises';
import { t } from '../../text/t';
import { NotSentError } from '../exit/exit-codes';

/**
 * A whole file as text.
 *
 * @throws NotSentError that names it where it cannot be read
 */
export async function readTextFile(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '');
  } catch (error) {
    throw new NotSentError(t('cli_unreadable', { file: path, reason: reasonOf(error) }));
  }
}

/** What the system says of an error, such as `ENOENT`. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
