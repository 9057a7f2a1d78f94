import { defaultLanes, defaultRate } from '../../bulk/run/run-options';

/** How fast a run goes at most: so many requests at once, and so many a second. */
export interface Pace {
  readonly lanes: number;
  readonly rate: number;
}

export const usualPace: Pace = { lanes: defaultLanes, rate: defaultRate };

/** What Adobe documents of its throttle (Throttling mechanism): requests a second. */
export const throttledRate = 1;

/** How long so many take at best, in seconds. @param rate a second */
export function secondsFor(count: number, rate: number): number {
  return Math.ceil(count / rate);
}
