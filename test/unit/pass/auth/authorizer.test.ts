import { expect, test, vi } from 'vitest';
import { requestApi } from '../../../../src/pass/trial/rest-api';
import { answer, scope, scriptedPass, secrets } from '../scripted-pass';

const { statement } = secrets;
const credentials = { clientId: 'client', clientSecret: secrets.secret };
const long = { clientId: 'client-0123456789', clientSecret: 'a secret ü & more=' };
const live = { value: 'old-token', expiresAt: Date.now() + 3_600_000 };
const expired = { value: 'old-token', expiresAt: Date.now() + 30_000 };

test('the first reset registers, gets a token and resets; the second only resets', async () => {
  const pass = scriptedPass({ statement });
  expect((await pass.reset()).ok).toBe(true);
  expect((await pass.reset()).ok).toBe(true);
  expect(pass.sent).toEqual(['register', 'token', 'reset', 'reset']);
});

test('a token is asked for while the credentials are being kept, and used once they are', async () => {
  const pass = scriptedPass({ statement });
  const kept = pass.holdSaving();
  const resetting = pass.reset();
  await vi.waitUntil(() => pass.sent.includes('token'));
  expect(pass.sent).toEqual(['register', 'token']);
  kept.letGo();
  expect((await resetting).ok).toBe(true);
  expect(pass.sent).toEqual(['register', 'token', 'reset']);
});

test('a token with less than a minute left is renewed with the same credentials', async () => {
  const pass = scriptedPass({ statement, credentials, token: expired });
  expect((await pass.reset()).ok).toBe(true);
  expect(pass.sent).toEqual(['token', 'reset']);
});

test('one 401 heals with a new token', async () => {
  const pass = scriptedPass({ statement, credentials, token: live });
  pass.answers.reset.push(answer(401));
  expect((await pass.reset()).ok).toBe(true);
  expect(pass.sent).toEqual(['reset', 'token', 'reset']);
});

test('one 403 heals with new client credentials', async () => {
  const pass = scriptedPass({ statement, credentials, token: live });
  pass.answers.reset.push(answer(403));
  expect((await pass.reset()).ok).toBe(true);
  expect(pass.sent).toEqual(['reset', 'register', 'token', 'reset']);
});

test.each([
  [401, 'tokenRejected', ['reset', 'token', 'reset']],
  [403, 'forbidden', ['reset', 'register', 'token', 'reset']],
])('%d twice gives up with the reason', async (status, kind, sent) => {
  const pass = scriptedPass({ statement, credentials, token: live });
  const refused = answer(status, { code: 'why', message: 'Because', trace: 't-1' });
  pass.answers.reset.push(refused, refused);
  const reason = { status, code: 'why', message: 'Because', trace: 't-1' };
  expect(await pass.reset()).toMatchObject({ ok: false, error: { kind, ...reason } });
  expect(pass.sent).toEqual(sent);
});

test('a 401 and then a 403 renew the token and the credentials once each', async () => {
  const pass = scriptedPass({ statement, credentials, token: live });
  pass.answers.reset.push(answer(401), answer(403), answer(401));
  expect(await pass.reset()).toMatchObject({ error: { kind: 'tokenRejected' } });
  expect(pass.sent).toEqual(['reset', 'token', 'reset', 'register', 'token', 'reset']);
});

test('invalid_client registers again, once', async () => {
  const pass = scriptedPass({ statement, credentials });
  pass.answers.token.push(answer(400, { error: 'invalid_client' }));
  expect((await pass.reset()).ok).toBe(true);
  expect(pass.sent).toEqual(['token', 'register', 'token', 'reset']);

  const denied = scriptedPass({ statement, credentials });
  const invalid = answer(400, { error: 'invalid_client' });
  denied.answers.token.push(invalid, invalid, invalid);
  expect(await denied.reset()).toMatchObject({ error: { error: 'invalid_client' } });
  expect(denied.sent).toEqual(['token', 'register', 'token']);
});

const others = [{ scopes: ['api:client:v2'] }, { scopes: [] }];

test.each(others)(
  'a registration with $scopes renews credentials all the same',
  async ({ scopes }) => {
    const forbidden = scriptedPass({ statement }, scopes);
    forbidden.answers.reset.push(answer(403));
    expect(await forbidden.reset()).toMatchObject({ ok: true });
    expect(forbidden.sent).toEqual(['register', 'token', 'reset', 'register', 'token', 'reset']);
    const rejected = scriptedPass({ statement }, scopes);
    rejected.answers.reset.push(answer(401));
    expect(await rejected.reset()).toMatchObject({ ok: true });
    expect(rejected.sent).toEqual(['register', 'token', 'reset', 'token', 'reset']);
  },
);

test.each([401, 403])(
  'if new credentials do not help, the missing scope is named beside the %d',
  async (status) => {
    for (const { scopes } of others) {
      const pass = scriptedPass({ statement }, scopes);
      const refused = answer(status, { code: 'why' });
      pass.answers.reset.push(refused, refused);
      const reason = { status, code: 'why', endpoint: 'reset' };
      expect(await pass.reset()).toMatchObject({ error: { kind: 'missingScope', ...reason } });
    }
  },
);

test.each([expired, live])('20 requests at once share one renewal', async (token) => {
  const pass = scriptedPass({ statement, credentials, token });
  if (token === live) pass.answers.reset.push(...Array.from({ length: 20 }, () => answer(401)));
  const results = await Promise.all(Array.from({ length: 20 }, () => pass.reset()));
  expect(results.every((result) => result.ok)).toBe(true);
  expect(pass.sent.filter((kind) => kind === 'token')).toHaveLength(1);
});

test('a token that is at its end at once makes no loop', async () => {
  const pass = scriptedPass({ statement, credentials });
  pass.tokensLive(0);
  await pass.reset();
  await pass.reset();
  expect(pass.sent).toEqual(['token', 'reset', 'token', 'reset']);
});

test('a pasted token is used, and a 401 says that it is not accepted', async () => {
  const pass = scriptedPass({ token: { value: 'pasted' } });
  expect((await pass.reset()).ok).toBe(true);
  pass.answers.reset.push(answer(401));
  expect(await pass.reset()).toMatchObject({ error: { kind: 'pastedTokenRejected' } });
  expect(pass.sent).toEqual(['reset', 'reset']);
});

test('credentials are kept when only the token is renewed', async () => {
  const pass = scriptedPass({ statement, credentials, token: expired });
  await pass.reset();
  expect(pass.remembers().credentials).toEqual(credentials);
});

/** A server that repeats all that it was sent, in every word that is shown of an answer. */
function echo(status: number) {
  return ({ headers, body }: RequestInit) => {
    const said = `You sent ${JSON.stringify(headers)} ${body}`;
    return answer(status, { error: said, code: said, message: said, trace: said })();
  };
}

test.each([
  ['register', { statement }],
  ['token', { statement, credentials }],
  ['reset', { statement, credentials, token: live }],
] as const)(
  'no failure of %s holds a secret, even where the server repeats it',
  async (kind, remembered) => {
    for (const status of [400, 401, 403, 429, 500]) {
      const pass = scriptedPass(remembered);
      pass.answers[kind].push(...Array.from({ length: 5 }, () => echo(status)));
      const result = await pass.reset();
      expect(result).toMatchObject({
        ok: false,
        error: { message: expect.stringMatching(/^You sent .*…/u) },
      });
      for (const secret of [...Object.values(secrets), live.value]) {
        expect(JSON.stringify(result)).not.toContain(secret);
      }
    }
  },
);

/** The same, as a proxy's log may have it: what was sent, encoded as a whole. */
function echoEncoded(encoding: 'base64' | 'base64url' | 'hex' | 'form', status: number) {
  return ({ headers, body }: RequestInit) => {
    const sent = `${new Headers(headers).get('Authorization')} ${body}`;
    const encoded =
      encoding === 'form'
        ? new URLSearchParams({ q: sent }).toString()
        : Buffer.from(sent).toString(encoding);
    const said = `You sent ${encoded}`;
    return answer(status, { message: said, details: said, error_description: said })();
  };
}

test.each(['base64', 'base64url', 'hex', 'form'] as const)(
  'no failure holds a secret that the server repeats as %s',
  async (encoding) => {
    const of = { register: { statement }, token: { statement, credentials: long } } as const;
    for (const kind of ['register', 'token', 'reset'] as const) {
      const remembered =
        kind === 'reset' ? { statement, credentials: long, token: live } : of[kind];
      const pass = scriptedPass(remembered);
      pass.answers[kind].push(...Array.from({ length: 3 }, () => echoEncoded(encoding, 400)));
      const result = await pass.reset();
      expect(result).toMatchObject({ ok: false, error: { details: expect.stringContaining('…') } });
      const said = JSON.stringify(result);
      const decoded = encoding === 'form' ? decodeURIComponent(said.replaceAll('+', ' ')) : said;
      const bytes = Buffer.from(
        /sent ([^"]*)/u.exec(said)?.[1] ?? '',
        encoding === 'form' ? 'utf8' : encoding,
      ).toString();
      for (const secret of [...Object.values(secrets), long.clientSecret, live.value]) {
        expect(decoded).not.toContain(secret);
        expect(bytes).not.toContain(secret);
      }
    }
  },
);

test('who needs new credentials is not served with a new token alone', async () => {
  const pass = scriptedPass({ statement, credentials, token: live });
  pass.answers.reset.push(answer(401), answer(403));
  const results = await Promise.all([pass.reset(), pass.reset()]);
  expect(results.every((result) => result.ok)).toBe(true);
  expect(pass.sent.filter((kind) => kind === 'register')).toHaveLength(1);
});

const faults = [
  ['a server error', answer(503), 'serverError'],
  ['no answer', () => Promise.reject(new TypeError('Failed to fetch')), 'network'],
] as const;

test.each(faults)('a reset does not fail with %s to the renewal of a reading', async (_, fault) => {
  const pass = scriptedPass({ statement, credentials, token: live }, ['api:client:v2']);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  pass.answers.api.push(answer(401));
  pass.answers.reset.push(answer(401));
  pass.answers.token.push(async () => {
    await held;
    return fault();
  });
  const { environment, requestorId } = scope;
  const question = {
    environment,
    requestorId,
    path: 'configuration',
    deviceInfo: undefined,
    retry: 'never',
  } as const;
  const reading = requestApi(pass.network, pass.authorizer, question);
  await expect.poll(() => pass.sent.includes('token')).toBe(true);
  const resetting = pass.reset();
  letGo();
  expect(await resetting).toMatchObject({ ok: true });
  expect(await reading).toMatchObject({ ok: false });
  expect(pass.sent).toEqual(['api', 'token', 'reset', 'token', 'reset']);
});

test.each(faults)(
  '20 at once that all meet %s ask for no more than a token or three',
  async (_, fault, kind) => {
    const pass = scriptedPass({ statement, credentials, token: expired });
    pass.answers.token.push(...Array.from({ length: 20 }, () => fault));
    const results = await Promise.all(Array.from({ length: 20 }, () => pass.reset()));
    for (const result of results) expect(result).toMatchObject({ error: { kind } });
    expect(pass.sent.length).toBeLessThanOrEqual(3);
  },
);
