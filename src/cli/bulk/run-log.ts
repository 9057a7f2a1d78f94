import { type FileHandle, open } from 'node:fs/promises';
import * as v from 'valibot';
import {
  type LogHead,
  type LogLine,
  logLineSchema,
  type OutcomeLine,
} from '../../bulk/log/log-lines';
import { parseJson } from '../../pass/json';
import { t } from '../../text/t';
import { NotSentError } from '../exit/exit-codes';
import { reasonOf } from '../settings/read-file';

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
    /** In bytes: where the next line begins. */
    private size: number,
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
      file = await openOrCreate(path);
    } catch (error) {
      throw notWritable(path, error);
    }
    try {
      const { run, size } = await readRun(file, path, head);
      const log = new RunLog(file, run, size);
      if (!run.isOld) await log.append([head]);
      return log;
    } catch (error) {
      await file.close();
      throw error instanceof NotSentError ? error : notWritable(path, error);
    }
  }

  /** Resolves once the lines are on the disk. */
  async append(lines: readonly LogLine[]): Promise<void> {
    const bytes = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    for (let at = 0; at < bytes.length; ) {
      const left = bytes.length - at;
      // Always at its end: what a full disk took a part of is written over.
      at += (await this.file.write(bytes, at, left, this.size + at)).bytesWritten;
    }
    await this.file.datasync();
    this.size += bytes.length;
  }

  close(): Promise<void> {
    return this.file.close();
  }
}

function notWritable(path: string, error: unknown): NotSentError {
  return new NotSentError(t('cli_logNotWritable', { file: path, reason: reasonOf(error) }));
}

/** One that exists is not emptied. */
async function openOrCreate(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r+');
  } catch (error) {
    if (reasonOf(error) !== 'ENOENT') throw error;
    return open(path, 'wx+');
  }
}

async function readRun(
  file: FileHandle,
  path: string,
  head: LogHead,
): Promise<{ readonly run: LoggedRun; readonly size: number }> {
  const bytes = await file.readFile();
  const size = bytes.lastIndexOf('\n') + 1;
  const whole = bytes.subarray(0, size).toString('utf8');
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
  // A stop in the middle of a write left a line without its end: nothing counted on it.
  if (size < bytes.length) await file.truncate(size);
  return { run: { outcomes, cursor, isOld }, size };
}

function isSame(one: LogHead, other: LogHead): boolean {
  return (
    one.fingerprint === other.fingerprint && one.count === other.count && one.shard === other.shard
  );
}
