/** How much of the page's main thread scans may take in the long run. */
const share = 0.03;
/** How much they may take at once, in ms: after a change or two the next scan comes soon. */
const burst = 1_000;
/** The shortest pause between a change and the next scan, in ms: changes come in swarms. */
const shortestPause = 250;

/** Keeps the scans of a page that changes all the time from being felt. */
export class ScanBudget {
  #spent = 0;
  #at = 0;

  /**
   * How long the next scan has to wait, in ms.
   *
   * @param cost for how long the scan that has just ended kept the main thread, in ms
   * @param now by a clock that only goes on, in ms
   */
  pauseAfter(cost: number, now: number): number {
    const paidOff = share * (now - this.#at);
    this.#spent = Math.max(0, this.#spent - paidOff) + cost;
    this.#at = now;
    return Math.max(shortestPause, (this.#spent - burst) / share);
  }
}
