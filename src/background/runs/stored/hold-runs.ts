import { heldRuns } from '../../../storage/runs/held-runs';
import type { Run } from '../../../storage/runs/run-record';

/** Keeps in memory of the browser how a run is, as the disk does not take it. Never rejects. */
export async function hold(run: Run): Promise<void> {
  const others = (all: readonly Run[]) => all.filter(({ id }) => id !== run.id);
  await heldRuns.update((all) => [run, ...others(all)]).catch(() => undefined);
}

/** The disk has it. Never rejects: what is held says nothing else than the disk. */
export async function letGo(id: string): Promise<void> {
  const isHeld = (all: readonly Run[]) => all.some((one) => one.id === id);
  await heldRuns
    .update((all) => (isHeld(all) ? all.filter((one) => one.id !== id) : all))
    .catch(() => undefined);
}
