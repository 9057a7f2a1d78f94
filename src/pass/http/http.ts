import { failure, type Result, success } from '../result';
import { Answer } from './answer';
import { readBody } from './answer-body';
import { type PassError, passError } from './errors';
import type { Endpoint } from './server-reason';

/** Time limit of one request in ms, half of the 30 s after which a browser kills a background. */
export const requestTimeLimit = 15_000;
/** Waits for a throttled request (429), each at least 1 s: Adobe refills one request a second. */
const throttleWaits = 3;
const shortestWait = 1_000;
/** A longer `Retry-After` is reported instead of waited for: the browser may end us before. */
const longestWait = 20_000;
const faultRetries = 2;
/** What may be gone a second later. After 15 s without an answer a person is told instead. */
const passing: ReadonlySet<PassError['kind']> = new Set(['network', 'serverError']);
/** In bytes, unpacked. */
const maxBodyLength = 65_536;

export interface PassRequest {
  readonly endpoint: Endpoint;
  readonly method: 'DELETE' | 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** What stands in headers and body and must not come back in an answer's words. */
  readonly secrets: readonly string[];
  /**
   * `untilDone`: 429 is waited out, 5xx and network faults are tried twice more (idempotent
   * requests about one viewer), a time-out is not. `throttleOnly`: 429 alone. `never`: one try, whatever happens.
   * A try is one `fetch`; the browser may send it more than once (a reused connection that is cut).
   */
  readonly retry: 'untilDone' | 'throttleOnly' | 'never';
  /** Ends the request early, as if its time were up. */
  readonly signal?: AbortSignal | undefined;
  /** How much of a body is read, in bytes when unpacked, where it may be longer than most. */
  readonly maxBodyLength?: number;
}

/** What the library needs from where it runs; tests and other hosts hand in their own. */
export interface PassNetwork {
  readonly fetch: typeof fetch;
  readonly isOnline: () => boolean;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly random: () => number;
  /** Hears until when a request that was answered with 429 waits, in ms since 1970. */
  readonly onPause?: (until: number) => void;
}

/** The network of a browser or a worker. */
export const browserNetwork: PassNetwork = {
  fetch: (...request) => fetch(...request),
  isOnline: () => globalThis.navigator?.onLine ?? true,
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: Math.random,
};

/**
 * Sends a request with a time limit, and waits and retries as far as `request.retry` allows.
 *
 * @returns the answer, whatever its status below 429 and 5xx; else why there is none
 */
export async function send(
  network: PassNetwork,
  request: PassRequest,
): Promise<Result<Answer, PassError>> {
  let throttled = 0;
  let faults = 0;
  for (;;) {
    const outcome = await fetchOnce(network, request);
    if (outcome.ok && outcome.value.status < 429) return outcome;
    if (outcome.ok && outcome.value.status === 429) {
      const asked = retryAfter(outcome.value.retryAfter);
      const wait = Math.max(shortestWait, asked ?? 0);
      if (request.retry === 'never' || throttled === throttleWaits || wait > longestWait) {
        const until = asked === undefined ? undefined : Date.now() + wait;
        return failure({ ...passError('throttled', outcome.value.reason()), until });
      }
      throttled += 1;
      network.onPause?.(Date.now() + wait);
      await network.sleep(wait);
      continue;
    }
    if (outcome.ok && outcome.value.status < 500) return outcome;
    const error = outcome.ok ? passError('serverError', outcome.value.reason()) : outcome.error;
    if (request.retry !== 'untilDone' || faults === faultRetries || !passing.has(error.kind)) {
      return failure(error);
    }
    faults += 1;
    // Growing waits with jitter keep many clients from coming back in step.
    await network.sleep(500 * 2 ** (faults - 1) * (1 + network.random()));
  }
}

async function fetchOnce(
  network: PassNetwork,
  request: PassRequest,
): Promise<Result<Answer, PassError>> {
  if (!network.isOnline()) return failure(passError('offline'));
  // Nothing leaves for who gave up before: a fetch would count as a request with whoever counts.
  if (request.signal?.aborted) return failure(passError('timeout'));
  const limit = AbortSignal.timeout(requestTimeLimit);
  const signal = request.signal === undefined ? limit : AbortSignal.any([limit, request.signal]);
  try {
    const response = await network.fetch(request.url, {
      method: request.method,
      headers: { ...request.headers },
      ...(request.body === undefined ? {} : { body: request.body }),
      signal,
      // A redirect would carry the token along to wherever it points.
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    return success(
      new Answer({
        endpoint: request.endpoint,
        status: response.status,
        body: await readBody(response, request.maxBodyLength ?? maxBodyLength),
        retryAfter: response.headers.get('retry-after'),
        serverTime: Date.parse(response.headers.get('date') ?? ''),
        secrets: request.secrets,
      }),
    );
  } catch {
    if (signal.aborted) return failure(passError('timeout'));
    return failure(passError(network.isOnline() ? 'network' : 'offline'));
  }
}

/** A wait that ends later than this is no date any more (ECMAScript, time values), in ms since 1970. */
const lastDate = 8.64e15;

/**
 * RFC 9110 Retry-After: seconds, or a date.
 *
 * @returns in ms, less than 0 where the date is over; undefined where it says no time
 */
function retryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1_000;
  return Date.now() + wait <= lastDate ? wait : undefined;
}
