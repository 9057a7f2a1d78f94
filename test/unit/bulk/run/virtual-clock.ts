import type { Clock } from '../../../../src/bulk/run/clock';

interface Timer {
  readonly at: number;
  readonly end: () => void;
}

/** Time that passes as soon as everybody waits for it. */
export class VirtualClock implements Clock {
  #now = 0;
  #timers: Timer[] = [];

  now = (): number => this.#now;

  sleep = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      if (signal?.aborted) {
        resolve();
        return;
      }
      const end = () => {
        this.#timers = this.#timers.filter((one) => one !== timer);
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const timer: Timer = { at: this.#now + milliseconds, end };
      this.#timers.push(timer);
      signal?.addEventListener('abort', end);
    });

  /**
   * Lets time pass until the work has ended, or nobody waits for time any more.
   *
   * @returns whether it has ended
   */
  async passUntil(work: Promise<unknown>): Promise<boolean> {
    let hasEnded = false;
    const end = () => {
      hasEnded = true;
    };
    work.then(end, end);
    for (;;) {
      // Whatever goes on without time goes on first.
      await new Promise<void>((resolve) => setImmediate(resolve));
      if (hasEnded) return true;
      const next = this.#timers.reduce<Timer | undefined>(
        (first, one) => (first === undefined || one.at < first.at ? one : first),
        undefined,
      );
      if (next === undefined) return false;
      this.#now = Math.max(this.#now, next.at);
      next.end();
    }
  }
}
