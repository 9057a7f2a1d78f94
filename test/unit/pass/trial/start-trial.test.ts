import * as v from 'valibot';
import { expect, test } from 'vitest';
import { decisionSchema } from '../../../../src/pass/trial/decision';
import { deviceId, saying, scriptedApi } from '../scripted-api';
import { answer } from '../scripted-pass';

const permit = {
  resource: 'REF30',
  serviceProvider: 'REF30',
  mvpd: 'TempPass',
  source: 'temppass',
  authorized: true,
  token: { serializedToken: 'of the title' },
};
const reason = { status: 403, code: 'temporary_access_duration_limit_exceeded', message: 'Over' };

async function start(body: unknown, status = 200) {
  const api = scriptedApi();
  api.answers.api.push(saying(typeof body === 'string' ? body : JSON.stringify(body), status));
  const result = await api.startTrial();
  expect(api.sent).toEqual(['api']);
  return result;
}

test('a start is the request that Adobe documents', async () => {
  const api = scriptedApi();
  const identity = '{"email":"user@domain.com"}';
  await api.startTrial(['res04', 'a "b" ü'], { deviceId, identity });
  const [{ url, request } = { url: '', request: {} }] = api.requests;
  expect(url).toBe('https://sp.auth-staging.adobe.com/api/v2/REF30/decisions/authorize/TempPass');
  expect(request).toMatchObject({
    method: 'POST',
    body: '{"resources":["res04","a \\"b\\" ü"]}',
    headers: {
      'Content-Type': 'application/json',
      'AP-TempPass-Identity': Buffer.from(identity).toString('base64'),
    },
  });
});

test('a permit is one, without the token of the title', async () => {
  const result = await start({ decisions: [permit] });
  expect(result).toEqual({
    ok: true,
    value: [{ resource: 'REF30', permitted: true, source: 'temppass' }],
  });
});

test.each(['mvpd', 'degradation', 'temppass', undefined])(
  'who decided is handed on: %s',
  async (source) => {
    const result = await start({ decisions: [{ ...permit, source }] });
    expect(result).toMatchObject({ value: [{ permitted: true, source }] });
  },
);

test('a denial inside of a 200 is one, and tells why', async () => {
  const denied = { resource: 'REF30', mvpd: 'TempPass', authorized: false, error: reason };
  expect(await start({ decisions: [denied] })).toEqual({
    ok: true,
    value: [{ resource: 'REF30', permitted: false, reason: expect.objectContaining(reason) }],
  });
});

test('each of several titles has its own decision, in order', async () => {
  const denied = { ...permit, resource: 'res05', authorized: false, error: reason };
  const result = await start({ decisions: [denied, permit] });
  expect(result).toMatchObject({
    value: [
      { resource: 'res05', permitted: false },
      { resource: 'REF30', permitted: true },
    ],
  });
});

test('what a decision says is fit to be sent on, whatever the server says of its error', async () => {
  const body = JSON.stringify({
    decisions: [{ ...permit, authorized: false, error: { status: 'endless', code: 4, trace: {} } }],
  }).replace('"endless"', '1e309');
  const result = await start(body);
  if (!result.ok) throw new Error('refused');
  const sent: unknown = JSON.parse(JSON.stringify(result.value));
  expect(v.parse(v.array(decisionSchema), sent)).toMatchObject([{ permitted: false }]);
});

test.each([
  ['nothing', {}],
  ['no JSON', 'decisions'],
  ['an empty body', ''],
  ['no decision', { decisions: [] }],
  ['no list', { decisions: permit }],
  ['a decision without a title', { decisions: [{ ...permit, resource: undefined }] }],
  ['a decision in words', { decisions: [{ ...permit, authorized: 'true' }] }],
  ['no decision whether', { decisions: [permit, { ...permit, authorized: undefined }] }],
  ['an error in words', { decisions: [{ ...permit, error: 'no' }] }],
  ['an error instead', reason],
])('%s is no decision', async (_, body) => {
  expect(await start(body)).toMatchObject({ error: { kind: 'unexpectedAnswer' } });
});

test('a decision of another MVPD is not taken for one', async () => {
  const decisions = [permit, { ...permit, mvpd: 'Other' }];
  expect(await start({ decisions })).toMatchObject({ error: { kind: 'otherMvpd' } });
});

test.each([
  [400, 'badRequest'],
  [403, 'forbidden'],
  [404, 'unexpectedAnswer'],
])('%d is an error with its reason', async (status, kind) => {
  expect(await start(reason, status)).toMatchObject({
    error: { ...reason, kind, status },
  });
});

test('who was turned away by the throttle waits and is sent again', async () => {
  const api = scriptedApi();
  api.answers.api.push(answer(429), answer(429, undefined, { 'Retry-After': '3' }));
  api.answers.api.push(answer(200, { decisions: [permit] }));
  expect((await api.startTrial()).ok).toBe(true);
  expect(api.waits).toEqual([1_000, 3_000]);
  const bodies = api.requests.map(({ request }) => request.body);
  expect(new Set(bodies)).toEqual(new Set(['{"resources":["REF30"]}']));
});

test.each([
  ['serverError', answer(500)],
  ['serverError', answer(503)],
  ['network', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['unexpectedAnswer', answer(200)],
])('a start is not tried again after %s', async (kind, fault) => {
  const api = scriptedApi();
  api.answers.api.push(fault, answer(200, { decisions: [permit] }));
  expect(await api.startTrial()).toMatchObject({ error: { kind } });
  expect([api.sent, api.waits]).toEqual([['api'], []]);
});

test('a start is not tried again after a time-out', async () => {
  const api = scriptedApi();
  const limit = new AbortController();
  const timeout = AbortSignal.timeout;
  AbortSignal.timeout = () => limit.signal;
  try {
    api.answers.api.push(({ signal }) => {
      limit.abort();
      return Promise.reject(signal?.reason);
    });
    expect(await api.startTrial()).toMatchObject({ error: { kind: 'timeout' } });
    expect(api.sent).toEqual(['api']);
  } finally {
    AbortSignal.timeout = timeout;
  }
});

test('a token that is not taken is renewed, as then nothing was started', async () => {
  const api = scriptedApi();
  api.answers.api.push(answer(401), answer(200, { decisions: [permit] }));
  expect((await api.startTrial()).ok).toBe(true);
  expect(api.sent).toEqual(['api', 'token', 'api']);
});
