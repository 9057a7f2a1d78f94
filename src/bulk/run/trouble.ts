import type { Settled } from './recorder';

/** So many different items that fail alike, one after another, stop a run. */
export const mostAlike = 3;

/** An item whose failure may be that of the whole run: nothing is written of it until that is known. */
export interface Suspect<Outcome> extends Settled<Outcome> {
  /** Whether the run is at fault, and the item would be sent again after a pause. */
  readonly ofRun: boolean;
}

/** Tells a run that fails from items that fail: by what comes one after another. */
export class TroubleWatch<Outcome> {
  #trouble: string | undefined;
  #items = new Set<number>();
  #suspects: Suspect<Outcome>[] = [];

  /** @returns whether the run has to pause */
  note(trouble: string, index: number, suspect?: Suspect<Outcome>): boolean {
    if (trouble !== this.#trouble) this.#items.clear();
    this.#trouble = trouble;
    this.#items.add(index);
    if (suspect !== undefined) this.#suspects.push(suspect);
    // With faults that take turns, such as a time-out and a cut connection, nothing gets through either.
    return this.#items.size >= mostAlike || this.#suspects.length >= mostAlike;
  }

  /** An item went well, or in another way: what failed before it were the items. */
  clear(): Suspect<Outcome>[] {
    this.#trouble = undefined;
    this.#items.clear();
    return this.#suspects.splice(0);
  }

  /** The way in which the last items failed. */
  get trouble(): string | undefined {
    return this.#trouble;
  }

  get suspects(): readonly Suspect<Outcome>[] {
    return this.#suspects;
  }
}
