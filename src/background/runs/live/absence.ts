/** In ms: a run that was left alone for longer does not go on by itself. */
export const longestGap = 5 * 60_000;
/** In ms: so often the clock is looked at. */
const interval = 30_000;

/**
 * Notices that nothing happened for too long: the machine slept, or its clock was set. The clock that
 * nobody sets does not tell, as in some browsers it stands still meanwhile.
 */
export class Absence {
  #seenAt: number | undefined;
  #wasLong = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** @param onLong called once it was too long */
  constructor(private readonly onLong: () => void) {}

  /** Whether it was too long since {@link begin}. */
  get wasLong(): boolean {
    return this.#wasLong;
  }

  begin(): void {
    this.#seenAt = Date.now();
    this.#wasLong = false;
    this.#timer ??= setInterval(() => this.look(), interval);
  }

  /** Looks at the clock, and so before anything that must not happen after such a time. */
  look(): void {
    if (this.#seenAt === undefined) return;
    const now = Date.now();
    const gap = Math.abs(now - this.#seenAt);
    this.#seenAt = now;
    if (gap <= longestGap || this.#wasLong) return;
    this.#wasLong = true;
    this.onLong();
  }

  end(): void {
    this.#seenAt = undefined;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
