import { type Failure, ownFailure } from '../../failure/failure';
import type { CommandOf } from '../../messages/commands';
import { failure, type Result } from '../../pass/result';

type Start = CommandOf<'startTrial'>;
type Read = Pick<CommandOf<'readTrial'>, 'reader' | 'tempPassId' | 'viewer'>;

/** Counts what happens, as no clock tells what came first. */
let moment = 0;
/** When a start of a trial was last sent or answered. */
const changed = new Map<string, number>();
/** Which trial each window has read last, and when it asked. */
const readings = new Map<string, { readonly trial: string; readonly moment: number }>();
const starting = new Set<string>();

/** @returns what notes, once it was answered, that this window has read this trial */
export function noteReading(command: Read): () => void {
  const reading = { trial: trialIn(command), moment };
  return () => void readings.set(command.reader, reading);
}

/**
 * Starts a trial where none of the same trial is under way, and this window has read it since the
 * last one: what it shows may be from before a start of another window.
 */
export async function startAlone<Value>(
  command: Start,
  start: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> {
  const trial = trialIn(command);
  if (starting.has(trial)) return failure(ownFailure('startUnderWay'));
  const last = changed.get(trial);
  const read = readings.get(command.reader);
  // A background that was stopped forgot both: then nothing is known of another window.
  if (last !== undefined && (read?.trial !== trial || read.moment < last)) {
    return failure(ownFailure('startedMeanwhile'));
  }
  starting.add(trial);
  try {
    return await start();
  } finally {
    starting.delete(trial);
    moment += 1;
    changed.set(trial, moment);
  }
}

function trialIn({ tempPassId, viewer }: Read): string {
  return JSON.stringify([tempPassId, viewer.deviceId, viewer.identity]);
}
