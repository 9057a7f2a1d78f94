import type { Failure } from '../../failure/failure';
import type { Result } from '../../pass/result';
import type { Decision } from '../../pass/trial/decision';
import type { TrialReading } from '../../storage/resets';

/** What Adobe Pass said to a start: a decision for each resource. */
export type Started = Result<Decision[], Failure>;

/** What was the case when a reading was asked for: no clock tells whether it is newer than a reset. */
interface Moment {
  /** When the last request of the last reset was answered, as its record says; 0 where none was. */
  readonly finishedAt: number;
  /** How many starts had been sent or answered. */
  readonly starts: number;
}

interface Reading extends Moment {
  /** Whose trial it is. */
  readonly subject: string;
  readonly trial: TrialReading;
}

/** What a window knows of the trial in its form: read, verified by a reset, and started. */
export interface TrialKnowledge extends Moment {
  /** Whose trial the form is about; undefined where none can be read. */
  readonly subject: string | undefined;
  /** Counts the readings that are wanted: an answer to any but the last says nothing. */
  readonly wanted: number;
  /** The reading that is under way. */
  readonly asked: (Moment & { readonly wanted: number; readonly subject: string }) | undefined;
  /** The newest reading that was answered, also one of another subject. */
  readonly reading: Reading | undefined;
  /** The `finishedAt` of when the form came to be about its subject: earlier resets are no news. */
  readonly finishedBefore: number;
  /** The `starts` of when the last reset was answered: after a later one its verification is old. */
  readonly startsBeforeReset: number;
  /** The trials whose start is not answered yet. */
  readonly starting: readonly string[];
  /** What was said to the last start: of which trial, and after which reset. */
  readonly said:
    | { readonly trial: string; readonly resetId: string | undefined; readonly started: Started }
    | undefined;
}

export type TrialEvent =
  /** What the form and the last reset are about now. Said twice, it changes nothing. */
  | { readonly type: 'seen'; readonly subject: string | undefined; readonly finishedAt: number }
  | { readonly type: 'readingWanted' }
  | { readonly type: 'readingAsked' }
  /** `wanted` is that of the state when it was asked for. */
  | { readonly type: 'readingAnswered'; readonly wanted: number; readonly trial: TrialReading }
  | { readonly type: 'startSent'; readonly trial: string }
  | {
      readonly type: 'startAnswered';
      readonly trial: string;
      readonly resetId: string | undefined;
      readonly started: Started;
    }
  /** Something newer than the last start is to be said. */
  | { readonly type: 'startForgotten' };

/** A window that has just opened. */
export const nothingKnown: TrialKnowledge = {
  subject: undefined,
  finishedAt: 0,
  starts: 0,
  wanted: 0,
  asked: undefined,
  reading: undefined,
  finishedBefore: 0,
  startsBeforeReset: 0,
  starting: [],
  said: undefined,
};

/** What is known after an event; the same object where it changes nothing. */
export function afterEvent(known: TrialKnowledge, event: TrialEvent): TrialKnowledge {
  switch (event.type) {
    case 'seen':
      return seen(known, event);
    case 'readingWanted':
      return wantingReading(known);
    case 'readingAsked': {
      const { subject, finishedAt, starts, wanted } = known;
      if (subject === undefined) return known;
      return { ...known, asked: { subject, finishedAt, starts, wanted } };
    }
    case 'readingAnswered': {
      if (known.asked === undefined || known.asked.wanted !== event.wanted) return known;
      const { subject, finishedAt, starts } = known.asked;
      const reading = { subject, finishedAt, starts, trial: event.trial };
      return { ...known, asked: undefined, reading };
    }
    case 'startSent':
      // Another one would use more titles.
      if (known.starting.includes(event.trial)) return known;
      return {
        ...known,
        starts: known.starts + 1,
        starting: [...known.starting, event.trial],
        said: undefined,
      };
    case 'startAnswered': {
      if (!known.starting.includes(event.trial)) return known;
      const { trial, resetId, started } = event;
      // Whatever was said, and whoever is in the form by now: the trial has to be read anew.
      return wantingReading({
        ...known,
        starts: known.starts + 1,
        starting: known.starting.filter((one) => one !== trial),
        said: { trial, resetId, started },
      });
    }
    case 'startForgotten':
      return known.said === undefined ? known : { ...known, said: undefined };
  }
}

function seen(
  known: TrialKnowledge,
  { subject, finishedAt }: Extract<TrialEvent, { type: 'seen' }>,
): TrialKnowledge {
  const isSubjectSame = subject === known.subject;
  const isResetSame = finishedAt === known.finishedAt;
  if (isSubjectSame && isResetSame) return known;
  const startsBeforeReset = isResetSame ? known.startsBeforeReset : known.starts;
  const next = { ...known, subject, finishedAt, startsBeforeReset };
  return isSubjectSame ? next : wantingReading({ ...next, finishedBefore: finishedAt });
}

function wantingReading(known: TrialKnowledge): TrialKnowledge {
  return { ...known, wanted: known.wanted + 1, asked: undefined };
}
