import type { PauseReason, Standstill } from '../../bulk/run/sent';
import { type Failure, failureOf, ownFailure } from '../../failure/failure';
import type { Run, RunPause, RunState } from '../../storage/runs/run-record';
import { Obstacle } from './permit';

/**
 * Where a run is once it stands still.
 *
 * @param lastFailure how the last item failed
 * @param obstacle looks whether anything may be sent at all: why items fail alike, where it may not
 */
export async function stateAfter(
  standstill: Standstill,
  { total, counts }: Run,
  lastFailure: Failure | undefined,
  obstacle: () => Promise<Failure | undefined>,
): Promise<RunState> {
  switch (standstill.kind) {
    case 'paused':
      return { kind: 'paused', reason: await pauseOf(standstill.reason, lastFailure, obstacle) };
    case 'done': {
      // After a retry of a run that was cancelled, what it did not send is not sent still.
      const hasAll = counts.done + counts.failed + counts.unknown === total;
      return { kind: hasAll ? 'done' : 'cancelled' };
    }
    case 'cancelled':
    case 'aborted':
      return { kind: 'cancelled' };
  }
}

async function pauseOf(
  reason: PauseReason,
  lastFailure: Failure | undefined,
  obstacle: () => Promise<Failure | undefined>,
): Promise<RunPause> {
  switch (reason.kind) {
    case 'asked':
    case 'throttled':
      return { kind: reason.kind };
    case 'sameTrouble': {
      const found = await obstacle();
      if (found !== undefined) return { kind: 'obstacle', failure: found };
      return { kind: 'sameTrouble', failure: lastFailure ?? ownFailure('broken') };
    }
    case 'notRecorded':
      return { kind: 'notRecorded', failure: failureOf(reason.error) };
    case 'broken':
      return reason.error instanceof Obstacle
        ? { kind: 'obstacle', failure: reason.error.failure }
        : { kind: 'broken', failure: failureOf(reason.error) };
  }
}
