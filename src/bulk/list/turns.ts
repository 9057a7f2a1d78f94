/** In ms: what a page can be busy with before somebody notices, with room for what else it does. */
const longestTurn = 25;

/**
 * Long work in turns: what is returned is awaited at each step, and lets others have theirs after so
 * many ms of work.
 *
 * @param pause ends when the others had theirs
 * @param signal ends the work early; each step then rejects with its reason
 */
export function turns(pause = nextTurn, signal?: AbortSignal): () => Promise<void> {
  let began = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - began < longestTurn) return;
    await pause();
    began = performance.now();
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
