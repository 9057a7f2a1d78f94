import { outcomeBatches } from '../../../storage/runs/run-database';
import type { ItemOutcome, Run } from '../../../storage/runs/run-record';

/** An item without an outcome; then those that have one. */
const states = ['none', 'done', 'failed', 'unknown'] as const;
type State = (typeof states)[number];
/** The bits of a byte that say which of them. */
const stateBits = 3;
/** Set where an item need not be sent any more. */
const knownBit = 4;
/** So many batches are in memory at once while they are read. */
const readTogether = 200;

/** What is known of each item of a run, in a byte. */
export class ItemStates {
  readonly #bytes: Uint8Array;
  readonly #counts = { none: 0, done: 0, failed: 0, unknown: 0 };
  #left: number;

  constructor(private readonly total: number) {
    this.#bytes = new Uint8Array(total);
    this.#counts.none = total;
    this.#left = total;
  }

  /** Reads what is stored of a run. @throws StorageError */
  static async read({ id, total, retriedFrom }: Run): Promise<ItemStates> {
    const all = new ItemStates(total);
    for (let first = 0; ; first += readTogether) {
      const batches = await outcomeBatches(id, first, readTogether);
      for (const [offset, batch] of batches.entries()) {
        const isOld = first + offset < retriedFrom;
        for (const { index, outcome } of batch) {
          all.#set(index, outcome.state, !isOld || outcome.state === 'done');
        }
      }
      if (batches.length < readTogether) break;
    }
    // A retry is about what was sent before: what a cancelled run has not sent stays so.
    if (retriedFrom > 0) {
      for (let index = 0; index < total; index += 1) {
        if (all.#stateOf(index) === 'none') all.#set(index, 'none', true);
      }
    }
    return all;
  }

  /** The places that need not be sent any more. */
  *known(): Iterable<number> {
    for (let index = 0; index < this.total; index += 1) if (this.isKnown(index)) yield index;
  }

  isKnown(index: number): boolean {
    return ((this.#bytes[index] ?? 0) & knownBit) !== 0;
  }

  /** What a run counts, with some outcomes more that are not noted yet. */
  countsWith(outcomes: readonly ItemOutcome[]): Pick<Run, 'counts' | 'left'> {
    const counts = { ...this.#counts };
    let left = this.#left;
    for (const { index, outcome } of outcomes) {
      counts[this.#stateOf(index)] -= 1;
      counts[outcome.state] += 1;
      if (!this.isKnown(index)) left -= 1;
    }
    const { done, failed, unknown } = counts;
    return { counts: { done, failed, unknown }, left };
  }

  note(outcomes: readonly ItemOutcome[]): void {
    for (const { index, outcome } of outcomes) this.#set(index, outcome.state, true);
  }

  #stateOf(index: number): State {
    return states[(this.#bytes[index] ?? 0) & stateBits] ?? 'none';
  }

  #set(index: number, state: State, isKnown: boolean): void {
    if (index >= this.total) return;
    this.#counts[this.#stateOf(index)] -= 1;
    this.#counts[state] += 1;
    if (isKnown !== this.isKnown(index)) this.#left += isKnown ? -1 : 1;
    this.#bytes[index] = states.indexOf(state) | (isKnown ? knownBit : 0);
  }
}
