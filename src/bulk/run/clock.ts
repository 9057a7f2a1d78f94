/** Time for a run: one that nobody sets, so that a changed clock of the machine changes nothing. */
export interface Clock {
  /** In ms since any moment; it never goes back. */
  now(): number;
  /** Resolves after so many ms, or as soon as the signal aborts; never rejects. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** A timer cannot count further, in ms: it would ring at once. */
const longestTimer = 2 ** 31 - 1;

/** The time of a browser, a worker or Node.js. */
export const systemClock: Clock = {
  now: () => performance.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, Math.min(milliseconds, longestTimer));
      signal.addEventListener('abort', end);
    }),
};
