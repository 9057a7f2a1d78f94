/** How long one turn may take, in ms: well below the 50 ms from which on a page feels stuck. */
const turn = 10;
/** Timers of a page in the background wait a second and more; messages do not. */
const channel = new MessageChannel();

/** Lets the page have its turn. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });
}

/**
 * Takes everything from a generator in short turns, between which the page works on.
 *
 * @param signal ends it early
 */
export async function inTimeSlices<Value>(
  values: Iterable<Value | undefined>,
  take: (value: Value) => void,
  signal: AbortSignal,
): Promise<void> {
  let until = performance.now() + turn;
  for (const value of values) {
    if (value !== undefined) take(value);
    if (performance.now() < until) continue;
    await nextTurn();
    if (signal.aborted) return;
    until = performance.now() + turn;
  }
}
