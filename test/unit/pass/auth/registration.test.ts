import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answer, scriptedPass, secrets } from '../scripted-pass';

const { statement } = secrets;
const credentials = { clientId: 'client-0123456789', clientSecret: secrets.secret };
const now = Date.parse('2026-03-01T12:00:00Z');
const day = 86_400_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now }));
afterEach(() => void vi.useRealTimers());

/** Resets with the first token, which the server gives so. */
async function resetWith(tokenAnswer: object | string) {
  const pass = scriptedPass({ statement, credentials });
  const body = typeof tokenAnswer === 'string' ? tokenAnswer : JSON.stringify(tokenAnswer);
  pass.answers.token.push(() => new Response(body, { status: 201 }));
  const result = await pass.reset();
  const sentWith = new Headers(pass.requests.at(-1)?.request.headers).get('Authorization');
  return { pass, result, sentWith };
}

test.each([
  `header.${credentials.clientId}.signature`,
  `header.${Buffer.from(JSON.stringify({ sub: credentials.clientId })).toString('base64url')}.s`,
  `x${credentials.clientSecret}x`,
])('a token that holds what was sent for it, %s, is used as it is', async (token) => {
  const { result, sentWith } = await resetWith({ access_token: token, expires_in: 60 });
  expect(result).toMatchObject({ ok: true });
  expect(sentWith).toBe(`Bearer ${token}`);
});

test('client credentials that hold a piece of the statement are used as they are', async () => {
  const pass = scriptedPass({ statement });
  const client = { client_id: `of-${statement}`, client_secret: `s-${statement}` };
  pass.answers.register.push(answer(201, client));
  expect(await pass.reset()).toMatchObject({ ok: true });
  expect(pass.remembers().credentials).toMatchObject({
    clientId: client.client_id,
    clientSecret: client.client_secret,
  });
});

test('what is shown of a registration holds no piece of the statement', async () => {
  const pass = scriptedPass({ statement });
  pass.answers.register.push(
    answer(201, {
      client_id: 'id',
      client_secret: 'secret',
      client_name: `App of ${statement}`,
      scopes: [`scope ${Buffer.from(statement).toString('hex')}`],
    }),
  );
  await pass.reset();
  const told = { clientName: 'App of …', scopes: ['scope …'] };
  expect(pass.remembers().credentials).toMatchObject(told);
});

test.each([
  ['a line break', 'to\nken'],
  ['a line end', 'token\r\n'],
  ['a space', 'to ken'],
  ['white space alone', '  '],
  ['a letter beyond Latin-1', 'tokén-ж'],
  ['a letter beyond ASCII', 'tokén'],
  ['an invisible character', 'to\u200bken'],
  ['a control character', 'to\0ken'],
  ['half a character', 'to\\ud83dken'],
])('a token with %s is refused in words, sent nowhere and not kept', async (_, token) => {
  const body = `{"access_token":${JSON.stringify(token).replace('\\\\', '\\')},"expires_in":60}`;
  const { pass, result } = await resetWith(body);
  expect(result).toMatchObject({ ok: false, error: { kind: 'unusableToken', status: 201 } });
  expect(pass.sent).toEqual(['token']);
  expect(pass.remembers().token).toBeUndefined();
});

test('an unusable token that was kept before is refused in words too', async () => {
  const pass = scriptedPass({ token: { value: 'pasted\ntoken' } });
  expect(await pass.reset()).toMatchObject({ error: { kind: 'unusableToken' } });
  expect(pass.sent).toEqual([]);
});

test.each([
  ['21600', 21_600_000],
  ['"21600"', 21_600_000],
  ['" 21600.5 "', 21_600_500],
  ['0', 0],
  ['-60', 0],
  ['"-60"', 0],
  ['1e309', 366 * day],
  ['1752148106221', 366 * day],
  ['null', day],
  ['""', day],
  ['"soon"', day],
  ['"6 h"', day],
  ['{}', day],
  [undefined, day],
])('a token with expires_in %s lives for %d ms', async (expiresIn, life) => {
  const end = expiresIn === undefined ? '' : `,"expires_in":${expiresIn}`;
  const { pass, result } = await resetWith(`{"access_token":"token"${end}}`);
  expect(result).toMatchObject({ ok: true });
  expect(pass.remembers().token).toEqual({ value: 'token', expiresAt: now + life });
});

test('an error says which endpoint answered, with the description of OAuth', async () => {
  const said = { error: 'invalid_request', error_description: 'requestor_id is not known' };
  const reason = { error: 'invalid_request', description: 'requestor_id is not known' };
  for (const [endpoint, remembered] of [
    ['register', { statement }],
    ['token', { statement, credentials }],
    ['reset', { token: { value: 'token' } }],
  ] as const) {
    const pass = scriptedPass(remembered);
    pass.answers[endpoint].push(answer(400, said));
    expect(await pass.reset()).toMatchObject({ error: { ...reason, endpoint, status: 400 } });
  }
});
