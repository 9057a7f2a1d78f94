import browser from 'webextension-polyfill';
import { type Failure, failureOf } from '../../failure/failure';
import { isProduction } from '../../pass/ids/environment';
import { isManaged } from '../../storage/managed';
import { openRuns } from '../../storage/runs/open-runs';
import { storedRun } from '../../storage/runs/run-database';
import { hasEnded, type Run, type RunPause } from '../../storage/runs/run-record';
import { followRun } from '../history/follow-runs';
import { notifyOfRun } from '../notifications/run-notice';
import {
  beginRun,
  drawGoingRun,
  endRun,
  isOtherGoing,
  liveRun,
  runAlarm,
  touchRuns,
} from './going-runs';
import { longestGap } from './live/absence';
import { prepareRun } from './live/prepare-run';
import { runsMutex } from './runs-mutex';
import { forgetRun } from './stored/forget-run';
import { changeStoredRun } from './stored/write-runs';

/** In ms: a list that nobody adds to for so long was given up. */
const longestFilling = 60 * 60_000;
/** In ms: so long after the start of a browser its policy may still be on the way. */
const policyTime = 20_000;

/**
 * Looks at the runs that have not ended: when the background starts, and with each alarm. What a stop
 * has interrupted goes on, or asks. Opens no database where there is none. @throws StorageError
 */
export async function resumeRuns(): Promise<void> {
  await touchRuns();
  await runsMutex.runExclusive(async () => {
    for (const id of await openRuns.get()) {
      if (liveRun(id) === undefined) await look(id, await storedRun(id));
    }
  });
}

async function look(id: string, run: Run | undefined): Promise<void> {
  // Never made, or what is stored of it cannot be read.
  if (run === undefined) return forgetRun(id);
  if (hasEnded(run)) return endRun(id);
  if (run.state.kind === 'filling') {
    if (Math.abs(Date.now() - run.aliveAt) > longestFilling) await forgetRun(id);
    return;
  }
  await followRun(id);
  if (run.state.kind === 'running') await goOnOrAsk(run);
}

async function goOnOrAsk(run: Run): Promise<void> {
  if (run.left > 0) {
    const gap = Date.now() - run.aliveAt;
    const isShort = gap >= 0 && gap <= longestGap;
    if (!isShort || isProduction(run.environment) || (await isOtherGoing(run.id))) {
      return pause(run, { kind: 'interrupted' });
    }
    const prepared = await prepareRun(run, false);
    if (!prepared.ok && mayCome(run, prepared.error)) {
      browser.alarms.create(runAlarm, { periodInMinutes: 0.5 });
      return;
    }
    if (!prepared.ok) return pause(run, { kind: 'obstacle', failure: prepared.error });
  }
  try {
    await beginRun(run);
  } catch (error) {
    await pause(run, { kind: 'notRecorded', failure: failureOf(error) });
  }
}

/** A browser that has just started may hand its policy over some seconds later. */
function mayCome({ tempPassId }: Run, { kind }: Failure): boolean {
  const isOfPolicy = kind === 'tempPassMissing' && isManaged(tempPassId);
  return (isOfPolicy || kind === 'applicationMissing') && performance.now() < policyTime;
}

async function pause(run: Run, reason: RunPause): Promise<void> {
  const paused = await changeStoredRun(run, { state: { kind: 'paused', reason } });
  await drawGoingRun();
  await notifyOfRun(paused);
}
