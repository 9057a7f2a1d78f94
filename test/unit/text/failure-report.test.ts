import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import type { Failure } from '../../../src/failure/failure';
import { Answer } from '../../../src/pass/http/answer';
import { passError } from '../../../src/pass/http/errors';
import { resetTargetSchema } from '../../../src/pass/ids/schemas';
import type { ResetTarget } from '../../../src/pass/reset/reset';
import { tempPassSchema } from '../../../src/storage/temp-passes';
import { type FailedWork, failureReport } from '../../../src/text/failure-report';

const hash = 'f7ee5ec7312165148b69fcca1d29075b14b8aef0b5048a332b18b88d09069fb7';
const tempPass = v.parse(tempPassSchema, {
  id: 'pass',
  name: 'The name',
  environment: { kind: 'release-staging' },
  requestorId: 'REF30',
  mvpdId: 'TempPass',
  kind: 'promotional',
});
const target = (one: object): ResetTarget => v.parse(resetTargetSchema, one);
const device = target({ kind: 'device', deviceId: 'ba23d141-d715-561c-94f4-e9e4c966b1eb' });
const key = target({ kind: 'key', key: hash });
const reset = (...targets: ResetTarget[]): FailedWork => ({ kind: 'reset', targets });
const report = (failure: Failure, work: FailedWork, scope: object = {}) =>
  failureReport({
    version: '1.2.3',
    browser: 'Chrome/140.0',
    scope: { ...tempPass, ...scope },
    work,
    failure,
    at: Date.UTC(2026, 10, 27, 13, 5, 48),
  });
const refused = passError('badRequest', {
  endpoint: 'reset',
  status: 400,
  code: 'invalid_parameter_mvpd',
  message: 'The mvpd\nis not known.',
  trace: 'a-trace',
});

test('a failed reset is reported in plain lines', () => {
  expect(report(refused, reset(device, key)).split('\n')).toEqual([
    'Version: Reset Temp Pass 1.2.3',
    'Browser: Chrome/140.0',
    'Environment: Release staging',
    'Request: DELETE https://mgmt.auth-staging.adobe.com/reset-tempass/v3/reset?device_id=ba23d141-d715-561c-94f4-e9e4c966b1eb&requestor_id=REF30&mvpd_id=TempPass',
    'Request: DELETE https://mgmt.auth-staging.adobe.com/reset-tempass/v3/reset/generic?key=…&requestor_id=REF30&mvpd_id=TempPass',
    'Failure: badRequest',
    'Status: 400',
    'Code: invalid_parameter_mvpd',
    'Message: The mvpd is not known.',
    'Trace: a-trace',
    'Time: 2026-11-27T13:05:48.000Z',
  ]);
});

test('what failed before the request itself says where', () => {
  const failure = passError('statementRejected', {
    endpoint: 'register',
    error: 'invalid_software_statement',
  });
  const said = report(failure, { kind: 'readTrial' });
  expect(said).toContain('GET https://sp.auth-staging.adobe.com/api/v2/REF30/profiles/TempPass');
  expect(said).toContain('Refused at: POST https://sp.auth-staging.adobe.com/o/client/register');
  expect(said).toContain('Code: invalid_software_statement');
});

test('a reset of everybody says so', () => {
  const said = report({ ...refused, effect: 'maybeDone' }, reset(target({ kind: 'everyKey' })));
  expect(said).toContain('key=all');
  expect(said).toContain('Failure: badRequest · maybeDone');
});

test('a key that the server repeats is left out', () => {
  const said = report({ ...refused, message: `No key ${hash.toUpperCase()}` }, reset(key));
  expect(said).toContain('Message: No key …');
});

test.each(['device', 'deviceUser', 'appId'])('an address in %s is left out', (place) => {
  const address = 'user@domain.com';
  const scope = place === 'device' ? {} : { [place]: address };
  const of = place === 'device' ? target({ kind: 'device', deviceId: address }) : device;
  const said = report({ ...refused, message: `Who is ${address}?` }, reset(of), scope);
  expect(decodeURIComponent(said)).not.toContain('domain.com');
  expect(said).toContain('mvpd_id=TempPass');
});

const secret = fc.oneof(
  fc.uuid(),
  fc.stringMatching(/^[A-Za-z0-9_-]{10,30}\.[A-Za-z0-9_-]{10,60}\.[A-Za-z0-9_-]{20,43}$/u),
  fc.stringMatching(/^[!-~]{8,60}$/u),
  fc.emailAddress(),
);
const members = ['error', 'error_description', 'code', 'message', 'action', 'details', 'trace'];
const works: readonly FailedWork[] = [
  reset(device),
  reset(key),
  reset(device, key),
  { kind: 'readTrial' },
  { kind: 'startTrial' },
];

test('whatever a server repeats of a request, no secret of it is reported', () => {
  fc.assert(
    fc.property(
      secret,
      fc.constantFrom('register', 'token', 'reset', 'api'),
      fc.constantFrom(...works),
      fc.string({ maxLength: 12 }),
      (one, endpoint, work, around) => {
        const said = `${around} ${one} ${Buffer.from(one).toString('base64')} ${encodeURIComponent(one)}`;
        const body = Object.fromEntries(members.map((name) => [name, said]));
        const answer = new Answer({
          endpoint,
          status: 400,
          body: JSON.stringify(body),
          retryAfter: null,
          serverTime: Number.NaN,
          secrets: [one],
        });
        const text = report(passError('badRequest', answer.reason()), work);
        for (const form of [one, Buffer.from(one).toString('base64'), encodeURIComponent(one)]) {
          expect(text).not.toContain(form);
        }
        expect(text).not.toContain(hash);
        expect(text).toContain('Message: ');
      },
    ),
  );
});
