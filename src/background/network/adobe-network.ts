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

/** The network, with a count of the requests that Adobe throttles; nothing is said of resets. */
export const adobeNetwork: PassNetwork = {
  ...browserNetwork,
  fetch: (url, request) => {
    if (request?.method !== 'DELETE') throttle.take();
    return fetch(url, request);
  },
};

/** Room for one question in Adobe's throttle, counted from when it was found. */
export interface Room {
  /** The network in which the first question is counted already. */
  readonly network: PassNetwork;
  /** Gives it back where no question was sent. */
  readonly leave: () => void;
}

/**
 * Waits until a question leaves enough for others, and counts it there and then: who waits as well
 * must not find the same room. It gives up with the signal.
 *
 * @param others how many requests must still be possible after it
 */
export async function findRoom(signal: AbortSignal, others = keptForResets): Promise<Room> {
  let isCounted = false;
  while (!signal.aborted && !isCounted) {
    const wait = throttle.waitFor(others);
    if (wait > 0) await adobeNetwork.sleep(wait);
    else {
      throttle.take();
      isCounted = true;
    }
  }
  return {
    network: {
      ...adobeNetwork,
      fetch: (url, request) => {
        if (!isCounted) return adobeNetwork.fetch(url, request);
        isCounted = false;
        return fetch(url, request);
      },
    },
    leave() {
      if (isCounted) throttle.giveBack();
      isCounted = false;
    },
  };
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
