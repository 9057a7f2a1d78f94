import { type Failure, ownFailure } from '../../failure/failure';
import type { CommandOf } from '../../messages/commands';
import { failure, type Result, success } from '../../pass/result';
import { endedRuns } from '../../storage/runs/ended-runs';
import { heldRuns } from '../../storage/runs/held-runs';
import { openRuns } from '../../storage/runs/open-runs';
import { tellRunChanged } from '../../storage/runs/run-changes';
import { storedRun } from '../../storage/runs/run-database';
import { runsMutex } from './runs-mutex';
import { deleteStoredRun } from './write-runs';

/** Deletes a run that does not run; one that is gone already is deleted as well. */
export function deleteRun({ runId }: CommandOf<'deleteRun'>): Promise<Result<null, Failure>> {
  return runsMutex.runExclusive(async () => {
    const run = await storedRun(runId);
    if (run?.state.kind === 'running') return failure(ownFailure('runUnderWay'));
    await forgetRun(runId);
    return success(null);
  });
}

/** Deletes all that is kept of a run. @throws StorageError */
export async function forgetRun(id: string): Promise<void> {
  await deleteStoredRun(id);
  await openRuns.update((ids) => (ids.includes(id) ? ids.filter((one) => one !== id) : ids));
  await endedRuns.update((all) =>
    all.some((one) => one.id === id) ? all.filter((one) => one.id !== id) : all,
  );
  await heldRuns.update((all) =>
    all.some((one) => one.id === id) ? all.filter((one) => one.id !== id) : all,
  );
  tellRunChanged({ runId: id, run: null });
}
