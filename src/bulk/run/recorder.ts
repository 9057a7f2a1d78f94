import type { Clock } from './clock';

/** What came of an item, by its place in the list. */
export interface Settled<Outcome> {
  readonly index: number;
  readonly outcome: Outcome;
}

/** One write: what came of some items, and below which place anything may have been sent. */
export interface Batch<Outcome> {
  readonly outcomes: readonly Settled<Outcome>[];
  readonly cursor: number;
}

/** Where a run is written down. */
export interface RecorderPorts<Outcome> {
  readonly clock: Clock;
  /** Resolves once it is where a stop of the machine leaves it. */
  record(batch: Batch<Outcome>): Promise<void>;
  /** What came of an item could not be written down; it is kept, and tried again with the next. */
  onError(error: unknown): void;
}

/** The cursor is written ahead in such steps: one write for as many items. */
const step = 100;
/** So far ahead of it the next step is written, while others are sent. */
const ahead = 50;
/** A batch is written when it holds so many outcomes… */
const fullBatch = 200;
/** …or when its oldest waits for so long, in ms. */
const longestWait = 100;

/**
 * Writes down what came of a run in batches, one write at a time, and before an item is sent that it
 * may have been.
 */
export class Recorder<Outcome> {
  #waiting: Settled<Outcome>[] = [];
  #cursor: number;
  #writtenCursor: number;
  #writing: Promise<void> | undefined;
  #timer: AbortController | undefined;

  constructor(
    private readonly ports: RecorderPorts<Outcome>,
    private readonly total: number,
    cursor: number,
  ) {
    this.#cursor = cursor;
    this.#writtenCursor = cursor;
  }

  /** How many outcomes are not written yet. */
  get waiting(): number {
    return this.#waiting.length;
  }

  add(settled: Settled<Outcome>): void {
    this.#waiting.push(settled);
    if (this.#waiting.length >= fullBatch) this.#writeSoon();
    else this.#startTimer();
  }

  /**
   * Resolves once it is written that this item may have been sent.
   *
   * @throws what the write failed with: then it must not be sent
   */
  async reserve(index: number): Promise<void> {
    const wanted = Math.min(this.total, (Math.floor(index / step) + 1) * step);
    this.#cursor = Math.max(this.#cursor, wanted);
    while (index >= this.#writtenCursor) await this.#write();
    if (index + ahead < this.#writtenCursor || this.#writtenCursor >= this.total) return;
    this.#cursor = Math.max(this.#cursor, Math.min(this.total, this.#writtenCursor + step));
    this.#writeSoon();
  }

  /** Writes all that waits. @throws what the write failed with: what waits is kept */
  async flush(): Promise<void> {
    while (this.#waiting.length > 0 || this.#writing !== undefined) await this.#write();
  }

  #startTimer(): void {
    if (this.#timer !== undefined) return;
    const timer = new AbortController();
    this.#timer = timer;
    void this.ports.clock.sleep(longestWait, timer.signal).then(() => {
      if (!timer.signal.aborted) this.#writeSoon();
    });
  }

  #writeSoon(): void {
    this.#write().catch((error: unknown) => this.ports.onError(error));
  }

  async #write(): Promise<void> {
    if (this.#writing !== undefined) return this.#writing;
    this.#timer?.abort();
    this.#timer = undefined;
    const batch = { outcomes: this.#waiting, cursor: this.#cursor };
    if (batch.outcomes.length === 0 && batch.cursor === this.#writtenCursor) return;
    this.#waiting = [];
    this.#writing = this.ports.record(batch).then(
      () => {
        this.#writtenCursor = batch.cursor;
      },
      (error: unknown) => {
        this.#waiting = [...batch.outcomes, ...this.#waiting];
        throw error;
      },
    );
    try {
      await this.#writing;
    } finally {
      this.#writing = undefined;
    }
    if (this.#waiting.length > 0) this.#startTimer();
  }
}
