import type { Sent } from '../../../bulk/run/sent';
import { ownFailure } from '../../../failure/failure';
import type { ItemOutcome, RunOutcome } from '../../../storage/runs/run-record';

/**
 * The items that were sent and have no outcome that is recorded: what a run has to say of them, should it
 * end before it sends them once more.
 */
export class SentItems {
  /** What the last answer came to; undefined where none came yet. */
  readonly #last = new Map<number, RunOutcome | undefined>();
  #end: number;

  /** @param floor below which place an earlier background may have sent anything */
  constructor(private readonly floor: number) {
    this.#end = floor;
  }

  /** Below which place anything may have been sent. */
  get end(): number {
    return this.#end;
  }

  sending(index: number): void {
    this.#end = Math.max(this.#end, index + 1);
    if (!this.#last.has(index)) this.#last.set(index, undefined);
  }

  /**
   * An answer came, or none will. Where an earlier request may have done it, a refusal of this one does
   * not say that it was not.
   */
  answered(index: number, sent: Sent<RunOutcome>): Sent<RunOutcome> {
    const before = this.#last.get(index);
    if (sent.state === 'throttled') {
      // This one did nothing.
      if (before === undefined) this.#last.delete(index);
      return sent;
    }
    const mayBeDone = before?.state === 'unknown' || index < this.floor;
    const outcome = mayBeDone ? inDoubt(sent.outcome) : sent.outcome;
    this.#last.set(index, outcome);
    return { ...sent, outcome };
  }

  /** What came of them is recorded. */
  recorded(outcomes: readonly ItemOutcome[]): void {
    for (const { index } of outcomes) this.#last.delete(index);
  }

  /**
   * What is to be recorded of those that are not sent any more.
   *
   * @param isKnown whether an item has its outcome
   */
  leftOver(isKnown: (index: number) => boolean): ItemOutcome[] {
    const all = new Map(this.#last);
    for (let index = 0; index < this.floor; index += 1) {
      if (!isKnown(index) && !all.has(index)) all.set(index, undefined);
    }
    return [...all].map(([index, outcome]) => ({ index, outcome: outcome ?? unheard() }));
  }
}

function inDoubt(outcome: RunOutcome): RunOutcome {
  if (outcome.state !== 'failed') return outcome;
  return { ...outcome, state: 'unknown', error: { ...outcome.error, effect: 'maybeDone' } };
}

/** Nobody heard what came of it. */
function unheard(): RunOutcome {
  const error = { ...ownFailure('interrupted'), effect: 'maybeDone' as const };
  return { state: 'unknown', error, finishedAt: Date.now(), milliseconds: 0 };
}
