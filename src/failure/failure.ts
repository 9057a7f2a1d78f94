import * as v from 'valibot';
import { type PassError, passErrorKinds } from '../pass/http/errors';
import { serverReasonEntries } from '../pass/http/server-reason';
import { StorageError, storageErrorKinds } from './storage-error';

/** What can go wrong around Adobe Pass, on our side of the wire. */
export const ownFailureKinds = [
  /** The browser withholds the hosts of the environment. */
  'permissionMissing',
  /** The Temp Pass was removed meanwhile. */
  'tempPassMissing',
  /** An earlier version has saved something in it that is not accepted any more. */
  'tempPassNotAccepted',
  /** What was to be reset again is not among the resets that are kept. */
  'resetForgotten',
  /** No registered application has the Temp Pass's environment. */
  'applicationMissing',
  /** None of that environment may read trials. */
  'trialApplicationMissing',
  /** A statement belongs to one environment: a changed environment needs its own. */
  'credentialNeeded',
  /** What an import was shown for is no longer what is saved. */
  'changedMeanwhile',
  /** The same trial is being started, perhaps by another window. */
  'startUnderWay',
  /** It was started, perhaps by another window, since this one read it. */
  'startedMeanwhile',
  /** A run is going already: one goes at a time. */
  'runUnderWay',
  /** The run was deleted. */
  'runMissing',
  /** The run is not where the command takes it to be. */
  'runChanged',
  /** The Temp Pass is not what it was when the run was made. */
  'tempPassChanged',
  /** The typed confirmation of a reset of everybody is not the MVPD ID. */
  'confirmationWrong',
  /** The browser stopped the background while it was at work. */
  'interrupted',
  /** The policy of the organization forbids it, or has made what was to be changed. */
  'forbiddenByPolicy',
  /** The command does not fit its schema, or its sender may not command. */
  'refused',
  /** The secrets are sealed, and nobody has unlocked them. */
  'locked',
  'passphraseWrong',
  /** Too soon after a wrong passphrase: none was tried. */
  'passphraseWait',
  /** The policy asks for a passphrase, and none is set. */
  'passphraseNeeded',
  /** As many devices as are kept have names already. */
  'tooManyDevices',
  /** The browser shows us no web page in the tab that was to be listened to, or another one. */
  'tabNotGranted',
  /** What was removed is forgotten by now. */
  'undoTooLate',
  /** What an earlier version stored could not be brought up to date, and is as it was. */
  'migrationFailed',
  /** A newer version of the extension stored it. */
  'dataTooNew',
  /** Something threw where nothing should: an error of the extension itself. */
  'broken',
  ...storageErrorKinds,
] as const;

/** Everything a command can fail with; never holds a secret. */
export const failureSchema = v.object({
  kind: v.picklist([...passErrorKinds, ...ownFailureKinds]),
  next: v.picklist(['tryAgain', 'checkInput', 'openSettings', 'grantAccess']),
  ...serverReasonEntries,
  /** Match patterns to ask the browser for, with `permissionMissing`. */
  origins: v.optional(v.array(v.string())),
  /** When to try again, in ms since 1970, after a wrong passphrase or too many requests. */
  until: v.optional(v.number()),
  /** The application that it was asked with, by its ID here, where one was. */
  applicationId: v.optional(v.string()),
  /**
   * What came of what was asked for, where the kind does not say it: `nothingSent` is certain, and so
   * is not what was `maybeDone`, more than once too. A browser repeats by itself a request whose
   * reused connection was cut.
   */
  effect: v.optional(v.picklist(['nothingSent', 'maybeDone'])),
});
export type Failure = v.InferOutput<typeof failureSchema>;
export type FailureKind = Failure['kind'];

const nextSteps = {
  permissionMissing: 'grantAccess',
  tempPassMissing: 'openSettings',
  tempPassNotAccepted: 'openSettings',
  resetForgotten: 'checkInput',
  applicationMissing: 'openSettings',
  trialApplicationMissing: 'openSettings',
  credentialNeeded: 'checkInput',
  changedMeanwhile: 'tryAgain',
  startUnderWay: 'tryAgain',
  startedMeanwhile: 'tryAgain',
  runUnderWay: 'tryAgain',
  runMissing: 'checkInput',
  runChanged: 'tryAgain',
  tempPassChanged: 'openSettings',
  confirmationWrong: 'checkInput',
  interrupted: 'tryAgain',
  forbiddenByPolicy: 'openSettings',
  refused: 'checkInput',
  locked: 'tryAgain',
  passphraseWrong: 'checkInput',
  passphraseWait: 'tryAgain',
  passphraseNeeded: 'openSettings',
  tooManyDevices: 'openSettings',
  tabNotGranted: 'tryAgain',
  undoTooLate: 'checkInput',
  migrationFailed: 'tryAgain',
  dataTooNew: 'tryAgain',
  broken: 'tryAgain',
  storageFull: 'openSettings',
  storageFailed: 'tryAgain',
  storageUnreadable: 'openSettings',
} as const satisfies Record<(typeof ownFailureKinds)[number], PassError['next']>;

/** Makes a failure of one of our own kinds. */
export function ownFailure(
  kind: (typeof ownFailureKinds)[number],
  details: Pick<Failure, 'origins' | 'until'> = {},
): Failure {
  return { kind, next: nextSteps[kind], ...details };
}

/** What something thrown comes to. Its own words are left out, as they may repeat a secret. */
export function failureOf(error: unknown): Failure {
  if (error instanceof StorageError) return ownFailure(error.kind);
  return { ...ownFailure('broken'), message: error instanceof Error ? error.name : typeof error };
}

/** The failure of a command that changes something at Adobe: a stopped background may have sent it. */
export function orMaybeDone(failure: Failure): Failure {
  return failure.kind === 'interrupted' ? { ...failure, effect: 'maybeDone' } : failure;
}
