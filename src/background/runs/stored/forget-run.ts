import { endedRuns } from '../../../storage/runs/ended-runs';
import { openRuns } from '../../../storage/runs/open-runs';
import { tellRunChanged } from '../../../storage/runs/run-changes';
import { letGo } from './hold-runs';
import { deleteStoredRun } from './write-runs';

/** Deletes all that is kept of a run. @throws StorageError */
export async function forgetRun(id: string): Promise<void> {
  await deleteStoredRun(id);
  await openRuns.update((ids) => (ids.includes(id) ? ids.filter((one) => one !== id) : ids));
  await endedRuns.update((all) =>
    all.some((one) => one.id === id) ? all.filter((one) => one.id !== id) : all,
  );
  await letGo(id);
  tellRunChanged({ runId: id, run: null });
}
