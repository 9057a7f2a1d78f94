import type { Trial } from '../pass/trial/trial';

/** The states of a trial in a word or two. */
export const trialState: Readonly<Record<Trial['state'], string>> = {
  none: 'none',
  running: 'running',
  usedUp: 'used up',
};

/** What a reset did to a trial. */
export const verificationText = {
  gone: (before: Trial | undefined, after: Trial) =>
    before === undefined
      ? `now ${trialState[after.state]}`
      : `was ${trialState[before.state]}, now ${trialState[after.state]}`,
  still: (after: Trial) => `Reset, but the trial is still ${trialState[after.state]}`,
  notKnown: 'Whether the trial is gone is not known',
} as const;
