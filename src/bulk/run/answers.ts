import type { Pace } from './pace';
import type { Recorder } from './recorder';
import type { RunQueue } from './run-queue';
import type { PauseReason, Sent } from './sent';
import { mostAlike, TroubleWatch } from './trouble';

/** How often a fault that may pass is met with another try, and the first wait for it, in ms. */
const mostTries = 3;
const firstRetryWait = 500;
/** So often in a row the server may say 429 before the run pauses. */
const mostThrottled = 8;

interface Parts<Outcome> {
  readonly queue: RunQueue;
  readonly pace: Pace;
  readonly recorder: Recorder<Outcome>;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** When a request was sent and answered, and whether the run was ended in between. */
interface When {
  readonly sentAt: number;
  readonly now: number;
  readonly isAborted: boolean;
}

/** Decides what an answer means for its item and for the run. */
export class Answers<Outcome> {
  readonly #watch = new TroubleWatch<Outcome>();

  constructor(private readonly parts: Parts<Outcome>) {}

  /** @returns why the run has to pause, where it has to */
  take(index: number, sent: Sent<Outcome>, when: When): PauseReason | undefined {
    const { queue, pace } = this.parts;
    if (sent.state === 'throttled') {
      pace.throttle(when.sentAt, when.now, sent.wait);
      queue.giveBack(index);
      return pace.throttledInARow >= mostThrottled ? { kind: 'throttled' } : undefined;
    }
    pace.accept(when.sentAt);
    if (sent.state === 'settled') return this.#settled(index, sent.outcome, sent.trouble);
    if (when.isAborted) {
      // That says that nobody waited for it any more, and nothing of the item.
      queue.giveBack(index);
      return undefined;
    }
    if (sent.state === 'passing' && queue.countTry(index) < mostTries) {
      queue.retry(index, when.now + this.#retryWait(index));
      return undefined;
    }
    const suspect = { index, outcome: sent.outcome, ofRun: sent.state === 'held' };
    return this.#watch.note(sent.trouble, index, suspect) ? alike(sent.trouble) : undefined;
  }

  /** While the last ones failed these are tried again, and no more of the list is used up. */
  isOpen(lanes: number): boolean {
    const failing = this.parts.queue.retrying + this.#watch.suspects.length;
    return failing < Math.max(mostAlike, lanes);
  }

  /** Nothing is left to send. @returns why the run pauses instead of being done */
  finish(): PauseReason | undefined {
    const { suspects, trouble } = this.#watch;
    if (trouble !== undefined && suspects.some(({ ofRun }) => ofRun)) return alike(trouble);
    this.#recordSuspects();
    return undefined;
  }

  /** Those that failed last have no outcome, and are sent again when the run goes on. */
  returnSuspects(): void {
    for (const { index } of this.#watch.clear()) this.parts.queue.giveBack(index);
  }

  #settled(index: number, outcome: Outcome, trouble?: string): PauseReason | undefined {
    this.#settle(index, outcome);
    if (trouble !== undefined) return this.#watch.note(trouble, index) ? alike(trouble) : undefined;
    this.#recordSuspects();
    return undefined;
  }

  #settle(index: number, outcome: Outcome): void {
    this.parts.queue.settle(index);
    this.parts.recorder.add({ index, outcome });
  }

  /** Others went well: what failed before were these items, and not the run. */
  #recordSuspects(): void {
    for (const { index, outcome } of this.#watch.clear()) this.#settle(index, outcome);
  }

  #retryWait(index: number): number {
    const { queue, random } = this.parts;
    return firstRetryWait * 2 ** (queue.triesOf(index) - 1) * (1 + random());
  }
}

function alike(trouble: string): PauseReason {
  return { kind: 'sameTrouble', trouble };
}
