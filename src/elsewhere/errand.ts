import type { Environment } from '../pass/ids/environment';

import type { MvpdId, RequestorId } from '../pass/ids/temp-pass';
import { failure, type Result, success } from '../pass/result';

/** A time of day in a time zone, such as 00:00 in `Europe/Berlin`. */
export interface Daily {
  readonly hour: number;
  readonly minute: number;
  /** A name of the IANA time zone database. */
  readonly timeZone: string;
}

/** Everyone, each day. */
export interface EveryWork {
  readonly kind: 'every';
  readonly which: 'both' | 'devices' | 'keys';
  readonly daily: Daily;
}

/** A list, in so many parts at once. */
export interface ListWork {
  readonly kind: 'list';
  readonly shards: number;
  /** Requests a second, of all parts together. */
  readonly rate: number;
  /** How many devices and keys it has. */
  readonly count: number;
  /** Options by which it was read, such as `--skip-refused`: it is to be read the same way there. */
  readonly reading: readonly string[];
}

/** What is reset elsewhere than in a browser, and of which Temp Pass. */
export interface Errand<Work extends EveryWork | ListWork = EveryWork | ListWork> {
  /** What `--temp-pass` is given: its name in the settings file, or `REF30/TempPass`. */
  readonly tempPass: string;
  readonly environment: Environment['kind'];
  readonly requestorId: RequestorId;
  readonly mvpdId: MvpdId;
  readonly work: Work;
}

/** In s: a reset of everyone takes a few. */
const longestEvery = 900;
/** In s. */
const longestStart = 600;

/** After how many s whatever runs it gives up: twice what the slowest known pace takes, one a second. */
export function deadline({ work }: Errand): number {
  return work.kind === 'every' ? longestEvery : longestStart + 2 * work.count;
}

/** Of the name of a CronJob, which is shorter than that of anything else. */
const longestName = 52;

/**
 * A name that every engine takes (RFC 1123, a label), such as
 * `reset-ref30-temppass-release-staging`.
 */
export function nameOfErrand({ environment, requestorId, mvpdId, work }: Errand): string {
  const what = work.kind === 'every' ? 'reset' : 'reset-list';
  const ids = `${requestorId}-${mvpdId}`
    .toLowerCase()
    .replace(/[^a-z\d]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, longestName - `${what}--${environment}`.length)
    .replace(/-+$/gu, '');
  return [what, ids, environment].filter(Boolean).join('-');
}

/** The files that lie beside the program where no ConfigMap brings them, and itself. */
export function filesOf({ kind }: EveryWork | ListWork): string[] {
  return ['reset-temp-pass.mjs', 'settings.json', ...(kind === 'list' ? ['list.csv'] : [])];
}

/** What `--temp-pass` is given to find a Temp Pass in a settings file. */
export function calledByProgram(tempPass: {
  readonly name?: string | undefined;
  readonly requestorId: string;
  readonly mvpdId: string;
}): string {
  return tempPass.name || `${tempPass.requestorId}/${tempPass.mvpdId}`;
}

/** @param time such as `00:00` */
export function parseDaily(time: string, timeZone: string): Result<Daily, 'time' | 'timeZone'> {
  const [, hour = '', minute = ''] = /^([01]\d|2[0-3]):([0-5]\d)$/u.exec(time) ?? [];
  if (hour === '') return failure('time');
  if (!isTimeZone(timeZone)) return failure('timeZone');
  return success({ hour: Number(hour), minute: Number(minute), timeZone });
}

/** Whether a name is one of the time zones that are known here. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
