import { type Failure, failureOf } from '../../failure/failure';
import { failure, type Result, success } from '../../pass/result';
import { deviceWith, type KnownDevice } from '../../storage/devices';
import { entryOf, type HistoryEntry } from '../../storage/history/history-entry';
import { everyDevice } from '../../storage/managed';
import type { ResetRecord } from '../../storage/resets';
import { openRuns } from '../../storage/runs/open-runs';
import { itemsOf, outcomeBatches, storedRun } from '../../storage/runs/run-database';
import type { ItemOutcome, Run } from '../../storage/runs/run-record';
import { historyMutex, historyToKeep } from './follow-resets';
import { followedBatches, noteFollowed } from './followed-batches';
import { writeHistory } from './write-history';

/** In ms: the history is written behind a run, and not with each of its outcomes. */
const delay = 1_000;
/** So many batches are written in one transaction: pages that read wait for its end. */
const together = 20;

const timers = new Map<string, ReturnType<typeof setTimeout>>();

/** Brings the history up to a run soon: called with each of its outcomes. */
export function followRunSoon(id: string): void {
  if (timers.has(id)) return;
  // What could not be written is found by the next call, or the next start.
  timers.set(
    id,
    setTimeout(() => {
      timers.delete(id);
      void followRun(id);
    }, delay),
  );
}

/** Adds to the history what came of a run. Never rejects; what it has is not written again. */
export function followRun(id: string): Promise<Result<null, Failure>> {
  return historyMutex.runExclusive(async () => {
    try {
      const run = await storedRun(id);
      if (run !== undefined) await follow(run);
      return success(null);
    } catch (error) {
      return failure(failureOf(error));
    }
  });
}

/** The same of all that have not ended: before somebody deletes, so that it does not come back. */
export async function followOpenRuns(): Promise<void> {
  for (const id of await openRuns.get()) await followRun(id);
}

async function follow(run: Run): Promise<void> {
  const kept = await historyToKeep();
  for (let first = await followedBatches(run.id); ; first += together) {
    const batches = await outcomeBatches(run.id, first, together);
    if (batches.length === 0) return;
    if (kept.keep) {
      // Names that cannot be read keep nobody from what became of it.
      const devices = await everyDevice.get().catch(() => []);
      const targets = await itemsOf(
        run.id,
        batches.flat().map(({ index }) => index),
      );
      const entries = batches.flatMap((batch, offset) =>
        batch.map(async (one, place) => {
          const target = targets.get(one.index)?.target;
          return target && entryOfItem(run, target, one, [first + offset, place], devices);
        }),
      );
      const all = await Promise.all(entries);
      await writeHistory(
        all.filter((one) => one !== undefined),
        kept,
      );
    }
    await noteFollowed(run.id, first + batches.length);
    if (batches.length < together) return;
  }
}

function entryOfItem(
  run: Run,
  target: ResetRecord['parts'][number]['target'],
  { outcome: { finishedAt, milliseconds, ...outcome } }: ItemOutcome,
  where: readonly [batch: number, place: number],
  devices: readonly KnownDevice[],
): Promise<HistoryEntry> {
  const { tempPassId, environment, requestorId, mvpdId, tempPassName } = run;
  const finished = { finishedAt, milliseconds };
  const record = {
    id: entryId(run.id, where),
    tempPassId,
    environment,
    requestorId,
    mvpdId,
    startedAt: finishedAt - milliseconds,
    parts: [
      { target, outcome: outcome.state === 'unknown' ? outcome : { ...outcome, ...finished } },
    ],
  };
  const deviceName =
    target.kind === 'device' ? deviceWith(devices, target.deviceId)?.name : undefined;
  return entryOf(record, { tempPassName, deviceName }, 'run');
}

/** The same whenever an outcome is written, and that of no other: a run's ID is random, and so is its begin. */
function entryId(runId: string, [batch, place]: readonly [batch: number, place: number]): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  return `${runId.slice(0, 24)}${hex(batch, 8)}${hex(place, 4)}`;
}
