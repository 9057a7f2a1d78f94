import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../../sandbox/index';
import { ask } from './loopback';
import {
  type ApiClient,
  apiClient,
  device,
  deviceHeader,
  email,
  emailKey,
  environment,
  viewerHeaders,
} from './rest-v2';

const start = Date.UTC(2026, 0, 1);
const basic = { requestorId: 'REF30', mvpdId: 'TempPass', deviceId: device };
const promotional = { ...basic, mvpdId: 'flexibleTempPass', key: emailKey };
const viewer = viewerHeaders({ deviceId: device, email });
let now = start;
let sandbox: Sandbox;
let api: ApiClient;

beforeAll(async () => {
  sandbox = await startSandbox({ throttle: false, now: () => now });
  api = await apiClient(sandbox);
});
beforeEach(async () => {
  now = start;
  sandbox.settings({ clockSkewMs: 0 });
  await api.reset('mvpd_id=TempPass&device_id=all');
  await api.reset('mvpd_id=flexibleTempPass&device_id=all');
  await api.reset('mvpd_id=flexibleTempPass&key=all', '/generic');
});
afterAll(() => sandbox.close());

test.each(['TempPass', 'flexibleTempPass'])(
  'a question about %s is answered with an empty map, and starts nothing',
  async (mvpdId) => {
    expect(await api.profile('REF30', mvpdId, viewer)).toEqual({
      status: 200,
      json: { profiles: {} },
    });
    expect(sandbox.trial(environment, { ...promotional, mvpdId }).state).toBe('none');
  },
);

test('a running basic trial is told with its times by the clock of the server', async () => {
  sandbox.settings({ clockSkewMs: 3_600_000 });
  sandbox.startTrial(environment, basic);
  now += 5000;
  const headers = { 'AP-Device-Identifier': deviceHeader };
  const notBefore = start + 3_600_000;
  const notAfter = notBefore + 60_000;
  expect(await api.profile('REF30', 'TempPass', headers)).toEqual({
    status: 200,
    json: {
      profiles: {
        TempPass: {
          notBefore,
          notAfter,
          issuer: 'Adobe',
          type: 'temporary',
          attributes: {
            expiration_date: { value: notAfter, state: 'plain' },
            userID: { value: expect.stringMatching(/./u), state: 'plain' },
          },
        },
      },
    },
  });
});

test('a running promotional trial is told with what it has played and may still play', async () => {
  sandbox.startTrial(environment, { ...promotional, resource: 'res04' });
  expect(await api.profile('REF30', 'flexibleTempPass', viewer)).toMatchObject({
    status: 200,
    json: {
      profiles: {
        flexibleTempPass: {
          attributes: {
            remaining_resources: { value: 2, state: 'plain' },
            used_assets: { value: ['res04'], state: 'plain' },
          },
        },
      },
    },
  });
});

test.each([
  ['one millisecond before its end', 59_999, 200],
  ['at its end', 60_000, 403],
])('a trial %s', async (_, elapsed, status) => {
  sandbox.startTrial(environment, basic);
  now += elapsed;
  expect((await api.profile('REF30', 'TempPass', viewer)).status).toBe(status);
});

test('a trial that has run out of titles is refused, and another device with its key too', async () => {
  sandbox.useUpTitles(environment, promotional);
  const refusal = {
    status: 403,
    json: { status: 403, code: 'temporary_access_resources_limit_exceeded' },
  };
  expect(await api.profile('REF30', 'flexibleTempPass', viewer)).toMatchObject(refusal);
  const other = viewerHeaders({ deviceId: 'another', email });
  expect(await api.profile('REF30', 'flexibleTempPass', other)).toMatchObject(refusal);
});

test('titles are used up for a promotional Temp Pass alone, and not once time is up', () => {
  expect(() => sandbox.useUpTitles(environment, basic)).toThrow(RangeError);
  sandbox.startTrial(environment, promotional);
  sandbox.useUp(environment, promotional);
  sandbox.useUpTitles(environment, promotional);
  expect(sandbox.trial(environment, promotional)).toEqual({ state: 'usedUp', by: 'time' });
});

test('an ordinary provider has no temporary profile', async () => {
  expect(await api.profile('REF30', 'SampleCable', viewer)).toEqual({
    status: 200,
    json: { profiles: {} },
  });
});

test('the log tells device and identity as they were sent, of REST API V2 alone', async () => {
  await api.profile('REF30', 'flexibleTempPass', viewer);
  expect(sandbox.log.at(-1)).toMatchObject({
    deviceId: device,
    identity: JSON.stringify({ email }),
  });
  await ask(sandbox, 'DELETE', 'https://mgmt.auth.adobe.com/reset-tempass/v3/reset', viewer);
  expect(sandbox.log.at(-1)).toMatchObject({ method: 'DELETE' });
  expect(sandbox.log.at(-1)).not.toHaveProperty('deviceId');
  expect(sandbox.log.at(-1)).not.toHaveProperty('identity');
});
