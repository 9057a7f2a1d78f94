/** What Adobe documents of its throttle (Throttling mechanism): one request a second. */
const documentedRate = 1;
/** In ms: at least so long nothing is sent after a 429. */
const shortestWait = 1_000;
/** In ms: longer waits are those that the server asks for. */
const longestWait = 60_000;
/** Part of the rate that the server was seen to take, with which a run goes on after a 429. */
const below = 0.9;
/** How much faster a run gets in a second: near a limit that it knows, by a part of that… */
const carefully = 0.001;
/** …and, where it knows none or is past it, by a part of its rate. */
const freely = 0.02;
/** Past this many times the limit that it knew, that limit holds no more. */
const past = 1.15;
/** And so far below it, it is no longer careful. */
const farBelow = 0.7;
/** With fewer requests between two 429s nothing is known of the limit. */
const fewest = 5;
/** A second: the slowest that a run gets. */
const slowest = 0.02;
/** In ms: so late a request may be and the next is not, so that late timers cost no time. */
const catchUp = 100;

/**
 * How fast requests may leave: as many a second as was chosen, and fewer once the server says 429.
 *
 * A 429 slows all of it. Between two of them the server took as many as it refilled, whatever its
 * burst, which tells its limit. From a little below it the pace grows a little above it, so that a
 * bucket that filled meanwhile is used up, and one request in some hundred meets another 429.
 *
 * All times are in ms of a clock that nobody sets.
 */
export class Pace {
  #limit: number;
  #rate: number;
  /** What the server takes a second, where that is known. */
  #ceiling: number | undefined;
  #grownAt: number;
  #nextAt: number;
  #blockedUntil = 0;
  /** When the last 429 came to a request that left after the one before. */
  #throttledAt: number | undefined;
  #acceptedSince = 0;
  /** How many such came without an answer in between that was none. */
  #inARow = 0;
  #isProbing = false;
  #probes = 0;

  /**
   * @param rate requests a second at most
   * @param share the part of all requests that are sent from here: one of four shards has 1/4
   * @param random from 0 to 1
   */
  constructor(
    rate: number,
    private readonly share: number,
    private readonly random: () => number,
    now: number,
  ) {
    this.#limit = rate * share;
    this.#rate = this.#limit;
    this.#grownAt = now;
    this.#nextAt = now;
  }

  /** Requests a second, now. */
  get rate(): number {
    return this.#rate;
  }

  /** Until when the server takes none. */
  get blockedUntil(): number {
    return this.#blockedUntil;
  }

  /** How often the server has said 429 since it last took something. */
  get throttledInARow(): number {
    return this.#inARow;
  }

  /** @param rate requests a second at most, of all shards together */
  adjust(rate: number): void {
    const wasFree = this.#throttledAt === undefined;
    this.#limit = rate * this.share;
    this.#rate = wasFree ? this.#limit : Math.min(this.#rate, this.#limit);
  }

  /** How long the next request has to wait, in ms; undefined: until an answer comes. */
  delay(now: number): number | undefined {
    this.#grow(now);
    if (this.#isProbing && this.#probes > 0) return undefined;
    return Math.max(0, this.#blockedUntil - now, this.#nextAt - now);
  }

  /** A request leaves now. */
  take(now: number): void {
    if (this.#isProbing) this.#probes += 1;
    this.#nextAt = Math.max(this.#nextAt, now - catchUp) + 1_000 / this.#rate;
  }

  /** An answer came, or none will: anything but a 429. */
  accept(sentAt: number): void {
    if (sentAt < (this.#throttledAt ?? 0)) return;
    this.#acceptedSince += 1;
    this.#inARow = 0;
    this.#endProbe();
  }

  /** @param wait for how long the server asked, in ms; undefined where it did not say */
  throttle(sentAt: number, now: number, wait: number | undefined): void {
    const isSame = this.#throttledAt !== undefined && sentAt < this.#throttledAt;
    if (!isSame) {
      this.#slowDown(now);
      this.#inARow += 1;
    }
    const grown = Math.min(shortestWait * 2 ** Math.max(0, this.#inARow - 1), longestWait);
    this.#blockedUntil = Math.max(this.#blockedUntil, now + Math.max(grown, wait ?? 0));
    this.#grownAt = this.#blockedUntil;
    // Shards that were refused together do not come back together.
    if (this.share < 1) this.#nextAt = this.#blockedUntil + (this.random() * 1_000) / this.#rate;
    if (!isSame) this.#probes = 0;
    this.#isProbing = true;
  }

  #slowDown(now: number): void {
    const documented = documentedRate * this.share;
    if (this.share < 1) {
      // What the server took from here tells nothing while others send too. The same of all is fair.
      this.#ceiling = documented;
      this.#rate = this.#inARow > 2 ? this.#rate / 2 : Math.min(this.#rate, documented * below);
    } else if (this.#throttledAt !== undefined && this.#acceptedSince >= fewest) {
      const taken = this.#acceptedSince / ((now - this.#throttledAt) / 1_000);
      this.#ceiling = Math.min(taken, this.#rate);
      this.#rate = this.#ceiling * below;
    } else {
      this.#ceiling = undefined;
      this.#rate = this.#rate > documented ? documented : this.#rate / 2;
    }
    this.#rate = Math.max(this.#rate, slowest * this.share);
    this.#throttledAt = now;
    this.#acceptedSince = 0;
  }

  #grow(now: number): void {
    const seconds = Math.max(0, now - this.#grownAt) / 1_000;
    if (seconds === 0) return;
    this.#grownAt = now;
    if (this.#throttledAt === undefined) return;
    const known = this.#ceiling;
    const isNear =
      known !== undefined && this.#rate > known * farBelow && this.#rate < known * past;
    // Each of several shards looks for the one limit: together they look no harder than one.
    const [careful, free] = [carefully * this.share, freely * this.share];
    const gained = isNear
      ? known * careful * seconds
      : this.#rate * (1 + free) ** seconds - this.#rate;
    this.#rate = Math.min(this.#limit, this.#rate + gained);
  }

  #endProbe(): void {
    this.#isProbing = false;
    this.#probes = 0;
  }
}
