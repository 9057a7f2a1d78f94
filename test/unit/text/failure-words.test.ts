import { expect, test } from 'vitest';
import { apiErrorKinds, documentedApiErrorCodes } from '../../../sandbox/model/api-error-codes';
import { passError } from '../../../src/pass/http/errors';
import type { ServerReason } from '../../../src/pass/http/server-reason';
import { adobeActions, adobeCodes } from '../../../src/text/adobe-codes';
import { explain } from '../../../src/text/explained';
import { failureWords, reasonWords } from '../../../src/text/failure-words';

const badRequest = (reason: ServerReason) =>
  failureWords(passError('badRequest', { status: 400, ...reason }));
const invalid = { error: 'invalid_request', description: 'mvpd_id is not known' };

test('a 400 to a reset is advised as a reset, whatever word of OAuth comes with it', () => {
  for (const error of ['invalid_request', 'invalid_client', 'invalid_software_statement']) {
    const { title, advice } = badRequest({ endpoint: 'reset', error });
    expect(title).toBe('Bad request (400)');
    expect(advice).toContain('requestor ID and MVPD ID');
    expect(advice).not.toContain('statement');
  }
});

test('the same word is explained by who said it', () => {
  const words = (endpoint: ServerReason['endpoint']) =>
    failureWords(passError('registrationRejected', { status: 400, endpoint, ...invalid }));
  expect(words('register').advice).toContain('software statement');
  expect(words('token').advice).toContain('credentials');
  expect(words('token')).not.toEqual(words('register'));
});

test.each(documentedApiErrorCodes)('%s is explained', (code) => {
  const { status } = apiErrorKinds[code];
  const key = adobeCodes.get(code);
  expect(key).toBeDefined();
  expect(reasonWords({ endpoint: 'api', status, code })).toEqual(key && explain(key));
});

test.each([...adobeActions])('an unknown code is explained by its action %s', (action, key) => {
  const reason = { endpoint: 'api', status: 400, code: 'brand_new_code', action } as const;
  for (const kind of ['badRequest', 'forbidden', 'serverError', 'unexpectedAnswer'] as const) {
    expect(failureWords(passError(kind, reason))).toEqual(explain(key));
  }
  expect(reasonWords({ status: 403, code: 'brand_new_code', action })).toBeDefined();
});

test.each(['authentication', 'authorization'])(
  'to a reset that was refused with the action %s the advice is not to reset',
  (action) => {
    for (const code of ['brand_new_code', 'temporary_access_duration_limit_exceeded']) {
      expect(badRequest({ endpoint: 'reset', code, action })).toEqual(
        explain('failure_badRequest'),
      );
    }
  },
);

test('where no token is given, nothing is said of a registration that was refused', () => {
  const refused = (endpoint: ServerReason['endpoint'], error?: string) =>
    failureWords(passError('registrationRejected', { status: 403, endpoint, error }));
  expect(refused('token').title).toBe('Adobe Pass gave no access token');
  expect(refused('token', 'access_denied')).toEqual(refused('token'));
  expect(refused('register')).toEqual(explain('failure_registrationRejected'));
});

test('a pasted token that is not accepted may have expired, which nobody knows', () => {
  const { title, advice } = explain('failure_pastedTokenRejected');
  expect(title).not.toContain('ran out');
  expect(advice).toContain('may have expired');
});

test('an error that may have been done all the same is not said to be a refusal', () => {
  const reason = { endpoint: 'reset', status: 500, action: 'none' } as const;
  expect(failureWords(passError('serverError', reason)).title).not.toContain('refused');
});

test('an action that nobody knows leaves what is said in general', () => {
  const reason = { endpoint: 'api', code: 'constructor', action: '__proto__' } as const;
  expect(badRequest(reason)).toEqual(explain('failure_badRequest'));
  expect(reasonWords(reason)).toBeUndefined();
});

test('403 without a known word speaks of who asked: a reset, or REST API V2', () => {
  const forbidden = (endpoint: ServerReason['endpoint'], code?: string) =>
    failureWords(passError('forbidden', { status: 403, endpoint, code }));
  expect(forbidden('reset')).toEqual(explain('failure_forbidden'));
  expect(forbidden('api')).toEqual(explain('apiFailure_forbidden'));
  expect(forbidden('api', 'authorization_denied_by_mvpd').advice).toContain('MVPD ID');
});

test('a missing scope is named as what may be why, and not as the reason', () => {
  const { advice } = failureWords(passError('missingScope', { status: 403, endpoint: 'reset' }));
  expect(advice).toContain('temporary:passes:owner');
  expect(advice).toContain('may be why');
});
