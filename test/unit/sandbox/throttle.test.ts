import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../../sandbox/index';
import { type Answered, ask } from './loopback';
import { environment, service } from './rest-v2';

let now = Date.UTC(2026, 0, 1);
let sandbox: Sandbox;
let Authorization: string;

beforeEach(async () => {
  sandbox = await startSandbox({ now: () => now });
  const scopes = ['api:client:v2', 'temporary:passes:owner'];
  Authorization = `Bearer ${await sandbox.accessToken(environment, scopes)}`;
});
afterEach(() => sandbox.close());

const configuration = (host = service): Promise<Answered> =>
  ask(sandbox, 'GET', `${host}/api/v2/REF30/configuration`, { Authorization });

async function statuses(count: number, one: () => Promise<Answered>): Promise<number[]> {
  const seen: number[] = [];
  while (seen.length < count) seen.push((await one()).status);
  return seen;
}

test('after a burst of ten, one a second passes', async () => {
  expect(await statuses(12, configuration)).toEqual([...Array(10).fill(200), 429, 429]);
  now += 999;
  expect((await configuration()).status).toBe(429);
  now += 1;
  expect(await statuses(2, configuration)).toEqual([200, 429]);
});

test('the burst is given once: a long rest fills the bucket and no more', async () => {
  await statuses(10, configuration);
  now += 60_000;
  expect(await statuses(11, configuration)).toEqual([...Array(10).fill(200), 429]);
});

test('too many requests are answered in HTML, with no word of when to come back', async () => {
  await statuses(10, configuration);
  const { status, body, headers } = await configuration();
  expect([status, body]).toEqual([429, '<h1>429 Too Many Requests</h1>']);
  expect(headers['content-type']).toContain('text/html');
  expect(headers).not.toHaveProperty('retry-after');
});

test('registration and questions share a bucket, environments do not', async () => {
  await statuses(10, () => ask(sandbox, 'POST', `${service}/o/client/register`));
  expect((await configuration()).status).toBe(429);
  expect((await configuration('https://sp.auth.adobe.com')).status).toBe(401);
});

test('resets are not throttled', async () => {
  const url =
    'https://mgmt.auth-staging.adobe.com/reset-tempass/v3/reset' +
    '?requestor_id=REF30&mvpd_id=TempPass&device_id=one';
  const reset = () => ask(sandbox, 'DELETE', url, { Authorization });
  expect(await statuses(12, reset)).toEqual(Array(12).fill(204));
});

test('a throttled request takes no fault away', async () => {
  await statuses(10, configuration);
  sandbox.fault('api', { kind: 'status', status: 503 });
  expect((await configuration()).status).toBe(429);
  now += 1000;
  expect((await configuration()).status).toBe(503);
});
