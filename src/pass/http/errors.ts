import type { ServerReason } from './server-reason';

/** Everything that can keep Adobe Pass from doing what it was asked; the list is closed. */
export const passErrorKinds = [
  /** The browser says that the machine has no network. */
  'offline',
  /** No answer came: refused, dropped, name not found or certificate not trusted. */
  'network',
  /** No whole answer within the time limit. */
  'timeout',
  /** 429, still after waiting. */
  'throttled',
  /** 400 to a reset or to a question of REST API V2. */
  'badRequest',
  /** 401 to a token that is new. */
  'tokenRejected',
  /** 401 to a token that was pasted by hand: nothing can renew it. */
  'pastedTokenRejected',
  /** 403, still with new client credentials. */
  'forbidden',
  /**
   * 401 or 403, still after renewal, to an application whose registration does not list the scope
   * `temporary:passes:owner`. Whether that is why, nobody says.
   */
  'missingScope',
  /** 401 to one that was not given the scope `api:client:v2`. */
  'missingApiScope',
  /** A token, pasted or from the server, has a character that no header can hold. */
  'unusableToken',
  /** `invalid_software_statement`: broken, revoked, or of another environment. */
  'statementRejected',
  /** `unapproved_software_statement` */
  'statementUnapproved',
  /** Registration or token endpoint refused for another reason. */
  'registrationRejected',
  /** 5xx, still after two retries where retrying is safe. */
  'serverError',
  /** An answer that Adobe does not document: a redirect, a page of HTML, another status. */
  'unexpectedAnswer',
  /** A trial whose times cannot be: it ended before now or before it started, or ends in years. */
  'impossibleTimes',
  /** An answer about another MVPD than the one that was asked about. */
  'otherMvpd',
  /** Adobe lets everybody of the MVPD in for now (degradation): a trial says nothing meanwhile. */
  'degraded',
  /** There is nothing to authorize with. */
  'noCredentials',
] as const;

export type PassErrorKind = (typeof passErrorKinds)[number];

/** What a person can do about an error. */
export type NextStep = 'tryAgain' | 'checkInput' | 'openSettings' | 'grantAccess';

export interface PassError extends ServerReason {
  readonly kind: PassErrorKind;
  readonly next: NextStep;
  /** When the server takes requests again, in ms since 1970, where it said so with 429. */
  readonly until?: number | undefined;
}

const nextSteps: Readonly<Record<PassErrorKind, NextStep>> = {
  offline: 'tryAgain',
  network: 'tryAgain',
  timeout: 'tryAgain',
  throttled: 'tryAgain',
  badRequest: 'openSettings',
  tokenRejected: 'openSettings',
  pastedTokenRejected: 'openSettings',
  forbidden: 'openSettings',
  missingScope: 'openSettings',
  missingApiScope: 'openSettings',
  unusableToken: 'openSettings',
  statementRejected: 'openSettings',
  statementUnapproved: 'openSettings',
  registrationRejected: 'openSettings',
  serverError: 'tryAgain',
  unexpectedAnswer: 'tryAgain',
  impossibleTimes: 'tryAgain',
  otherMvpd: 'openSettings',
  degraded: 'tryAgain',
  noCredentials: 'openSettings',
};

/** Makes an error of one of the closed kinds. */
export function passError(kind: PassErrorKind, reason: ServerReason = {}): PassError {
  return { ...reason, kind, next: nextSteps[kind] };
}
