import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { saying, scriptedApi } from '../scripted-api';
import { answer } from '../scripted-pass';

const minute = 60_000;
const now = Date.parse('2026-03-01T12:00:00Z');
const day = 86_400_000;
const times = { notBefore: now - 5 * minute, notAfter: now + 10 * minute };
const running = { ...times, issuer: 'Adobe', type: 'temporary' };

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now }));
afterEach(() => void vi.useRealTimers());

/** Reads the trial where the server answers with this. */
async function read(body: unknown, status = 200, headers: HeadersInit = {}) {
  const api = scriptedApi();
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  api.answers.api.push(saying(text, status, headers));
  const result = await api.readTrial();
  expect(api.sent).toEqual(['api']);
  return result;
}
const profile = (change: object) => ({ profiles: { TempPass: { ...running, ...change } } });

test('no profile at all: no trial is running', async () => {
  expect(await read({ profiles: {} })).toEqual({ ok: true, value: { state: 'none' } });
});

test('a basic trial runs from when until when', async () => {
  const attributes = { expiration_date: { value: times.notAfter, state: 'plain' } };
  expect(await read(profile({ attributes }))).toEqual({
    ok: true,
    value: { state: 'running', startedAt: times.notBefore, endsAt: times.notAfter },
  });
});

test('a promotional trial tells the titles that are left and used', async () => {
  const attributes = {
    remaining_resources: { value: 1, state: 'plain' },
    used_assets: { value: ['res04', 'res05'], state: 'plain' },
  };
  expect(await read(profile({ attributes }))).toMatchObject({
    value: { state: 'running', titlesLeft: 1, usedTitles: ['res04', 'res05'] },
  });
});

test.each([
  ['temporary_access_duration_limit_exceeded', 'time'],
  ['temporary_access_resources_limit_exceeded', 'titles'],
])('%s is used up by %s', async (code, by) => {
  const said = { status: 403, code, message: 'No more', action: 'authentication' };
  expect(await read(said, 403)).toEqual({ ok: true, value: { state: 'usedUp', by } });
});

test.each([3_600_000, -3_600_000, 6_000, -6_000])(
  'a server whose clock is %d ms off gives times by the clock of this machine',
  async (ahead) => {
    const theirs = { notBefore: times.notBefore + ahead, notAfter: times.notAfter + ahead };
    const date = new Date(now + ahead).toUTCString();
    expect(await read(profile(theirs), 200, { Date: date })).toMatchObject({
      value: { startedAt: times.notBefore, endsAt: times.notAfter },
    });
  },
);

test.each(['', 'soon', new Date(now - 4_000).toUTCString()])(
  'a Date of %j leaves the times as the server said them',
  async (date) => {
    expect(await read(profile({}), 200, { Date: date })).toMatchObject({
      value: { startedAt: times.notBefore, endsAt: times.notAfter },
    });
  },
);

const used = { status: 403, code: 'temporary_access_duration_limit_exceeded', message: 'No more' };
const endless = JSON.stringify(
  profile({ attributes: { remaining_resources: { value: 'endless' } } }),
).replace('"endless"', '1e309');

test.each([
  ['an empty body', ''],
  ['no JSON', 'profiles: none'],
  ['a page of HTML', '<html><body>Sign in</body></html>'],
  ['null', 'null'],
  ['an array', '[]'],
  ['nothing of profiles', {}],
  ['profiles that are null', { profiles: null }],
  ['profiles in an array', { profiles: [] }],
  ['profiles in an array that holds one', { profiles: [running] }],
  ['a profile that is null', { profiles: { TempPass: null } }],
  ['a profile that is an array', { profiles: { TempPass: [] } }],
  ['a used-up code in a 200', used],
  ['a used-up code beside no profiles', { profiles: {}, ...used }],
  ['a status beside no profiles', { profiles: {}, status: 500 }],
  ['no times', { profiles: { TempPass: { type: 'temporary' } } }],
  ['no end', profile({ notAfter: undefined })],
  ['no type', profile({ type: undefined })],
  ['another type', profile({ type: 'regular' })],
  ['times in words', profile({ notBefore: `${times.notBefore}` })],
  [
    'an endless end',
    `{"profiles":{"TempPass":{"type":"temporary","notBefore":${now},"notAfter":1e309}}}`,
  ],
  ['a negative start', profile({ notBefore: -1 })],
  ['titles in words', profile({ attributes: { remaining_resources: { value: '1' } } })],
  ['a negative number of titles', profile({ attributes: { remaining_resources: { value: -1 } } })],
  ['a broken number of titles', profile({ attributes: { remaining_resources: { value: 1.5 } } })],
  ['an endless number of titles', endless],
  ['titles without a value', profile({ attributes: { remaining_resources: {} } })],
  ['used titles that are numbers', profile({ attributes: { used_assets: { value: [4] } } })],
  ['used titles in a word', profile({ attributes: { used_assets: { value: 'res04' } } })],
  ['attributes in words', profile({ attributes: 'none' })],
])('%s is an answer that nobody expects', async (_, body) => {
  expect(await read(body)).toMatchObject({ ok: false, error: { kind: 'unexpectedAnswer' } });
});

test.each(['Other', 'temppass', '__proto__', 'constructor', 'prototype', ''])(
  'a profile of %j alone is one of another MVPD',
  async (mvpdId) => {
    const body = `{"profiles":{"${mvpdId}":${JSON.stringify(running)}}}`;
    expect(await read(body)).toMatchObject({ error: { kind: 'otherMvpd' } });
  },
);

test('a profile that hides behind __proto__ is none of ours', async () => {
  const body = `{"profiles":{"__proto__":{"TempPass":${JSON.stringify(running)}}}}`;
  expect(await read(body)).toMatchObject({ error: { kind: 'otherMvpd' } });
});

test.each([{}, { notBefore: times.notBefore, notAfter: now - day }, { attributes: null }])(
  'a degraded profile (%j) says that degradation is on, and nothing of the trial',
  async (change) => {
    const degraded = { profiles: { TempPass: { type: 'degraded', ...change } } };
    expect(await read(degraded)).toMatchObject({
      ok: false,
      error: { kind: 'degraded', next: 'tryAgain', status: 200 },
    });
  },
);

test.each([
  ['ended a minute ago', { notAfter: now - minute }],
  ['ends in more than a year', { notAfter: now + 367 * day }],
  ['ends before it starts', { notBefore: now - 1, notAfter: now - 2 }],
  ['ends when it starts', { notBefore: now, notAfter: now }],
  ['starts in a minute', { notBefore: now + minute }],
  ['started in 1970', { notBefore: 0 }],
])('a trial that %s cannot be', async (_, change) => {
  expect(await read(profile(change))).toMatchObject({ error: { kind: 'impossibleTimes' } });
});

test('a start at nought by a clock that is ahead never gives a time before 1970', async () => {
  const date = new Date(now + 3_600_000).toUTCString();
  const theirs = { notBefore: 0, notAfter: times.notAfter + 3_600_000 };
  const result = await read(profile(theirs), 200, { Date: date });
  expect(result).toMatchObject({ error: { kind: 'impossibleTimes' } });
});

test.each([
  [403, 'forbidden', { code: 'something_else' }],
  [403, 'forbidden', { code: 'constructor' }],
  [403, 'forbidden', { code: '__proto__' }],
  [403, 'forbidden', { code: ['temporary_access_duration_limit_exceeded'] }],
  [403, 'forbidden', { code: ' temporary_access_duration_limit_exceeded' }],
  [403, 'forbidden', { error: used }],
  [403, 'forbidden', '<h1>temporary_access_duration_limit_exceeded</h1>'],
  [403, 'forbidden', ''],
  [400, 'badRequest', used],
  [404, 'unexpectedAnswer', used],
  [201, 'unexpectedAnswer', { profiles: {} }],
  [204, 'unexpectedAnswer', ''],
  [302, 'unexpectedAnswer', { profiles: {} }],
  [429, 'throttled', '<h1>429 Too Many Requests</h1>'],
  [500, 'serverError', { code: 'invalid_configuration_temporary_access' }],
  [503, 'serverError', used],
])('%d is %s with %j', async (status, kind, body) => {
  expect(await read(body, status)).toMatchObject({ ok: false, error: { kind, status } });
});

test('what a server says about an error is handed on', async () => {
  const words = { code: 'invalid_parameter_mvpd', message: 'No such MVPD', trace: 't-1' };
  const said = { ...words, action: 'configuration', details: 'Not of this requestor' };
  expect(await read(said, 400)).toMatchObject({
    error: { kind: 'badRequest', endpoint: 'api', ...said },
  });
});

test('a reading is tried once, whatever happens', async () => {
  for (const fault of [answer(429), answer(503), () => Promise.reject(new TypeError('gone'))]) {
    const api = scriptedApi();
    api.answers.api.push(fault);
    expect((await api.readTrial()).ok).toBe(false);
    expect([api.sent, api.waits]).toEqual([['api'], []]);
  }
});
