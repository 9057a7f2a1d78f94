import type { FailureKind } from '../failure';

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
  reading: 'asking…',
  notKnowable: 'not knowable',
  left: (time: string) => `${time} left`,
  days: (count: number) => `${count} days`,
  until: (time: string) => `until ${time}`,
  readAgain: 'Read again',
  usedUpBy: { time: 'Its time is over.', titles: 'All its titles are played.' },
  nextStarts: 'The next play starts a new one.',
  titlesLeft: (count: number) => `${count} ${count === 1 ? 'title' : 'titles'} left`,
  played: (titles: readonly string[]) => `played: ${titles.join(', ')}`,
  needs: {
    device: 'Enter a device ID to see it.',
    email: 'Enter the e-mail too to see it.',
    address: 'The app sends the e-mail itself: enter it instead of its hash.',
  },
  start: (titles: number | undefined) =>
    titles === undefined ? 'Start the clock' : `Start the clock, use ${counted(titles)}`,
  starting: 'Starting…',
  permitted: 'Permitted',
  denied: 'Denied',
  deniedWithoutReason: 'Adobe Pass gives no reason that is known here.',
  otherSource: (source: string) => `Decided by “${source}”: no Temp Pass decided.`,
  proof: (proof: string) => `Trial ${proof}`,
  proofReading: 'Reading the trial again…',
  cause: {
    inPart: 'What was not reset still knows the viewer. Try again.',
    key: 'The key still knows the viewer. Reset device and key together.',
    device: 'The device still knows the viewer. Reset device and key together.',
    custom:
      'Resets and trials may go to different places: check both base URLs of this environment.',
    other:
      'Reset and trial may be of different environments or apps: check both, and the optional parameters, in Settings.',
  },
  askedAbout: (environment: string) => `${environment} was asked about device`,
  failures,
} as const;

function counted(titles: number): string {
  return `${titles} ${titles === 1 ? 'title' : 'titles'}`;
}
