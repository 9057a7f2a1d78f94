import { type FileHandle, open } from 'node:fs/promises';
import * as v from 'valibot';
import { parseJson } from '../../pass/json';
import { t } from '../../text/t';
import { NotSentError } from '../exit/exit-codes';
import { reasonOf } from '../settings/read-file';
import { type LogHead, type LogLine, logLineSchema, type OutcomeLine } from './log-lines';

/** What a log knows of a run. */
export interface LoggedRun {
  /** What came of each item last, by its place in the list. */
  readonly outcomes: ReadonlyMap<number, OutcomeLine['state']>;
  readonly cursor: number;
  /** Whether it has been begun before. */
  readonly isOld: boolean;
}

/** The log of a run: JSON lines, of which each write is on the disk before it is counted on. */
export class RunLog {
  private constructor(
    private readonly file: FileHandle,
    readonly run: LoggedRun,
  ) {}

  /**
   * Opens the log of a run, or begins one.
   *
   * @param head what the log has to be of
   * @throws NotSentError where it is of another run, is damaged or cannot be written
   */
  static async open(path: string, head: LogHead): Promise<RunLog> {
    let file: FileHandle;
    try {
      // Not emptied where it exists, and written at its end alone.
      file = await open(path, 'a+');
    } catch (error) {
      throw new NotSentError(t('cli_logNotWritable', { file: path, reason: reasonOf(error) }));
    }
    try {
      const run = await readRun(file, path, head);
      const log = new RunLog(file, run);
      if (!run.isOld) await log.append([head]);
      return log;
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** Resolves once the lines are on the disk. */
  async append(lines: readonly LogLine[]): Promise<void> {
    const before = (await this.file.stat()).size;
    try {
      await this.file.appendFile(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
      await this.file.datasync();
    } catch (error) {
      // A full disk took a part of it: what comes later begins on a line of its own.
      await this.file.truncate(before).catch(() => undefined);
      throw error;
    }
  }

  close(): Promise<void> {
    return this.file.close();
  }
}

async function readRun(file: FileHandle, path: string, head: LogHead): Promise<LoggedRun> {
  const text = (await file.readFile()).toString('utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  // A stop in the middle of a write left a line without its end: nothing counted on it.
  if (whole !== text) await file.truncate(Buffer.byteLength(whole));
  const outcomes = new Map<number, OutcomeLine['state']>();
  let cursor = 0;
  let isOld = false;
  for (const [index, line] of whole.split('\n').slice(0, -1).entries()) {
    const read = v.safeParse(logLineSchema, parseJson(line));
    if (!read.success) throw new NotSentError(t('cli_logBroken', { file: path, line: index + 1 }));
    const one = read.output;
    if ('resetTempPassRun' in one) {
      if (!isSame(one, head)) throw new NotSentError(t('cli_logOfOther', { file: path }));
      isOld = true;
    } else if ('item' in one) outcomes.set(one.item, one.state);
    else cursor = Math.max(cursor, one.mayBeSentBelow);
  }
  if (!isOld && whole !== '') throw new NotSentError(t('cli_logOfOther', { file: path }));
  return { outcomes, cursor, isOld };
}

function isSame(one: LogHead, other: LogHead): boolean {
  return (
    one.fingerprint === other.fingerprint && one.count === other.count && one.shard === other.shard
  );
}
