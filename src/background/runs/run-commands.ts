import { type Failure, ownFailure } from '../../failure/failure';
import type { CommandOf } from '../../messages/commands';
import { failure, type Result, success } from '../../pass/result';
import { endedRuns } from '../../storage/runs/ended-runs';
import { openRuns } from '../../storage/runs/open-runs';
import { hasEnded, type Run } from '../../storage/runs/run-record';
import { beginRun, dropRun, isOtherGoing, liveRun, loadRun, runNow } from './going-runs';
import { isConfirmed, prepareRun } from './live/prepare-run';
import { runsMutex } from './runs-mutex';
import { changeStoredRun } from './stored/write-runs';

type Answer = Promise<Result<Run, Failure>>;

/** Starts a run whose list has come in. */
export function startRun({ runId, typedMvpdId }: CommandOf<'startRun'>): Answer {
  return inTurn(runId, async (run) => {
    // The same command again: its answer was lost.
    if (run.state.kind === 'running') return success(run);
    if (run.state.kind !== 'filling' || run.total === 0) return changed;
    return launch(run, typedMvpdId);
  });
}

/** Stops a run that may go on; answered once nothing of it is under way. */
export function pauseRun({ runId }: CommandOf<'pauseRun'>): Answer {
  return inTurn(runId, async (run) => {
    if (run.state.kind === 'paused') return success(run);
    if (run.state.kind !== 'running') return changed;
    const asked = { state: { kind: 'paused', reason: { kind: 'asked' } } } as const;
    // One that this background has not looked at yet stands still anyhow.
    return success(await (liveRun(runId)?.pause() ?? changeStoredRun(run, asked)));
  });
}

/** Lets a run go on. */
export function resumeRun({ runId, typedMvpdId }: CommandOf<'resumeRun'>): Answer {
  return inTurn(runId, async (run) => {
    if (run.state.kind === 'running' && liveRun(runId)?.isGoing) return success(run);
    if (run.state.kind !== 'paused' && run.state.kind !== 'running') return changed;
    return launch(run, typedMvpdId);
  });
}

/** Ends a run for good; answered once nothing of it is under way. */
export function cancelRun({ runId }: CommandOf<'cancelRun'>): Answer {
  return inTurn(runId, async (run) => {
    if (run.state.kind === 'cancelled') return success(run);
    if (run.state.kind !== 'running' && run.state.kind !== 'paused') return changed;
    return success(await (await loadRun(run)).cancel());
  });
}

/** Sends again what failed, and what nobody knows of, in a run that has ended. */
export function retryFailed({ runId, typedMvpdId }: CommandOf<'retryFailed'>): Answer {
  return inTurn(runId, async (run) => {
    const left = run.counts.failed + run.counts.unknown;
    if (run.state.kind === 'running' && run.retriedFrom > 0) return success(run);
    if (!hasEnded(run) || left === 0) return changed;
    const retried = { ...run, retriedFrom: run.batches, cursor: 0, left };
    return launch(retried, typedMvpdId);
  });
}

/** Changes the pace of a run that has not ended. */
export function adjustRun({ runId, lanes, rate }: CommandOf<'adjustRun'>): Answer {
  return inTurn(runId, async (run) => {
    if (hasEnded(run)) return changed;
    const pace = { ...(lanes !== undefined && { lanes }), ...(rate !== undefined && { rate }) };
    return success(await (liveRun(runId)?.adjust(pace) ?? changeStoredRun(run, pace)));
  });
}

/** Starts it by the rules of a reset by hand, where nothing else runs. */
async function launch(run: Run, typedMvpdId: string | undefined): Answer {
  const { id } = run;
  if (!isConfirmed(run, typedMvpdId)) return failure(ownFailure('confirmationWrong'));
  if (await isOtherGoing(id)) return failure(ownFailure('runUnderWay'));
  const prepared = await prepareRun(run, true);
  if (!prepared.ok) return prepared;
  // Known to be open before it is: stopped in between, the next start finds what there is to do.
  await openRuns.update((ids) => (ids.includes(id) ? ids : [...ids, id]));
  if (hasEnded(run)) {
    await endedRuns.update((all) => all.filter((one) => one.id !== id));
    dropRun(id);
  }
  return success(await beginRun(run));
}

function inTurn(runId: string, work: (run: Run) => Answer): Answer {
  return runsMutex.runExclusive(async () => {
    const run = await runNow(runId);
    return run === undefined ? failure(ownFailure('runMissing')) : work(run);
  });
}

const changed = failure(ownFailure('runChanged'));
