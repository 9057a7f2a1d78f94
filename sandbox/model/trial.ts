import { randomUUID } from 'node:crypto';
import type { TempPassMvpd } from './catalogue';

/** One trial as the server stores it. Times are milliseconds of the real clock. */
export interface Trial {
  readonly id: string;
  readonly startedAt: number;
  endsAt: number;
  /** Null for a basic Temp Pass, which counts time alone. */
  readonly titles: number | null;
  readonly usedAssets: string[];
}

/** What can be said of somebody's trial. `secondsLeft` is rounded up. */
export type TrialState =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly secondsLeft: number; readonly titlesLeft?: number }
  | { readonly state: 'usedUp'; readonly by: 'time' | 'titles' };

/**
 * Starts a trial's clock.
 *
 * @param mvpd the Temp Pass
 * @param now milliseconds
 * @param seconds how long it lasts
 */
export function newTrial(mvpd: TempPassMvpd, now: number, seconds: number): Trial {
  return {
    id: randomUUID(),
    startedAt: now,
    endsAt: now + seconds * 1000,
    titles: mvpd.kind === 'promotional' ? mvpd.titles : null,
    usedAssets: [],
  };
}

/**
 * How many titles a trial may still play; null when it does not count titles.
 *
 * @param trial the stored trial
 */
export function titlesLeft(trial: Trial): number | null {
  return trial.titles === null ? null : Math.max(0, trial.titles - trial.usedAssets.length);
}

/**
 * Tells the state of a trial.
 *
 * @param trial the stored trial, or undefined when there is none
 * @param now milliseconds
 */
export function trialState(trial: Trial | undefined, now: number): TrialState {
  if (trial === undefined) return { state: 'none' };
  if (now >= trial.endsAt) return { state: 'usedUp', by: 'time' };
  const left = titlesLeft(trial);
  if (left === 0) return { state: 'usedUp', by: 'titles' };
  const secondsLeft = Math.ceil((trial.endsAt - now) / 1000);
  return { state: 'running', secondsLeft, ...(left === null ? {} : { titlesLeft: left }) };
}

/**
 * Plays a title within a trial. A title that this trial has played before is not counted again:
 * the stand-in's reading of `used_assets`, which lists each asset once.
 *
 * @param trial the stored trial; its used assets may grow
 * @param resource the title's resource ID
 * @param now milliseconds
 * @returns null when it may play, or what the trial has run out of
 */
export function playTitle(trial: Trial, resource: string, now: number): 'time' | 'titles' | null {
  if (now >= trial.endsAt) return 'time';
  if (trial.titles === null || trial.usedAssets.includes(resource)) return null;
  if (titlesLeft(trial) === 0) return 'titles';
  trial.usedAssets.push(resource);
  return null;
}

/**
 * Plays titles of its own making within a trial until none is left. A trial whose time is up stays
 * as it is, and so does one that does not count titles.
 *
 * @param trial the stored trial; its used assets may grow
 * @param now milliseconds
 */
export function playEveryTitle(trial: Trial, now: number): void {
  for (let left = titlesLeft(trial) ?? 0; left > 0; left -= 1) {
    playTitle(trial, `sandbox-${randomUUID()}`, now);
  }
}
