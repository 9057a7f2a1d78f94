import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Fault, type Sandbox, startSandbox } from '../../../sandbox/index';
import { type Answered, ask } from './loopback';
import { environment, service, viewerHeaders } from './rest-v2';

const trial = { requestorId: 'REF30', mvpdId: 'TempPass', deviceId: 'tv' };
let sandbox: Sandbox;
let Authorization: string;

beforeAll(async () => {
  sandbox = await startSandbox({ throttle: false });
  Authorization = `Bearer ${await sandbox.accessToken(environment, ['api:client:v2'])}`;
});
beforeEach(() => {
  sandbox.clearFaults();
  sandbox.clearLog();
});
afterAll(() => sandbox.close());

/** Asks for a title, which starts a trial unless a fault comes between. */
function authorize(): Promise<Answered> {
  const url = `${service}/api/v2/REF30/decisions/authorize/TempPass`;
  const headers = { Authorization, 'Content-Type': 'application/json' };
  const body = JSON.stringify({ resources: ['news'] });
  return ask(sandbox, 'POST', url, { ...headers, ...viewerHeaders({ deviceId: 'tv' }) }, body);
}

/** Plans a fault the way a command line does. */
function order(fault: unknown): Promise<Answered> {
  const headers = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ path: 'api', fault });
  return ask(sandbox, 'POST', 'https://localhost/sandbox/faults', headers, body);
}

test.each<[string, Fault, number, string, string]>([
  [
    'HTML with 429',
    { kind: 'body', status: 429, body: '<h1>429</h1>', contentType: 'text/html' },
    429,
    '<h1>429</h1>',
    'text/html',
  ],
  [
    'an error in a 200',
    { kind: 'body', status: 200, body: '{"status":403}' },
    200,
    '{"status":403}',
    'application/json',
  ],
  ['nothing in a 200', { kind: 'body', status: 200, body: '' }, 200, '', 'application/json'],
])('a body fault answers exactly what it says: %s', async (_, fault, status, body, type) => {
  expect((await order(fault)).status).toBe(204);
  const answer = await authorize();
  expect([answer.status, answer.body, answer.headers['content-type']]).toEqual([
    status,
    body,
    type,
  ]);
  expect(sandbox.log.at(0)).toMatchObject({ status, fault: 'body', deviceId: 'tv' });
  expect(sandbox.trial(environment, trial).state).toBe('none');
});

test.each([204, 205, 304])('a body fault with %d leaves out what HTTP forbids', async (status) => {
  sandbox.fault('api', { kind: 'body', status, body: 'x' });
  expect(await authorize()).toMatchObject({ status, body: '' });
});

test('an apiError fault answers once, without the work, and may have another status', async () => {
  const code = 'temporary_access_duration_limit_exceeded';
  expect((await order({ kind: 'apiError', code, status: 200 })).status).toBe(204);
  const { status, body } = await authorize();
  expect(status).toBe(200);
  expect(JSON.parse(body)).toMatchObject({ status: 200, code });
  expect(sandbox.log.at(0)).toMatchObject({ status: 200, fault: 'apiError' });
  expect(sandbox.trial(environment, trial).state).toBe('none');
});

test.each([
  ['an unknown code', { kind: 'apiError', code: 'nonsense' }],
  ['an action that is none', { kind: 'apiError', code: 'invalid_integration', action: 'pray' }],
  ['nothing to flood with', { kind: 'flood', megabytes: 0 }],
  ['an encoding that is none', { kind: 'echo', status: 400, encodings: ['rot13'] }],
  ['a status that is none', { kind: 'body', status: 99, body: '' }],
  ['no body', { kind: 'body', status: 200 }],
  ['a word too much', { kind: 'body', status: 200, body: '', html: true }],
])('the order for a fault with %s is refused', async (_, fault) => {
  expect((await order(fault)).status).toBe(400);
});
