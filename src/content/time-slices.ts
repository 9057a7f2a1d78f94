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
 * @returns for how long the turns took together, in ms
 */
export async function inTimeSlices<Value>(
  values: Iterable<Value | undefined>,
  take: (value: Value) => void,
  signal: AbortSignal,
): Promise<number> {
  let began = performance.now();
  let spent = 0;
  for (const value of values) {
    if (value !== undefined) take(value);
    const now = performance.now();
    if (now < began + turn) continue;
    spent += now - began;
    await nextTurn();
    if (signal.aborted) return spent;
    began = performance.now();
  }
  return spent + performance.now() - began;
}
