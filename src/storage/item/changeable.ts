import { Mutex } from 'async-mutex';

/** Something stored that is read, changed and written, one change after the other. */
export abstract class Changeable<Value> {
  readonly #mutex = new Mutex();

  /** @throws StorageError */
  abstract get(): Promise<Value>;

  /** @throws StorageError */
  abstract set(value: Value): Promise<void>;

  /**
   * Reads, changes and writes, one change after the other: none overwrites another. A change that
   * gives back what it got writes nothing.
   */
  update(change: (value: Value) => Value): Promise<void> {
    return this.runExclusive(async () => {
      const before = await this.get();
      const after = change(before);
      if (after !== before) await this.set(after);
    });
  }

  /**
   * Does something while no {@link update} of this item is under way, in the order of the calls. Work
   * that waits for another change of the same item would wait for ever.
   */
  runExclusive<Done>(work: () => Promise<Done>): Promise<Done> {
    return this.#mutex.runExclusive(work);
  }
}
