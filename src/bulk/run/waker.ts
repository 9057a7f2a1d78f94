import type { Clock } from './clock';

/** Lets one loop wait until something changes, or a time is over. */
export class Waker {
  #end: (() => void) | undefined;
  #isAwake = false;

  constructor(private readonly clock: Clock) {}

  /** @param milliseconds at most so long; left out: until {@link wake} */
  async wait(milliseconds = Number.POSITIVE_INFINITY): Promise<void> {
    if (!this.#isAwake) {
      // To abort a signal is slow, and most waits have no end of their own: one for each answer.
      await (milliseconds === Number.POSITIVE_INFINITY
        ? new Promise<void>((resolve) => {
            this.#end = resolve;
          })
        : this.#sleep(milliseconds));
      this.#end = undefined;
    }
    this.#isAwake = false;
  }

  /** Also what was not waiting yet does not wait then. */
  wake(): void {
    this.#isAwake = true;
    this.#end?.();
  }

  #sleep(milliseconds: number): Promise<void> {
    const sleeping = new AbortController();
    this.#end = () => sleeping.abort();
    return this.clock.sleep(milliseconds, sleeping.signal);
  }
}
