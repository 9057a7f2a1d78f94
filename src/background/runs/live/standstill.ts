import type { PauseReason, Standstill } from '../../../bulk/run/sent';
import { type Failure, failureOf, ownFailure } from '../../../failure/failure';
import type { Run, RunPause, RunState } from '../../../storage/runs/run-record';
import { Obstacle } from './permit';

/** What a run knows of itself when it stands still. */
interface Known {
  /** Whether the machine slept for so long that it has to be asked. */
  readonly wasAway: boolean;
  /** How the last item failed. */
  readonly lastFailure: Failure | undefined;
  /** Looks whether anything may be sent at all: why items fail alike, where it may not. */
  readonly obstacle: () => Promise<Failure | undefined>;
}

/** Where a run is once it stands still. */
export async function stateAfter(
  standstill: Standstill,
  { total, counts }: Run,
  known: Known,
): Promise<RunState> {
  switch (standstill.kind) {
    case 'paused':
      return { kind: 'paused', reason: await pauseOf(standstill.reason, known) };
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
  { wasAway, lastFailure, obstacle }: Known,
): Promise<RunPause> {
  if (wasAway) return { kind: 'interrupted' };
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
