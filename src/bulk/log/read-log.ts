import * as v from 'valibot';
import { parseJson } from '../../pass/json';
import { failure, type Result, success } from '../../pass/result';
import { BinaryContent, type Chunks, decodeChunks } from '../list/decode-chunks';
import { type LogHead, logLineSchema, type OutcomeLine } from './log-lines';

/** What one run wrote; several logs may stand one after another in a file. */
export interface LoggedOutcomes {
  readonly head: LogHead;
  readonly outcomes: readonly OutcomeLine[];
}

export interface ReadLog {
  readonly runs: readonly LoggedOutcomes[];
  /** The numbers of the lines that cannot be read, from 1. */
  readonly broken: readonly number[];
}

/** So many lines are read before others get their turn: about a millisecond. */
const together = 100;
/** In UTF-16 code units: no line of a log is as long. */
const longestLine = 65_536;

/**
 * Reads the log of the command line (docs/cli.md).
 *
 * @param pause gives others their turn, such as a page that has to draw
 * @returns fails where nothing in it is the beginning of a log
 */
export async function readLog(
  chunks: Chunks,
  pause: () => Promise<void>,
): Promise<Result<ReadLog, 'noLog'>> {
  const runs: { readonly head: LogHead; readonly outcomes: OutcomeLine[] }[] = [];
  const broken: number[] = [];
  function take(line: string, number: number) {
    const read = v.safeParse(logLineSchema, parseJson(line));
    if (!read.success) {
      if (line.trim() !== '') broken.push(number);
      return;
    }
    const { output } = read;
    if ('resetTempPassRun' in output) runs.push({ head: output, outcomes: [] });
    else if ('item' in output) {
      const run = runs.at(-1);
      if (run === undefined) broken.push(number);
      else run.outcomes.push(output);
    }
  }
  try {
    let number = 0;
    let begun = '';
    for await (const text of decodeChunks(chunks)) {
      const lines = text.split('\n');
      const last = lines.pop() ?? '';
      for (const line of lines) {
        number += 1;
        take(begun + line, number);
        begun = '';
        if (number % together === 0) await pause();
      }
      // Of what is too long there is no need of more: it is no JSON with its end cut off.
      if (begun.length < longestLine) begun += last;
    }
    // A stop in the middle of a write leaves a line without its end: it is none.
    if (parseJson(begun) !== undefined) take(begun, number + 1);
  } catch (error) {
    if (error instanceof BinaryContent) return failure('noLog');
    throw error;
  }
  return runs.length === 0 ? failure('noLog') : success({ runs, broken });
}
