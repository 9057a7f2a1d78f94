import { browserNetwork, type PassNetwork } from '../pass/http';
import { Throttle } from '../pass/throttle';

/**
 * Adobe's throttle, counted in memory: a background that was stopped had been idle for so long that
 * all of it is there again.
 */
const throttle = new Throttle(Date.now);
/** What a reset may need meanwhile: client credentials, a token, and the state after it. */
const keptForResets = 3;

/** The network, with a count of the requests that Adobe throttles; nothing is said of resets. */
export const adobeNetwork: PassNetwork = {
  ...browserNetwork,
  fetch: (url, request) => {
    if (request?.method !== 'DELETE') throttle.take();
    return fetch(url, request);
  },
};

/** Waits until a question leaves enough for resets. It gives up with the signal. */
export async function roomForQuestion(signal: AbortSignal): Promise<void> {
  for (;;) {
    const wait = throttle.waitFor(keptForResets);
    if (wait === 0 || signal.aborted) return;
    await adobeNetwork.sleep(wait);
  }
}
