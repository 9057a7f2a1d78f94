interface Retry {
  readonly index: number;
  readonly readyAt: number;
}

/** The items of a run that have no outcome yet, by their places in the list. */
export class RunQueue {
  readonly #isKnown: Uint8Array;
  #next = 0;
  #knownCount = 0;
  #again: number[] = [];
  #retries: Retry[] = [];
  readonly #tries = new Map<number, number>();

  /** @param known places that have an outcome already */
  constructor(
    readonly total: number,
    known: Iterable<number>,
  ) {
    this.#isKnown = new Uint8Array(total);
    for (const index of known) this.settle(index);
  }

  /** How many have an outcome. */
  get known(): number {
    return this.#knownCount;
  }

  /** How many wait for another try. */
  get retrying(): number {
    return this.#retries.length;
  }

  settle(index: number): void {
    if (this.#isKnown[index] !== 0) return;
    this.#isKnown[index] = 1;
    this.#knownCount += 1;
    this.#tries.delete(index);
  }

  /** Takes the next that may be sent; those that were sent before come first. */
  take(now: number, isOpen: boolean): number | undefined {
    const again = this.#again.shift();
    if (again !== undefined) return again;
    const ready = this.#retries.findIndex(({ readyAt }) => readyAt <= now);
    if (ready !== -1) return this.#retries.splice(ready, 1)[0]?.index;
    if (!isOpen) return undefined;
    this.#skipKnown();
    if (this.#next >= this.total) return undefined;
    this.#next += 1;
    return this.#next - 1;
  }

  /** How long until one is ready to be tried again, in ms; undefined where none waits. */
  wait(now: number): number | undefined {
    if (this.#retries.length === 0) return undefined;
    return Math.max(0, Math.min(...this.#retries.map(({ readyAt }) => readyAt)) - now);
  }

  /** Whether none is left to take, now or later. */
  isEmpty(): boolean {
    this.#skipKnown();
    return this.#again.length === 0 && this.#retries.length === 0 && this.#next >= this.total;
  }

  /** Puts one back that was not done, to be taken before all others. */
  giveBack(index: number): void {
    this.#again.push(index);
  }

  /** Puts one back, to be tried again later. */
  retry(index: number, readyAt: number): void {
    this.#retries.push({ index, readyAt });
  }

  /** Counts a try of it that failed. @returns how many there were */
  countTry(index: number): number {
    const tries = this.triesOf(index) + 1;
    this.#tries.set(index, tries);
    return tries;
  }

  triesOf(index: number): number {
    return this.#tries.get(index) ?? 0;
  }

  /** After a pause each has all of its tries again. */
  forgetTries(): void {
    this.#tries.clear();
    for (const { index } of this.#retries.splice(0)) this.#again.push(index);
  }

  #skipKnown(): void {
    while (this.#next < this.total && this.#isKnown[this.#next] === 1) this.#next += 1;
  }
}
