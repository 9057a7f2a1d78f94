import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../../sandbox/index';
import { type ApiClient, apiClient, email, emailKey, environment, viewerHeaders } from './rest-v2';

const start = Date.UTC(2026, 0, 1);
const basic = { requestorId: 'REF30', mvpdId: 'TempPass', deviceId: 'tv' };
const promotional = { ...basic, mvpdId: 'flexibleTempPass', key: emailKey };
const viewer = viewerHeaders({ deviceId: 'tv', email });
const noTime = 'temporary_access_duration_limit_exceeded';
const noTitles = 'temporary_access_resources_limit_exceeded';
const AnswerSchema = v.object({
  decisions: v.tuple([
    v.looseObject({
      notBefore: v.exactOptional(v.number()),
      error: v.exactOptional(v.object({ code: v.string() })),
    }),
  ]),
});
let now = start;
let sandbox: Sandbox;
let api: ApiClient;

beforeAll(async () => {
  sandbox = await startSandbox({ throttle: false, now: () => now });
  api = await apiClient(sandbox);
});
beforeEach(async () => {
  now = start;
  await api.reset('mvpd_id=TempPass&device_id=all');
  await api.reset('mvpd_id=flexibleTempPass&device_id=all');
  await api.reset('mvpd_id=flexibleTempPass&key=all', '/generic');
});
afterAll(() => sandbox.close());

/** Asks for one title, and tells what came of it: `new`, `old`, or the code of the denial. */
async function play(mvpdId: string, who = viewer, resource = 'news'): Promise<unknown> {
  const { status, json } = await api.authorize('REF30', mvpdId, who, [resource]);
  expect(status).toBe(200);
  const [decision] = v.parse(AnswerSchema, json).decisions;
  expect(decision).toMatchObject({ resource, mvpd: mvpdId, authorized: !decision.error });
  if (decision.error) return decision.error.code;
  return decision.notBefore === now ? 'new' : 'old';
}

test('a first question starts the clock, a later one goes on with it', async () => {
  const { json } = await api.authorize('REF30', 'TempPass', viewer, ['REF30']);
  const life = { notBefore: start, notAfter: start + 60_000 };
  expect(json).toEqual({
    decisions: [
      {
        resource: 'REF30',
        serviceProvider: 'REF30',
        mvpd: 'TempPass',
        source: 'temppass',
        authorized: true,
        token: expect.any(Object),
        ...life,
      },
    ],
  });
  now += 1000;
  expect(await play('TempPass')).toBe('old');
});

test.each([
  ['nothing', [], noTime],
  ['the device alone', ['device'], noTime],
  ['the key alone', ['key'], noTime],
  ['device and key', ['device', 'key'], 'new'],
])('a promotional trial out of time, after a reset of %s', async (_, what, outcome) => {
  expect(await play('flexibleTempPass')).toBe('new');
  now += 60_000;
  if (what.includes('device')) await api.reset('mvpd_id=flexibleTempPass&device_id=tv');
  if (what.includes('key')) {
    await api.reset(`mvpd_id=flexibleTempPass&key=${emailKey}`, '/generic');
  }
  expect(await play('flexibleTempPass')).toBe(outcome);
});

test.each([
  ['another device with the same key', { deviceId: 'phone', email }, 'old'],
  ['the same device with another key', { deviceId: 'tv', email: 'b@domain.com' }, 'old'],
  ['another device with another key', { deviceId: 'phone', email: 'b@domain.com' }, 'new'],
])('%s: what becomes of the promotional trial', async (_, who, outcome) => {
  await play('flexibleTempPass');
  now += 1000;
  expect(await play('flexibleTempPass', viewerHeaders(who))).toBe(outcome);
});

test('a basic trial looks at the device alone, and its reset is enough', async () => {
  await play('TempPass');
  now += 60_000;
  expect(await play('TempPass', viewerHeaders({ deviceId: 'tv', email: 'b@domain.com' }))).toBe(
    noTime,
  );
  expect(await play('TempPass', viewerHeaders({ deviceId: 'phone', email }))).toBe('new');
  await api.reset('mvpd_id=TempPass&device_id=tv');
  expect(await play('TempPass')).toBe('new');
});

test('a promotional trial plays three titles, each as often as wanted, and no fourth', async () => {
  const resources = ['one', 'two', 'one', 'three', 'four'];
  const { status, json } = await api.authorize('REF30', 'flexibleTempPass', viewer, resources);
  expect(status).toBe(200);
  expect(json).toMatchObject({
    decisions: [
      { resource: 'one', authorized: true },
      { resource: 'two', authorized: true },
      { resource: 'one', authorized: true },
      { resource: 'three', authorized: true },
      { resource: 'four', authorized: false, error: { status: 403, code: noTitles } },
    ],
  });
  expect(sandbox.trial(environment, promotional)).toEqual({ state: 'usedUp', by: 'titles' });
});

test('a denial is a 200 with the 403 inside, and no life of a trial', async () => {
  sandbox.useUpTitles(environment, promotional);
  expect(await api.authorize('REF30', 'flexibleTempPass', viewer, ['news'])).toEqual({
    status: 200,
    json: {
      decisions: [
        {
          resource: 'news',
          serviceProvider: 'REF30',
          mvpd: 'flexibleTempPass',
          source: 'temppass',
          authorized: false,
          error: {
            status: 403,
            code: noTitles,
            message: expect.stringMatching(/./u),
            action: 'authentication',
            trace: expect.stringMatching(/./u),
          },
        },
      ],
    },
  });
});

test('a basic trial counts no titles', async () => {
  for (const resource of ['one', 'two', 'three', 'four']) {
    expect(await play('TempPass', viewer, resource)).toBe('new');
  }
  expect(sandbox.trial(environment, basic)).toEqual({ state: 'running', secondsLeft: 60 });
});

test('a body without resources is refused and starts nothing', async () => {
  const refused = await api.authorize('REF30', 'TempPass', viewer, []);
  expect(refused).toMatchObject({ status: 400, json: { code: 'invalid_parameter_resources' } });
  expect(sandbox.trial(environment, basic).state).toBe('none');
});
