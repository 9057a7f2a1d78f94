import type { Failure } from '../../failure/failure';
import { browserNetwork, type PassNetwork } from '../../pass/http/http';
import { RateLimiter } from '../../pass/http/rate-limiter';
import { failure, type Result } from '../../pass/result';

/**
 * Adobe's throttle, counted in memory: a background that was stopped had been idle for so long that
 * all of it is there again.
 */
const throttle = new RateLimiter(Date.now);
/** What a reset may need meanwhile: client credentials, a token, and the state after it. */
const keptForResets = 3;
/** Questions that were counted when room was found for them, and are not sent yet. */
let counted = 0;

/** The network, with a count of the requests that Adobe throttles; nothing is said of resets. */
export const adobeNetwork: PassNetwork = {
  ...browserNetwork,
  fetch: (url, request) => {
    if (request?.method === 'GET' && counted > 0) counted -= 1;
    else if (request?.method !== 'DELETE') throttle.take();
    return fetch(url, request);
  },
};

/**
 * Waits until a question leaves enough for others, and counts it there and then: who waits as well
 * must not find the same room. It gives up with the signal.
 */
export async function waitForRateLimit(signal: AbortSignal, others = keptForResets): Promise<void> {
  while (!signal.aborted) {
    const wait = throttle.waitFor(others);
    if (wait === 0) {
      throttle.take();
      counted += 1;
      return;
    }
    await adobeNetwork.sleep(wait);
  }
}

/** Tells with 429 until when to wait, where Adobe did not say it and the count of requests does. */
export function orKnownPause<Value>(result: Result<Value, Failure>): Result<Value, Failure> {
  if (result.ok || result.error.kind !== 'throttled') return result;
  const { endpoint, until } = result.error;
  const wait = throttle.waitFor(0);
  // Nothing is published of a throttle for resets, so they are not counted.
  if (until !== undefined || endpoint === 'reset' || wait === 0) return result;
  return failure({ ...result.error, until: Date.now() + wait });
}
