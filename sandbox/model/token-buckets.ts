interface Bucket {
  tokens: number;
  /** Milliseconds. */
  filledAt: number;
}

const burst = 10;
const perSecond = 1;

/**
 * Token buckets as Adobe documents them ("Throttling mechanism"): one request a second, with a
 * burst of ten.
 */
export class TokenBuckets {
  readonly #buckets = new Map<string, Bucket>();

  /**
   * Takes one token.
   *
   * @param owner whose bucket: a client address within an environment
   * @param now milliseconds
   * @returns whether the request may pass
   */
  take(owner: string, now: number): boolean {
    const bucket = this.#buckets.get(owner) ?? { tokens: burst, filledAt: now };
    // A clock that is set back must not take tokens away.
    const elapsedSeconds = Math.max(0, now - bucket.filledAt) / 1000;
    bucket.tokens = Math.min(burst, bucket.tokens + elapsedSeconds * perSecond);
    bucket.filledAt = now;
    this.#buckets.set(owner, bucket);
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
  }
}
