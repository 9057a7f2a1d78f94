import type { FailureKind } from '../failure/failure';

/** Where the words for a failure in general do not fit one to read a trial. */
const failures: Readonly<Partial<Record<FailureKind, { title: string; advice: string }>>> = {
  timeout: { title: 'No answer in time', advice: 'Nothing was changed by asking. Read it again.' },
  throttled: {
    title: 'Too many requests',
    advice: 'Adobe Pass asks for a pause. Wait a few seconds, then read it again.',
  },
  interrupted: { title: 'The browser stopped the extension', advice: 'Read it again.' },
};

/** What the popup says of a viewer's trial. */
export const trialText = {
  label: 'Trial',
  reading: 'checking…',
  unknown: 'unknown',
  left: (time: string) => `${time} left`,
  days: (count: number) => `${count} days`,
  until: (time: string) => `until ${time}`,
  readAgain: 'Read again',
  usedUpBy: { time: 'Time expired', titles: 'No titles left' },
  nextStarts: 'Next playback starts a new trial',
  titlesLeft: (count: number) => `${count} ${count === 1 ? 'title' : 'titles'} left`,
  played: (titles: readonly string[]) => `played: ${titles.join(', ')}`,
  needs: {
    device: 'Enter a device ID to see it.',
    email: 'Enter the e-mail too to see it.',
    address: 'The app sends the e-mail itself: enter it instead of its hash.',
  },
  start: (titles: number | undefined) =>
    titles === undefined ? 'Start trial' : `Start trial (uses ${counted(titles)})`,
  /** Where nobody can say whether one runs already. */
  startAnyway: (titles: number | undefined) =>
    titles === undefined ? 'Start anyway' : 'Start anyway (may use another title)',
  starting: 'Starting…',
  permitted: 'Trial started',
  /** Where no Temp Pass decided, so that none was started. */
  permittedByOther: 'Permitted',
  denied: 'Denied',
  deniedWithoutReason: 'Adobe Pass gives no reason that is known here.',
  otherSource: (source: string) => `Decided by “${source}”: no Temp Pass decided.`,
  verification: (verification: string) => `Trial ${verification}`,
  verificationReading: 'Reading the trial again…',
  cause: {
    inPart: 'What was not reset still holds the trial. Try again.',
    key: 'The key still holds the trial. Reset both.',
    device: 'The device still holds the trial. Reset both.',
    custom:
      'Resets and trials may go to different places: check both base URLs of this environment.',
    other:
      'Reset and trial may be of different environments or apps: check both, and the optional parameters, in Settings.',
  },
  askedAbout: (environment: string) => `Checked on ${environment} for device`,
  failures,
} as const;

function counted(titles: number): string {
  return `${titles} ${titles === 1 ? 'title' : 'titles'}`;
}
