import { setTimeout as wait } from 'node:timers/promises';
import type { PassNetwork } from '../../pass/http/http';

/** The network of Node.js, and why the last request that got no answer got none. */
export interface NodeNetwork {
  readonly network: PassNetwork;
  /** Such as `SELF_SIGNED_CERT_IN_CHAIN`; undefined where every request was answered. */
  readonly lastCause: () => string | undefined;
}

/** `fetch` of Node.js says "fetch failed" whatever it was: what it was is in the error's cause. */
export function nodeNetwork(): NodeNetwork {
  let cause: string | undefined;
  return {
    lastCause: () => cause,
    network: {
      async fetch(...request) {
        try {
          return await fetch(...request);
        } catch (error) {
          cause = causeOf(error);
          throw error;
        }
      },
      isOnline: () => true,
      sleep: (milliseconds) => wait(milliseconds),
      random: Math.random,
    },
  };
}

/** The innermost cause of an error, by its code where it has one. */
function causeOf(error: unknown): string | undefined {
  let [inner, depth] = [error, 0];
  while (inner instanceof Error && inner.cause !== undefined && depth < 8) {
    inner = inner.cause;
    depth += 1;
  }
  // Several addresses of one host failed, each for a reason of its own.
  if (inner instanceof AggregateError) inner = inner.errors[0];
  if (!(inner instanceof Error)) return undefined;
  return 'code' in inner && typeof inner.code === 'string' ? inner.code : inner.message;
}
