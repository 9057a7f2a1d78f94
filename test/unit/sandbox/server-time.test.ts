import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Fault, type Sandbox, startSandbox } from '../../../sandbox/index';
import { ask } from './loopback';
import { service } from './rest-v2';

const now = Date.UTC(2026, 0, 1, 12);
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ throttle: false, now: () => now });
});
beforeEach(() => {
  sandbox.clearFaults();
  sandbox.settings({ clockSkewMs: 0 });
});
afterAll(() => sandbox.close());

const api = `${service}/api/v2/REF30/configuration`;
const dateOf = async (method: string, url: string) =>
  (await ask(sandbox, method, url)).headers.date;

test.each([
  ['on time', 0, 'Thu, 01 Jan 2026 12:00:00 GMT'],
  ['an hour ahead', 3_600_000, 'Thu, 01 Jan 2026 13:00:00 GMT'],
  ['a day behind', -86_400_000, 'Wed, 31 Dec 2025 12:00:00 GMT'],
])('the Date of every answer is that of a server %s', async (_, clockSkewMs, date) => {
  sandbox.settings({ clockSkewMs });
  expect(await dateOf('GET', api)).toBe(date);
  expect(await dateOf('POST', `${service}/o/client/register`)).toBe(date);
  expect(await dateOf('DELETE', 'https://mgmt.auth.adobe.com/reset-tempass/v3/reset')).toBe(date);
  expect(await dateOf('GET', 'https://unknown.example/')).toBe(date);
});

test.each<[Fault]>([
  [{ kind: 'status', status: 503 }],
  [{ kind: 'apiError', code: 'invalid_integration' }],
  [{ kind: 'body', status: 429, body: '' }],
  [{ kind: 'notJson' }],
])('the Date holds for the fault %j too', async (fault) => {
  sandbox.fault('api', fault);
  expect(await dateOf('GET', api)).toBe('Thu, 01 Jan 2026 12:00:00 GMT');
});

test('the Date is that of the answer, not of the question', async () => {
  const { headers } = await ask(
    sandbox,
    'POST',
    'https://localhost/sandbox/settings',
    { 'Content-Type': 'application/json' },
    JSON.stringify({ clockSkewMs: 3_600_000 }),
  );
  expect(headers.date).toBe('Thu, 01 Jan 2026 13:00:00 GMT');
});
