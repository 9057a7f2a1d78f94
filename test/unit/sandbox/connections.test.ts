import { once } from 'node:events';
import { connect } from 'node:http2';
import { Agent } from 'node:https';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../../sandbox/index';
import { openServer } from '../../../sandbox/server';
import { ask } from './loopback';
import { environment } from './rest-v2';

const pass = { requestorId: 'REF30', mvpdId: 'TempPass' };
const url = 'https://mgmt.auth-staging.adobe.com/reset-tempass/v3/reset?requestor_id=REF30';
let sandbox: Sandbox;
let Authorization: string;
let agent: Agent;

beforeAll(async () => {
  sandbox = await startSandbox();
  Authorization = `Bearer ${await sandbox.accessToken(environment)}`;
});
beforeEach(() => {
  sandbox.clearFaults();
  sandbox.clearLog();
  // One connection, kept open: a browser's answer to the first request makes room for the second.
  agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return () => agent.destroy();
});
afterAll(() => sandbox.close());

const reset = (deviceId: string) =>
  ask(sandbox, 'DELETE', `${url}&mvpd_id=TempPass&device_id=${deviceId}`, { Authorization }, '', {
    agent,
  });

test.each([
  ['before the work', false, 'running'],
  ['after it', true, 'none'],
])('a cut %s hits a connection that served a request before', async (_, afterWork, state) => {
  sandbox.fault('reset', { kind: 'cutReused', afterWork });
  expect((await reset('one')).status).toBe(204);
  sandbox.startTrial(environment, { ...pass, deviceId: 'two' });
  await expect(reset('two')).rejects.toThrow();
  expect(sandbox.trial(environment, { ...pass, deviceId: 'two' }).state).toBe(state);
  expect((await reset('two')).status).toBe(204);
  expect(sandbox.log.map(({ status, fault, onReused }) => [status, fault, onReused])).toEqual([
    [204, undefined, undefined],
    [null, 'cutReused', true],
    [204, undefined, undefined],
  ]);
});

test('an answer that comes late was worked for at once', async () => {
  sandbox.startTrial(environment, { ...pass, deviceId: 'one' });
  sandbox.fault('reset', { kind: 'delay', milliseconds: 100, afterWork: true });
  const answer = reset('one');
  await expect
    .poll(() => sandbox.trial(environment, { ...pass, deviceId: 'one' }).state)
    .toBe('none');
  expect(sandbox.log).toEqual([]);
  expect((await answer).status).toBe(204);
});

test('an answer that is held comes when it is let go', async () => {
  sandbox.fault('reset', { kind: 'hold', afterWork: true });
  const answer = reset('one');
  await expect.poll(() => sandbox.held()).toBe(1);
  expect(sandbox.log).toEqual([]);
  sandbox.release();
  expect((await answer).status).toBe(204);
  expect(sandbox.held()).toBe(0);
});

test.each([
  ['a page', { kind: 'status', status: 200, html: true, afterWork: true }, undefined],
  ['a way on', { kind: 'status', status: 302, location: '/login', afterWork: true }, '/login'],
] as const)('a reset that was carried out can be answered with %s', async (_, fault, location) => {
  sandbox.startTrial(environment, { ...pass, deviceId: 'one' });
  sandbox.fault('reset', fault);
  const { status, headers } = await reset('one');
  expect([status, headers.location]).toEqual([fault.status, location]);
  expect(sandbox.trial(environment, { ...pass, deviceId: 'one' }).state).toBe('none');
});

test('a stand-in that is closed leaves its port to another one, which knows nothing of it', async () => {
  const server = await openServer();
  const first = await startSandbox({ server });
  first.startTrial(environment, { ...pass, deviceId: 'one' });
  const token = await first.accessToken(environment);
  await first.close();
  await expect(ask(first, 'GET', 'https://localhost/debug')).resolves.toMatchObject({
    status: 503,
  });

  const second = await startSandbox({ server });
  expect([second.port, second.spki]).toEqual([first.port, first.spki]);
  const headers = { Authorization: `Bearer ${token}` };
  const answer = await ask(second, 'DELETE', `${url}&mvpd_id=TempPass&device_id=one`, headers);
  expect(answer.status).toBe(401);
  expect(second.trial(environment, { ...pass, deviceId: 'one' }).state).toBe('none');
  expect([first.log.length, second.log.length]).toEqual([0, 1]);
  await second.close();
  await server.close();
});

test('a server of HTTP/2 carries out resets too, by the host that stands in the address', async () => {
  const server = await openServer(0, true);
  const other = await startSandbox({ server, throttle: false });
  other.startTrial(environment, { ...pass, deviceId: 'one' });
  const { host, pathname, search } = new URL(`${url}&mvpd_id=TempPass&device_id=one`);
  const session = connect(`https://127.0.0.1:${server.port}`, { rejectUnauthorized: false });
  const stream = session.request({
    ':method': 'DELETE',
    ':authority': host,
    ':path': pathname + search,
    authorization: `Bearer ${await other.accessToken(environment)}`,
  });
  const [headers] = await once(stream, 'response');
  expect(headers[':status']).toBe(204);
  expect(other.log).toMatchObject([{ host, environment, status: 204 }]);
  expect(other.trial(environment, { ...pass, deviceId: 'one' }).state).toBe('none');
  session.close();
  await once(session, 'close');
  await other.close();
  await server.close();
});
