import { apiScope, resetScope, type Scope } from './scopes';

/** What can be renewed; each at most once for a request. */
export type RenewalStep = 'token' | 'credentials';

/** What to renew after which answer. REST API V2 says with 403 what a viewer may not. */
export const renewalSteps: Readonly<Record<Scope, Readonly<Record<number, RenewalStep>>>> = {
  [resetScope]: { 401: 'token', 403: 'credentials' },
  [apiScope]: { 401: 'token' },
};

/** What is said where a step was attempted in vain. */
export const refusals = {
  401: { step: 'token', kind: 'tokenRejected' },
  403: { step: 'credentials', kind: 'forbidden' },
} as const;
