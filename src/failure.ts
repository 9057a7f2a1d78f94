import * as v from 'valibot';
import { type PassError, passErrorKinds } from './pass/errors';

/** What can go wrong around Adobe Pass, on our side of the wire. */
export const ownFailureKinds = [
  /** The browser withholds the hosts of the environment. */
  'permissionMissing',
  /** The Temp Pass was removed meanwhile. */
  'tempPassMissing',
  /** No registered application has the Temp Pass's environment. */
  'applicationMissing',
  /** A statement belongs to one environment: a changed environment needs its own. */
  'credentialNeeded',
  /** The typed confirmation of a reset of everybody is not the MVPD ID. */
  'confirmationWrong',
  /** The browser stopped the background while it was at work. */
  'interrupted',
  /** The policy of the organization forbids it, or has made what was to be changed. */
  'forbiddenByPolicy',
  /** The command does not fit its schema, or its sender may not command. */
  'refused',
] as const;

const text = v.optional(v.string());

/** Everything a command can fail with; never holds a secret. */
export const failureSchema = v.object({
  kind: v.picklist([...passErrorKinds, ...ownFailureKinds]),
  next: v.picklist(['tryAgain', 'checkInput', 'openSettings', 'grantAccess']),
  status: v.optional(v.number()),
  error: text,
  code: text,
  message: text,
  trace: text,
  /** Match patterns to ask the browser for, with `permissionMissing`. */
  origins: v.optional(v.array(v.string())),
});
export type Failure = v.InferOutput<typeof failureSchema>;
export type FailureKind = Failure['kind'];

const nextSteps = {
  permissionMissing: 'grantAccess',
  tempPassMissing: 'openSettings',
  applicationMissing: 'openSettings',
  credentialNeeded: 'checkInput',
  confirmationWrong: 'checkInput',
  interrupted: 'tryAgain',
  forbiddenByPolicy: 'openSettings',
  refused: 'checkInput',
} as const satisfies Record<(typeof ownFailureKinds)[number], PassError['next']>;

/** Makes a failure of one of our own kinds. */
export function ownFailure(
  kind: (typeof ownFailureKinds)[number],
  details: Pick<Failure, 'origins'> = {},
): Failure {
  return { kind, next: nextSteps[kind], ...details };
}
