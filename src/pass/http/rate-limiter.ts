/** How many requests may come at once, and after how many ms each (Adobe Pass, Throttling mechanism). */
const burst = 10;
const each = 1_000;

/** Keeps count of the requests that Adobe's throttle counts, so that none is sent in vain. */
export class RateLimiter {
  /** In ms of refilling. */
  #left = burst * each;
  #countedAt = 0;

  /** @param now the time in whole ms; it may be set back */
  constructor(private readonly now: () => number) {}

  /** Counts a request that is sent now. What goes without asking may take more than there is. */
  take(): void {
    this.#refill();
    this.#left -= each;
  }

  /** A request that was counted is not sent. */
  giveBack(): void {
    this.#refill();
    this.#left = Math.min(burst * each, this.#left + each);
  }

  /**
   * How long to wait, in ms, until a request leaves some for others.
   *
   * @param others how many requests must still be possible after it
   */
  waitFor(others: number): number {
    this.#refill();
    return Math.max(0, (others + 1) * each - this.#left);
  }

  /** Counted at each look: after a clock was set back, it refills from there on. */
  #refill(): void {
    const now = this.now();
    this.#left = Math.min(burst * each, this.#left + Math.max(0, now - this.#countedAt));
    this.#countedAt = now;
  }
}
