import { useState } from 'preact/hooks';
import type { Failure } from '../../failure/failure';
import type { Result } from '../../pass/result';

/** Something that was done, and the way back. */
export interface Undoable {
  readonly said: string;
  /**
   * Called in the turn of the click; a text or a failure says why it could not be undone. Left out
   * where there is nothing to take back, or the same action does it.
   */
  readonly undo?: () => Promise<Result<unknown, Failure | string>>;
  /** It is there again. */
  readonly onUndone?: () => void;
}

/** One of them, told from the one before. */
export type Offered = Undoable & { readonly turn: number };

/** What can be taken back in one section: the last thing done there, until the next one. */
export function useUndo() {
  const [undoable, setUndoable] = useState<Offered>();
  return {
    undoable,
    offer: (done: Undoable) =>
      setUndoable((before) => ({ ...done, turn: (before?.turn ?? 0) + 1 })),
    clear: () => setUndoable(undefined),
  };
}
