/** Said with a failure after which it is certain that nothing left. */
export const nothingSentText = 'Nothing was sent.';

/** Said with a failure that leaves open whether it was done. */
export const maybeDoneText = {
  reset: 'It may have been reset all the same.',
  /** In place of the advice: to try again is not harmless. */
  resetEverybody:
    'Everybody may have been reset, even more than once. Check in your app before you repeat it.',
  start: 'The trial may have started, and titles been used. Read it before you start it again.',
} as const;
