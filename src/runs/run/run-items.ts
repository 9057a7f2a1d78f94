import type { ListedTarget } from '../../bulk/list/list-item';
import type { Run, RunOutcome } from '../../storage/runs/run-record';

/** What may be known of an item; `left` where nothing is yet. */
export const itemStates = ['left', 'done', 'failed', 'unknown'] as const;
export type ItemState = (typeof itemStates)[number];

/**
 * The list of a run and what came of each item. It is changed in place: a hundred thousand of them
 * are not copied ten times a second.
 */
export class RunItems {
  readonly #targets: ListedTarget[] = [];
  readonly #outcomes: (RunOutcome | undefined)[] = [];
  readonly #counts = { done: 0, failed: 0, unknown: 0 };

  /** How many of the list were read. */
  get length(): number {
    return this.#targets.length;
  }

  get counts(): Run['counts'] {
    return { ...this.#counts };
  }

  add(targets: readonly ListedTarget[]): void {
    for (const one of targets) this.#targets.push(one);
  }

  /** What came of an item last holds. */
  settle(index: number, outcome: RunOutcome): void {
    const before = this.#outcomes[index];
    if (before !== undefined) this.#counts[before.state] -= 1;
    this.#outcomes[index] = outcome;
    this.#counts[outcome.state] += 1;
  }

  /** All of the list that was read. */
  targets(): ListedTarget[] {
    return [...this.#targets];
  }

  targetAt(index: number): ListedTarget | undefined {
    return this.#targets[index];
  }

  outcomeAt(index: number): RunOutcome | undefined {
    return this.#outcomes[index];
  }

  stateAt(index: number): ItemState {
    return this.#outcomes[index]?.state ?? 'left';
  }

  /** The places of those of which something is known, in the order of the list. */
  placesOf(state: ItemState): number[] {
    const places: number[] = [];
    for (let index = 0; index < this.length; index++) {
      if (this.stateAt(index) === state) places.push(index);
    }
    return places;
  }
}
