import { type Failure, ownFailure } from '../../failure/failure';
import type { CommandOf } from '../../messages/commands';
import { failure, type Result, success } from '../../pass/result';
import { followRun } from '../history/follow-runs';
import { dropRun, runNow } from './going-runs';
import { runsMutex } from './runs-mutex';
import { forgetRun } from './stored/forget-run';

/** Deletes a run that does not run; one that is gone already is deleted as well. */
export function deleteRun({ runId }: CommandOf<'deleteRun'>): Promise<Result<null, Failure>> {
  return runsMutex.runExclusive(async () => {
    const run = await runNow(runId);
    if (run?.state.kind === 'running') return failure(ownFailure('runUnderWay'));
    // The history is to have all of it first; a disk that takes nothing keeps nobody from making room.
    await followRun(runId);
    dropRun(runId);
    await forgetRun(runId);
    return success(null);
  });
}
