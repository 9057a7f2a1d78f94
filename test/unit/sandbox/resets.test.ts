import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../../sandbox/index';
import { ask } from './loopback';

const environment = 'release-staging';
const reset = 'https://mgmt.auth-staging.adobe.com/reset-tempass/v3/reset';
const basic = { requestorId: 'REF30', mvpdId: 'TempPass' };
const promotional = { requestorId: 'REF30', mvpdId: 'flexibleTempPass' };
let sandbox: Sandbox;
let Authorization: string;

beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(async () => {
  sandbox.clearFaults();
  sandbox.clearLog();
  Authorization = `Bearer ${await sandbox.accessToken(environment)}`;
});
afterAll(() => sandbox.close());

function remove(query: string, path = ''): Promise<{ status: number; body: string }> {
  return ask(sandbox, 'DELETE', `${reset}${path}?${query}`, { Authorization });
}

test('a reset of a device deletes its trial and no other', async () => {
  sandbox.startTrial(environment, { ...basic, deviceId: 'one' });
  sandbox.startTrial(environment, { ...basic, deviceId: 'two' });
  const { status, body } = await remove('requestor_id=REF30&mvpd_id=TempPass&device_id=one');
  expect([status, body]).toEqual([204, '']);
  expect(sandbox.trial(environment, { ...basic, deviceId: 'one' }).state).toBe('none');
  expect(sandbox.trial(environment, { ...basic, deviceId: 'two' }).state).toBe('running');
});

test.each(['', '&device_id=', '&device_id=all'])(
  '%j wipes every device, as at Adobe',
  async (id) => {
    sandbox.startTrial(environment, { ...basic, deviceId: 'one' });
    expect((await remove(`requestor_id=REF30&mvpd_id=TempPass${id}`)).status).toBe(204);
    expect(sandbox.trial(environment, { ...basic, deviceId: 'one' }).state).toBe('none');
    expect(sandbox.log.at(-1)).toMatchObject({ everybodyWiped: true });
  },
);

test.each([
  ['device alone', ['device'], 'usedUp'],
  ['key alone', ['key'], 'usedUp'],
  ['device and key', ['device', 'key'], 'running'],
])('a used-up promotional trial after a reset of %s is %s', async (_, what, state) => {
  const viewer = { ...promotional, deviceId: 'tv', key: 'hash' };
  await remove('requestor_id=REF30&mvpd_id=flexibleTempPass&device_id=tv');
  await remove('requestor_id=REF30&mvpd_id=flexibleTempPass&key=hash', '/generic');
  sandbox.startTrial(environment, viewer);
  sandbox.useUp(environment, viewer);
  if (what.includes('device')) {
    await remove('requestor_id=REF30&mvpd_id=flexibleTempPass&device_id=tv');
  }
  if (what.includes('key')) {
    await remove('requestor_id=REF30&mvpd_id=flexibleTempPass&key=hash', '/generic');
  }
  sandbox.startTrial(environment, viewer);
  expect(sandbox.trial(environment, viewer).state).toBe(state);
});

test('a token is refused when unknown, expired, revoked or without the scope', async () => {
  const query = `${reset}?requestor_id=REF30&mvpd_id=TempPass&device_id=one`;
  const statusWith = async (token: string) =>
    (await ask(sandbox, 'DELETE', query, { Authorization: `Bearer ${token}` })).status;
  expect(await statusWith('nonsense')).toBe(401);
  expect(await statusWith(await sandbox.accessToken(environment, undefined, 0))).toBe(401);
  expect(await statusWith(await sandbox.accessToken('release-production'))).toBe(401);
  expect(await statusWith(await sandbox.accessToken(environment, ['api:client:v2']))).toBe(403);
  const revoked = await sandbox.accessToken(environment);
  sandbox.revokeTokens();
  expect(await statusWith(revoked)).toBe(401);
});

test('an unknown requestor or MVPD is 400', async () => {
  expect((await remove('requestor_id=NO&mvpd_id=TempPass&device_id=one')).status).toBe(400);
  expect((await remove('requestor_id=REF30&mvpd_id=NO&device_id=one')).status).toBe(400);
});

test('registration is throttled after a burst of ten', async () => {
  const statuses: number[] = [];
  for (let count = 0; count < 12; count += 1) {
    const url = 'https://sp-prequal.auth.adobe.com/o/client/register';
    statuses.push((await ask(sandbox, 'POST', url)).status);
  }
  expect(statuses.slice(0, 10)).toEqual(Array(10).fill(400));
  expect(statuses).toContain(429);
});

test('faults hit as often as told, and a drop after the work has done it', async () => {
  const query = 'requestor_id=REF30&mvpd_id=TempPass&device_id=one';
  sandbox.fault('reset', { kind: 'status', status: 503 }, 2);
  const statuses = [await remove(query), await remove(query), await remove(query)];
  expect(statuses.map(({ status }) => status)).toEqual([503, 503, 204]);
  sandbox.startTrial(environment, { ...basic, deviceId: 'one' });
  sandbox.fault('reset', { kind: 'drop', afterWork: true });
  await expect(remove(query)).rejects.toThrow();
  expect(sandbox.trial(environment, { ...basic, deviceId: 'one' }).state).toBe('none');
});
