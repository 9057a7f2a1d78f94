import { useEffect, useState } from 'preact/hooks';
import { onRunChanged, type RunChange } from '../../storage/runs/run-changes';
import { storedRun } from '../../storage/runs/run-database';
import type { Run } from '../../storage/runs/run-record';
import { RunItems } from './run-items';
import { listPieces, outcomeBatches } from './stored-items';

/** A run as a page draws it. */
export interface ShownRun {
  readonly run: Run;
  /** Changed in place: whatever draws it is drawn anew with each {@link ShownRun}. */
  readonly items: RunItems;
  /** Whether all was read that is stored. */
  readonly isWhole: boolean;
  /** What its background told last, while it runs. */
  readonly progress: (NonNullable<RunChange['progress']> & { readonly toldAt: number }) | undefined;
}

/** What is known of the run with an ID; undefined until it was read. */
export type FollowedRun = ShownRun | 'gone' | undefined;

/**
 * A run as it is stored, following what its background tells. Nothing of it comes from the answer to a
 * command, so that a page that is loaded again shows the same.
 *
 * @throws StorageError while drawing, where it cannot be read
 */
export function useRun(runId: string): FollowedRun {
  const [shown, setShown] = useState<{ readonly runId: string; readonly run: FollowedRun }>();
  const [thrown, setThrown] = useState<{ readonly error: unknown }>();
  useEffect(() => {
    const closing = new AbortController();
    const draw = (run: FollowedRun) => closing.signal.aborted || setShown({ runId, run });
    follow(runId, draw, closing.signal).catch((error: unknown) => setThrown({ error }));
    return () => closing.abort();
  }, [runId]);
  if (thrown !== undefined) throw thrown.error;
  return shown?.runId === runId ? shown.run : undefined;
}

async function follow(
  runId: string,
  draw: (run: FollowedRun) => void,
  signal: AbortSignal,
): Promise<void> {
  const changes: RunChange[] = [];
  let wake = () => {};
  // First: what is told while the database is read comes after what is read.
  onRunChanged((change) => {
    if (change.runId !== runId) return;
    changes.push(change);
    wake();
  }, signal);
  signal.addEventListener('abort', () => wake());

  let run = await storedRun(runId);
  if (run === undefined) draw('gone');
  let items = new RunItems();
  let progress: ShownRun['progress'];
  const show = (isWhole: boolean) => run && draw({ run, items, isWhole, progress });

  async function readItems() {
    const read = new RunItems();
    for await (const piece of listPieces(runId)) {
      const isFirst = read.length === 0;
      read.add(piece);
      if (signal.aborted) return;
      // The beginning is seen at once, the rest of it all together.
      if (!isFirst || items.length > 0) continue;
      items = read;
      show(false);
    }
    for await (const batch of outcomeBatches(runId)) {
      for (const { index, outcome } of batch) read.settle(index, outcome);
      if (signal.aborted) return;
    }
    items = read;
    show(true);
  }

  show(false);
  if (run !== undefined) await readItems();
  while (!signal.aborted) {
    const some = changes.splice(0);
    for (const change of some) {
      if (change.run === null) run = undefined;
      else run = change.run ?? run;
      if (change.progress) progress = { ...change.progress, toldAt: Date.now() };
      for (const { index, outcome } of change.outcomes ?? []) items.settle(index, outcome);
    }
    if (run === undefined) {
      if (some.length > 0) draw('gone');
    } else if (some.length > 0) {
      if (run.state.kind !== 'running') progress = undefined;
      if (isIncomplete(run, items)) await readItems();
      else show(true);
    }
    if (changes.length === 0 && !signal.aborted) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
}

/** Whether something was not told: its list is filled with no word, and a message may be lost. */
function isIncomplete({ state, total, counts }: Run, items: RunItems): boolean {
  if (items.length !== total) return true;
  if (state.kind === 'running') return false;
  const { done, failed, unknown } = items.counts;
  return done !== counts.done || failed !== counts.failed || unknown !== counts.unknown;
}
