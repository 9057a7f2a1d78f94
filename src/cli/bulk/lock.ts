import { readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { t } from '../../text/t';
import { NotSentError } from '../exit/exit-codes';
import { reasonOf } from '../settings/read-file';

/**
 * Keeps a second program from the same log: both would send what neither has recorded.
 *
 * @returns gives it free
 * @throws NotSentError where another program has it
 */
export async function lockLog(log: string): Promise<() => Promise<void>> {
  const path = `${log}.lock`;
  const owner = `${process.pid} ${hostname()}\n`;
  const take = () => writeFile(path, owner, { flag: 'wx' });
  try {
    await take();
  } catch (error) {
    if (reasonOf(error) !== 'EEXIST') {
      throw new NotSentError(t('cli_logNotWritable', { file: path, reason: reasonOf(error) }));
    }
    if (await isAlive(path)) throw new NotSentError(t('cli_logInUse', { file: log }));
    // Of a program that was killed.
    await rm(path, { force: true });
    await take();
  }
  return () => rm(path, { force: true });
}

/** Whether the owner runs on this machine; of another one's, such as of an earlier pod, none does. */
async function isAlive(path: string): Promise<boolean> {
  const [pid = '', host = ''] = (await readFile(path, 'utf8')).trim().split(' ');
  if (host !== hostname() || Number(pid) === process.pid) return false;
  try {
    // Signal 0 asks only (kill(2)).
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return reasonOf(error) === 'EPERM';
  }
}
