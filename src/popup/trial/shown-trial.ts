import type { Trial } from '../../pass/trial/trial';
import type { TrialReading } from '../../storage/resets';
import type { Started, TrialKnowledge } from './trial-reducer';

/** What else counts for what is shown of the trial in the form. */
export interface Beside {
  /** The trial as {@link TrialKnowledge.starting} names it. */
  readonly trial: string;
  /** What the last reset found the trial of this very subject to be. */
  readonly verified: TrialReading | undefined;
  /** Whether a reset is under way: what was read before says nothing any more. */
  readonly resetting: boolean;
}

export interface ShownTrial {
  readonly reading: TrialReading;
  /** Whether a reset, not a reading, says it. */
  readonly isVerified: boolean;
  /** Whether a reset came after the last reading and did not say what it did to the trial. */
  readonly isOutdated: boolean;
}

/** What is to be shown of the trial in the form: the newest that is certain, else `pending`. */
export function shownTrial(known: TrialKnowledge, beside: Beside): ShownTrial {
  const { subject, finishedAt, starts, reading } = known;
  const verified = known.startsBeforeReset === starts ? beside.verified : undefined;
  const own = reading?.subject === subject && reading?.starts === starts ? reading : undefined;
  const isOutdated = own !== undefined && !verified && own.finishedAt !== finishedAt;
  const isVerified =
    verified !== undefined && (own?.finishedAt ?? known.finishedBefore) !== finishedAt;
  const newest = isVerified ? verified : own?.trial;
  const isChanging = beside.resetting || known.starting.includes(beside.trial) || isOutdated;
  return {
    reading: newest === undefined || isChanging ? { state: 'pending' } : newest,
    isVerified,
    isOutdated,
  };
}

/** The trial that a reading found; undefined where it found none out. */
export function trialOf(reading: TrialReading): Trial | undefined {
  return reading.state === 'pending' || reading.state === 'unknown' ? undefined : reading;
}

/**
 * What was said to the last start of this trial; undefined where another reset came since.
 *
 * @param resetId the last reset of the Temp Pass
 */
export function newsOfStart(
  { said }: TrialKnowledge,
  trial: string,
  resetId: string | undefined,
): Started | undefined {
  return said?.trial === trial && said.resetId === resetId ? said.started : undefined;
}
