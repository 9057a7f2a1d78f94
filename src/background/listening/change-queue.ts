/**
 * Collects changes and applies them together: the first at once, and whatever comes within a pause
 * after it together. So a page that asks a thousand times a second causes a few writes.
 */
export class ChangeQueue<Change> {
  #waiting: Change[] = [];
  #applying: readonly Change[] = [];
  #next: Promise<void> | undefined;
  #rested: Promise<unknown> = Promise.resolve();

  /**
   * @param apply called with changes in their order, one call after the other
   * @param pause after each, in ms
   */
  constructor(
    private readonly apply: (changes: readonly Change[]) => Promise<void>,
    private readonly pause: number,
  ) {}

  /** Those that are not applied yet: they wait, or are being applied. */
  get unapplied(): readonly Change[] {
    return [...this.#applying, ...this.#waiting];
  }

  /** @returns settles as the call that applies it */
  add(change: Change): Promise<void> {
    this.#waiting.push(change);
    this.#next ??= this.#rested.then(() => this.#applyAll());
    return this.#next;
  }

  #applyAll(): Promise<void> {
    this.#next = undefined;
    this.#applying = this.#waiting.splice(0);
    const applied = this.apply(this.#applying).finally(() => {
      this.#applying = [];
    });
    const rest = () => new Promise((resolve) => setTimeout(resolve, this.pause));
    this.#rested = applied.then(rest, rest);
    return applied;
  }
}
