import { Answers } from './answers';
import { Pace } from './pace';
import { Recorder } from './recorder';
import {
  defaultLanes,
  defaultRate,
  type RunOptions,
  type RunPorts,
  type RunProgress,
} from './run-options';
import { RunQueue } from './run-queue';
import type { PauseReason, Standstill } from './sent';
import { Waker } from './waker';

/**
 * Sends every item of a list that has no outcome, at one pace for all, and records what came of each.
 * It may be stopped anywhere: whatever has an outcome that was recorded is not sent again, and
 * everything else is.
 */
export class Run<Item, Outcome> {
  readonly #queue: RunQueue;
  readonly #pace: Pace;
  readonly #recorder: Recorder<Outcome>;
  readonly #answers: Answers<Outcome>;
  readonly #waker: Waker;
  readonly #underWay = new Set<Promise<void>>();
  readonly #signal: AbortSignal | undefined;
  #lanes: number;
  #stop: Standstill | undefined;

  constructor(
    private readonly items: readonly Item[],
    private readonly ports: RunPorts<Item, Outcome>,
    { lanes = defaultLanes, rate = defaultRate, shards = 1, ...options }: RunOptions = {},
  ) {
    const { clock } = ports;
    this.#lanes = lanes;
    this.#pace = new Pace(rate, 1 / shards, () => ports.random(), clock.now());
    this.#queue = new RunQueue(items.length, options.known ?? []);
    this.#waker = new Waker(clock);
    this.#signal = options.signal;
    this.#recorder = new Recorder(
      {
        clock,
        record: (batch) => ports.record(batch),
        onError: (error) => this.#pauseFor({ kind: 'notRecorded', error }),
      },
      items.length,
      options.cursor ?? 0,
    );
    const [queue, pace, recorder] = [this.#queue, this.#pace, this.#recorder];
    this.#answers = new Answers({ queue, pace, recorder, random: () => ports.random() });
    options.signal?.addEventListener('abort', () => this.#halt({ kind: 'aborted' }));
  }

  /** Runs, or goes on after a pause, until nothing is left or it is to stand still. */
  async go(): Promise<Standstill> {
    this.#stop = this.#signal?.aborted ? { kind: 'aborted' } : undefined;
    this.#queue.forgetTries();
    // What a full disk did not take comes first: before it is there nothing more is sent.
    await this.#flush();
    while (this.#stop === undefined) await this.#step();
    await Promise.all(this.#underWay);
    await this.#flush();
    this.#answers.returnSuspects();
    return this.#stop ?? { kind: 'done' };
  }

  /** After {@link go}: writes down what could not be. @throws what the write failed with: it is kept */
  flush(): Promise<void> {
    return this.#recorder.flush();
  }

  /** Sends no more; what is under way ends and is recorded before {@link go} resolves. */
  pause(): void {
    this.#pauseFor({ kind: 'asked' });
  }

  /** The same, for good. */
  cancel(): void {
    this.#halt({ kind: 'cancelled' });
  }

  /** Changes the pace while it runs. @param rate requests a second, of all shards together */
  adjust({ lanes, rate }: { readonly lanes?: number; readonly rate?: number }): void {
    if (lanes !== undefined) this.#lanes = lanes;
    if (rate !== undefined) this.#pace.adjust(rate);
    this.#waker.wake();
  }

  progress(): RunProgress {
    return {
      total: this.#queue.total,
      known: this.#queue.known,
      underWay: this.#underWay.size,
      rate: this.#pace.rate,
      blockedFor: Math.max(0, this.#pace.blockedUntil - this.ports.clock.now()),
    };
  }

  async #step(): Promise<void> {
    const now = this.ports.clock.now();
    if (this.#queue.isEmpty() && this.#underWay.size === 0) {
      this.#finish();
      return;
    }
    const delay = this.#underWay.size < this.#lanes ? this.#pace.delay(now) : undefined;
    const index =
      delay === 0 ? this.#queue.take(now, this.#answers.isOpen(this.#lanes)) : undefined;
    if (index === undefined) {
      await this.#waker.wait(delay === 0 ? this.#queue.wait(now) : delay);
      return;
    }
    try {
      await this.#recorder.reserve(index);
    } catch (error) {
      this.#pauseFor({ kind: 'notRecorded', error });
    }
    if (this.#stop === undefined) this.#send(index);
    else this.#queue.giveBack(index);
  }

  #send(index: number): void {
    const item = this.items[index];
    if (item === undefined) return;
    const sentAt = this.ports.clock.now();
    this.#pace.take(sentAt);
    const underWay = this.ports
      .send(item, this.#signal ?? new AbortController().signal)
      .then((sent) => {
        const now = this.ports.clock.now();
        const isAborted = this.#signal?.aborted === true;
        const reason = this.#answers.take(index, sent, { sentAt, now, isAborted });
        if (reason !== undefined) this.#pauseFor(reason);
      })
      .catch((error: unknown) => {
        this.#queue.giveBack(index);
        this.#pauseFor({ kind: 'broken', error });
      })
      .finally(() => {
        this.#underWay.delete(underWay);
        this.#waker.wake();
      });
    this.#underWay.add(underWay);
  }

  #finish(): void {
    const reason = this.#answers.finish();
    this.#halt(reason === undefined ? { kind: 'done' } : { kind: 'paused', reason });
  }

  async #flush(): Promise<void> {
    try {
      await this.#recorder.flush();
    } catch (error) {
      const isEnd = this.#stop?.kind === 'done' || this.#stop === undefined;
      if (isEnd) this.#stop = { kind: 'paused', reason: { kind: 'notRecorded', error } };
    }
  }

  #pauseFor(reason: PauseReason): void {
    this.#halt({ kind: 'paused', reason });
  }

  /** The first reason to stop is told, but for what ends the run for good. */
  #halt(stop: Standstill): void {
    if (this.#stop === undefined || stop.kind === 'cancelled' || stop.kind === 'aborted') {
      this.#stop = stop;
    }
    this.#waker.wake();
  }
}
