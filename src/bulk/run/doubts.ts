import type { Sent } from './sent';
import type { TargetOutcome } from './target-outcome';

/**
 * Items that may have been done by a request whose answer nobody heard. The refusal of a later one does
 * not say that they were not.
 */
export class Doubts<Item> {
  readonly #items: Set<Item>;

  /** @param items those of which it is so from the start */
  constructor(items: Iterable<Item> = []) {
    this.#items = new Set(items);
  }

  /** @returns what the answer to a request says with what came before it */
  heard<Error>(item: Item, sent: Sent<TargetOutcome<Error>>): Sent<TargetOutcome<Error>> {
    if (sent.state === 'throttled') return sent;
    const { outcome } = sent;
    if (outcome.state === 'unknown') this.#items.add(item);
    if (outcome.state !== 'failed' || !this.#items.has(item)) return sent;
    return { ...sent, outcome: { state: 'unknown', error: outcome.error } };
  }
}
