import type { FailureKind } from '../failure/failure';

/** What happened, and what to do next, for each kind of failure. */
export const failureText: Readonly<Record<FailureKind, { title: string; advice: string }>> = {
  offline: { title: 'No network', advice: 'Connect to the internet, then try again.' },
  network: {
    title: 'No answer from Adobe Pass',
    advice: 'The connection failed or was cut. Check VPN and proxy, then try again.',
  },
  timeout: {
    title: 'No answer within 15 s',
    advice: 'Check VPN and proxy, then try again.',
  },
  throttled: {
    title: 'Too many requests',
    advice: 'Adobe Pass asks for a pause. Wait a few seconds, then try again.',
  },
  badRequest: {
    title: 'Bad request (400)',
    advice: 'Check requestor ID and MVPD ID of this Temp Pass.',
  },
  tokenRejected: {
    title: 'Adobe Pass refused a new token',
    advice: 'Check that the application is registered for this environment.',
  },
  pastedTokenRejected: {
    title: 'Adobe Pass does not accept this access token',
    advice:
      'It may have run out, or be of another environment. Paste a new one, or use a software statement.',
  },
  forbidden: {
    title: 'Adobe Pass forbids this',
    advice:
      'The application may not reset this requestor. Ask for access at Adobe, or use another one.',
  },
  missingScope: {
    title: 'Adobe Pass refuses this application',
    advice:
      'Its registration does not list the scope temporary:passes:owner, which may be why. Ask Adobe for it, or use another application.',
  },
  missingApiScope: {
    title: 'The application may not read trials',
    advice: 'It lacks the scope api:client:v2. Choose one that has it for trials, in Settings.',
  },
  unusableToken: {
    title: 'The access token cannot be sent',
    advice:
      'It contains a space, a line break or a letter that no request can carry. Paste it again, or check the service base URL.',
  },
  statementRejected: {
    title: 'The software statement is not valid here',
    advice: 'Check that it is whole, not revoked, and made for this environment.',
  },
  statementUnapproved: {
    title: 'The software statement is not approved',
    advice: 'Ask Adobe to approve the application, then save it again.',
  },
  registrationRejected: {
    title: 'Adobe Pass refused the registration',
    advice: 'Check the software statement and its environment.',
  },
  serverError: {
    title: 'Adobe Pass has a problem',
    advice: 'It answered with a server error. Try again in a minute.',
  },
  unexpectedAnswer: {
    title: 'An answer that Adobe does not document',
    advice: 'A proxy or sign-in page may be in between. Check it, then try again.',
  },
  impossibleTimes: {
    title: 'Adobe Pass told times that cannot be',
    advice: 'The trial ended before it began, before now, or ends in years. Read it again.',
  },
  otherMvpd: {
    title: 'Adobe Pass told of another MVPD',
    advice: 'Check the MVPD ID of this Temp Pass.',
  },
  degraded: {
    title: 'Degradation is on for this MVPD',
    advice: 'Adobe Pass lets everybody in for now, so no trial counts. Read it again later.',
  },
  noCredentials: {
    title: 'Nothing to sign in with',
    advice: 'Add a software statement or a token for this environment.',
  },
  permissionMissing: {
    title: 'No access to Adobe Pass',
    advice: 'The browser withholds the hosts of this environment. Grant access, then reset.',
  },
  tempPassNotAccepted: {
    title: 'Nothing was sent: this Temp Pass needs an edit',
    advice: 'Open it in Settings. The field that is no longer accepted says why.',
  },
  tempPassMissing: { title: 'This Temp Pass was removed', advice: 'Choose or add another one.' },
  applicationMissing: {
    title: 'No registered application',
    advice: 'Add one for the environment of this Temp Pass.',
  },
  trialApplicationMissing: {
    title: 'No application may read trials',
    advice: 'Add one of this environment that has the scope api:client:v2.',
  },
  credentialNeeded: {
    title: 'A software statement is needed',
    advice: 'A statement belongs to one environment. Paste the one for this environment.',
  },
  changedMeanwhile: {
    title: 'Settings changed in between',
    advice: 'Nothing was done, so that no change is lost. Look at them, then import again.',
  },
  startUnderWay: {
    title: 'This trial is being started already',
    advice: 'Nothing more was sent. Wait until its state is read.',
  },
  startedMeanwhile: {
    title: 'This trial was started meanwhile',
    advice: 'Nothing more was sent. Look at its state before you start it again.',
  },
  confirmationWrong: { title: 'Nothing was reset', advice: 'Type the MVPD ID exactly as shown.' },
  interrupted: {
    title: 'The browser stopped the extension',
    advice: 'Check whether it was done, then try again if needed.',
  },
  forbiddenByPolicy: {
    title: 'Not allowed by your organization',
    advice: 'Its policy forbids this. Settings says what else it sets.',
  },
  refused: { title: 'Not accepted', advice: 'Check what you entered, then try again.' },
  locked: {
    title: 'Locked',
    advice: 'Enter the passphrase in the popup or in Settings, Security. Then try again.',
  },
  passphraseWrong: {
    title: 'Wrong passphrase',
    advice: 'Check Caps Lock and keyboard, then try again.',
  },
  passphraseWait: { title: 'Not tried', advice: 'After a wrong passphrase, wait before the next.' },
  passphraseNeeded: {
    title: 'Your organization asks for a passphrase',
    advice: 'Nothing was done. Set one in Settings, Security.',
  },
  undoTooLate: { title: 'Too late to undo', advice: 'Add it again.' },
  migrationFailed: {
    title: 'What an earlier version saved could not be updated',
    advice: 'It was left as it is. Restart the browser to try again.',
  },
  dataTooNew: {
    title: 'A newer version saved this',
    advice: 'Nothing was changed. Update the extension to use it.',
  },
  broken: {
    title: 'The extension made a mistake',
    advice: 'Look at what came of it, then try again. If it comes back, report it.',
  },
  storageFull: {
    title: 'The browser’s storage is full',
    advice:
      'What was saved is still there. Free disk space or remove what is no longer needed, then try again.',
  },
  storageFailed: {
    title: 'The browser could not read or write its storage',
    advice: 'What was saved is still there. Restart the browser, then try again.',
  },
  storageUnreadable: {
    title: 'What is saved cannot be read',
    advice: 'It was left as it is. Open Settings to save a copy and delete what cannot be read.',
  },
};

/** Instead of `failureText` where REST API V2 answered. */
export const apiFailureText: Readonly<
  Partial<Record<FailureKind, { title: string; advice: string }>>
> = {
  forbidden: {
    title: 'Adobe Pass refuses this application',
    advice: 'It may not read or start trials of this requestor. Choose another one in Settings.',
  },
};

/** Instead of `failureText` where an access token was asked for: the registration went well. */
export const tokenFailureText: typeof apiFailureText = {
  registrationRejected: {
    title: 'Adobe Pass gave no access token',
    advice:
      'Forget the application’s credentials in Settings, so that it registers anew. If that does not help, check its registration.',
  },
};
