/** How many requests may come at once, and how many each second (Adobe Pass, Throttling mechanism). */
const burst = 10;
const perSecond = 1;

/** Keeps count of the requests that Adobe's throttle counts, so that none is sent in vain. */
export class Throttle {
  #left = burst;
  #countedAt = 0;

  /** @param now the time in ms; it may be set back */
  constructor(private readonly now: () => number) {}

  /** Counts a request that is sent now. What goes without asking may take more than there is. */
  take(): void {
    this.#left = this.#refilled() - 1;
    this.#countedAt = this.now();
  }

  /**
   * How long to wait, in ms, until a request leaves some for others.
   *
   * @param others how many requests must still be possible after it
   */
  waitFor(others: number): number {
    return Math.max(0, Math.ceil(((others + 1 - this.#refilled()) / perSecond) * 1_000));
  }

  #refilled(): number {
    const seconds = Math.max(0, this.now() - this.#countedAt) / 1_000;
    return Math.min(burst, this.#left + seconds * perSecond);
  }
}
