import { type Failure, ownFailure } from '../../failure/failure';
import type { CommandOf } from '../../messages/commands';
import { failure, type Result, success } from '../../pass/result';
import { savedTempPass } from '../../storage/managed';
import { openRuns } from '../../storage/runs/open-runs';
import { tellRunChanged } from '../../storage/runs/run-changes';
import { storedRun } from '../../storage/runs/run-database';
import { mostItems, type Run } from '../../storage/runs/run-record';
import { refusalOf } from '../policy/policy';
import { runsMutex } from './runs-mutex';
import { writeItems, writeRun } from './stored/write-runs';

type Answer = Promise<Result<Run, Failure>>;

/** Makes a run with an empty list, for a Temp Pass that is saved and may be reset. */
export function createRun(command: CommandOf<'createRun'>): Answer {
  return runsMutex.runExclusive(async () => {
    const { id, tempPassId, lanes, rate, listName, source } = command;
    const tempPass = await savedTempPass(tempPassId);
    if (tempPass === undefined) return failure(ownFailure('tempPassMissing'));
    const forbidden = await refusalOf(tempPass, []);
    if (forbidden !== undefined) return failure(forbidden);
    // The same command again: its answer was lost.
    const before = await storedRun(id);
    if (before !== undefined) return before.state.kind === 'filling' ? success(before) : changed;
    const { environment, requestorId, mvpdId } = tempPass;
    const now = Date.now();
    const run: Run = {
      id,
      tempPassId,
      environment,
      requestorId,
      mvpdId,
      tempPassName: tempPass.name || undefined,
      createdAt: now,
      total: 0,
      state: { kind: 'filling' },
      lanes,
      rate,
      cursor: 0,
      counts: { done: 0, failed: 0, unknown: 0 },
      left: 0,
      aliveAt: now,
      listName,
      source,
      batches: 0,
      retriedFrom: 0,
    };
    // First: one that was never made does no harm there, one that nobody knows of would be lost.
    await openRuns.update((ids) => (ids.includes(id) ? ids : [...ids, id]));
    await writeRun(run);
    tellRunChanged({ runId: id, run });
    return success(run);
  });
}

/** Adds to the list of a run that was not started yet. */
export function addToRun({ runId, at, items }: CommandOf<'addToRun'>): Answer {
  return runsMutex.runExclusive(async () => {
    const run = await storedRun(runId);
    if (run === undefined) return failure(ownFailure('runMissing'));
    if (run.state.kind !== 'filling') return changed;
    // The same command again: its answer was lost.
    if (at + items.length === run.total) return success(run);
    if (at !== run.total || at + items.length > mostItems) return changed;
    const filled = await writeItems(run, items);
    tellRunChanged({ runId, run: filled });
    return success(filled);
  });
}

const changed = failure(ownFailure('runChanged'));
