import browser from 'webextension-polyfill';
import { openRuns } from '../../storage/runs/open-runs';
import { storedRun } from '../../storage/runs/run-database';
import { hasEnded, type Run } from '../../storage/runs/run-record';
import { drawRunBadge } from '../badge/draw-badge';
import { followRun, followRunSoon } from '../history/follow-runs';
import { notifyOfRun } from '../notifications/run-notice';
import { keepEnded, trimEndedRuns } from './ended-runs';
import { LiveRun } from './live/live-run';
import { runsMutex } from './runs-mutex';

/** The name of the alarm that wakes a background that was stopped in the middle of a run. */
export const runAlarm = 'runs';
/** In minutes: no browser takes less. */
const alarmPeriod = 0.5;

/** The runs that this background has in memory: the one that goes, and those that it paused. */
const live = new Map<string, LiveRun>();

/** The run with an ID as this background has it in memory. */
export function liveRun(id: string): LiveRun | undefined {
  return live.get(id);
}

/** A run as it is now; undefined where there is none. @throws StorageError */
export async function runNow(id: string): Promise<Run | undefined> {
  return live.get(id)?.run ?? storedRun(id);
}

/** Whether another run goes, or will as soon as this background has looked at it. @throws StorageError */
export async function isOtherGoing(id: string): Promise<boolean> {
  const others = (await openRuns.get()).filter((one) => one !== id);
  const runs = await Promise.all(others.map(runNow));
  return runs.some((run) => run?.state.kind === 'running');
}

/** The run in memory of this background, read where it is not there yet. @throws StorageError */
export async function loadRun(run: Run): Promise<LiveRun> {
  const loaded = live.get(run.id) ?? (await LiveRun.load(run, { stored, stood }));
  live.set(run.id, loaded);
  return loaded;
}

/** Starts a run, or lets it go on; resolves once that is stored. @throws StorageError */
export async function beginRun(run: Run): Promise<Run> {
  const begun = await (await loadRun(run)).begin();
  // Anew each time: after a restart of the browser an alarm may be gone.
  browser.alarms.create(runAlarm, { periodInMinutes: alarmPeriod });
  stored(begun);
  return begun;
}

/** Drops a run from memory. */
export function dropRun(id: string): void {
  live.get(id)?.end();
  live.delete(id);
}

/** Writes down that what goes is alive. Never rejects. */
export async function touchRuns(): Promise<void> {
  const going = [...live.values()].filter(({ isGoing }) => isGoing);
  // A disk that takes nothing pauses it with the next outcome.
  await Promise.all(going.map((one) => one.touch().catch(() => undefined)));
}

/** Has the toolbar button show how far the run is that goes; nothing where none does. Never rejects. */
export function drawGoingRun(): Promise<void> {
  return drawRunBadge(goingRun());
}

function stored(run: Run): void {
  void drawGoingRun();
  followRunSoon(run.id);
}

function stood(run: Run): void {
  // At once: it may be retried before all that follows is done.
  if (hasEnded(run)) dropRun(run.id);
  void settle(run);
}

function goingRun(): Run | undefined {
  return [...live.values()].find(({ isGoing }) => isGoing)?.run;
}

async function settle(run: Run): Promise<void> {
  if (goingRun() === undefined) await browser.alarms.clear(runAlarm);
  await drawGoingRun();
  await notifyOfRun(run);
  if (!hasEnded(run)) return void followRun(run.id);
  await runsMutex.runExclusive(() => endRun(run.id));
  await trimEndedRuns().catch(() => undefined);
}

/**
 * A run has ended: it is kept among those that did once the history has all of it, so that a stop in
 * between loses nothing. Called in turn. Never rejects; what could not be done is done when the background
 * starts again.
 */
export async function endRun(id: string): Promise<void> {
  try {
    const run = await runNow(id);
    if (run === undefined || !hasEnded(run)) return;
    const followed = await followRun(id);
    if (followed.ok) await keepEnded(run);
  } catch {
    // The disk takes nothing more: it stands among the open ones still, where the next start finds it.
  }
}
