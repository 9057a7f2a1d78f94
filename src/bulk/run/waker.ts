import type { Clock } from './clock';

/** Lets one loop wait until something changes, or a time is over. */
export class Waker {
  #sleeping: AbortController | undefined;
  #isAwake = false;

  constructor(private readonly clock: Clock) {}

  /** @param milliseconds at most so long; left out: until {@link wake} */
  async wait(milliseconds = Number.POSITIVE_INFINITY): Promise<void> {
    if (!this.#isAwake) {
      const sleeping = new AbortController();
      this.#sleeping = sleeping;
      await (milliseconds === Number.POSITIVE_INFINITY
        ? new Promise<void>((resolve) => {
            sleeping.signal.addEventListener('abort', () => resolve());
          })
        : this.clock.sleep(milliseconds, sleeping.signal));
      this.#sleeping = undefined;
    }
    this.#isAwake = false;
  }

  /** Also what was not waiting yet does not wait then. */
  wake(): void {
    this.#isAwake = true;
    this.#sleeping?.abort();
  }
}
