import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Encoding, EncodingSchema } from '../../../sandbox/faults/encodings';
import { type Fault, type Sandbox, startSandbox } from '../../../sandbox/index';
import { ask } from './loopback';
import { environment, service, viewerHeaders } from './rest-v2';

const profiles = `${service}/api/v2/REF30/profiles/TempPass`;
const reset = 'https://mgmt.auth-staging.adobe.com/reset-tempass/v3/reset';
const viewer = viewerHeaders({ deviceId: 'tv 1', email: 'a+b@domain.com' });
const RegisteredSchema = v.object({ client_id: v.string(), client_secret: v.string() });
const MessageSchema = v.object({ message: v.string() });
let sandbox: Sandbox;
let token: string;

beforeAll(async () => {
  sandbox = await startSandbox({ throttle: false });
  token = await sandbox.accessToken(environment, ['api:client:v2']);
});
beforeEach(() => {
  sandbox.clearFaults();
  sandbox.settings({ namedScopes: null });
});
afterAll(() => sandbox.close());

async function echoed(fault: Omit<Extract<Fault, { kind: 'echo' }>, 'kind' | 'status'>) {
  sandbox.fault('api', { kind: 'echo', status: 400, ...fault });
  const headers = { ...viewer, Authorization: `Bearer ${token}` };
  const { status, body } = await ask(sandbox, 'GET', profiles, headers);
  expect(status).toBe(400);
  return body;
}

async function register(scopes?: readonly string[]) {
  const statement = await sandbox.statement(environment, scopes);
  const url = `${service}/o/client/register`;
  const body = JSON.stringify({ software_statement: statement });
  const json = { 'Content-Type': 'application/json' };
  return JSON.parse((await ask(sandbox, 'POST', url, json, body)).body);
}

async function getToken() {
  const credentials = v.parse(RegisteredSchema, await register());
  const form = new URLSearchParams({ ...credentials, grant_type: 'client_credentials' });
  const url = `${service}/o/client/token`;
  const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const { body } = await ask(sandbox, 'POST', url, type, form.toString());
  return { ...credentials, ...JSON.parse(body) };
}

const resetWith = async (sent: string) => {
  const url = `${reset}?requestor_id=REF30&mvpd_id=TempPass&device_id=tv`;
  return (await ask(sandbox, 'DELETE', url, { Authorization: `Bearer ${sent}` })).status;
};

const undo: Readonly<Record<Encoding, (text: string) => string>> = {
  form: (text) => new URLSearchParams(`=${text}`).get('') ?? '',
  percent: decodeURIComponent,
  base64: (text) => Buffer.from(text, 'base64').toString(),
  base64url: (text) => Buffer.from(text, 'base64url').toString(),
  hex: (text) => Buffer.from(text, 'hex').toString(),
  html: (text) =>
    text.replace(/&#x([0-9a-f]+);/gu, (_, hex) => String.fromCodePoint(Number(`0x${hex}`))),
  json: (text) => JSON.parse(`"${text}"`),
};

test.each(Object.entries(undo))('what was sent comes back as %s', async (name, decode) => {
  const encoding = v.parse(EncodingSchema, name);
  const body = await echoed({ encodings: [encoding] });
  const { message } = v.parse(MessageSchema, JSON.parse(body));
  const pieces = message.split(' ').map((piece) => (name === 'json' ? piece : decode(piece)));
  for (const sent of [token, 'a+b@domain.com']) expect(pieces).toContain(sent);
  if (!['form', 'json'].includes(name)) expect(body).not.toContain(token);
});

test('what is escaped for JSON is not to be found in the answer before it is read', async () => {
  const body = await echoed({ encodings: ['json'], member: 'details' });
  expect(body).not.toContain(token);
  expect(JSON.parse(body)).toEqual({ status: 400, details: expect.stringContaining(token) });
});

test('the whole request comes back in one, in one encoding after the other', async () => {
  const encodings = ['percent', 'base64'] as const;
  const body = await echoed({ of: 'request', encodings: [...encodings] });
  const { message } = v.parse(MessageSchema, JSON.parse(body));
  const text = decodeURIComponent(Buffer.from(message, 'base64').toString());
  expect(text).toContain(`authorization: Bearer ${token}`);
  expect(text.startsWith('GET /api/v2/REF30/profiles/TempPass\n')).toBe(true);
});

test('credentials come back as well', async () => {
  const { client_id: clientId, client_secret: clientSecret } = await getToken();
  sandbox.fault('token', { kind: 'echo', status: 400, member: 'error_description' });
  const form = new URLSearchParams({ client_id: clientId, client_secret: clientSecret });
  const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const { body } = await ask(sandbox, 'POST', `${service}/o/client/token`, type, form.toString());
  expect(JSON.parse(body)).toEqual({
    status: 400,
    error_description: `${clientId} ${clientSecret}`,
  });
});

test('a compressed flood is as long as it was told', async () => {
  sandbox.fault('api', { kind: 'flood', megabytes: 3, encoding: 'gzip' });
  const { status, bytes } = await ask(sandbox, 'GET', profiles);
  expect([status, gunzipSync(bytes).length]).toEqual([200, 3 * 1_048_576]);
  expect(bytes.length).toBeLessThan(10_000);
  expect(sandbox.log.at(-1)).toMatchObject({ status: 200, fault: 'flood' });
});

test('an endless flood ends when nobody reads on, and the stand-in answers as before', async () => {
  sandbox.fault('api', { kind: 'flood', megabytes: 'endless' });
  const enough = 5 * 1_048_576;
  await expect(ask(sandbox, 'GET', profiles, {}, undefined, { enough })).rejects.toThrow();
  await expect.poll(() => sandbox.log.at(-1)).toMatchObject({ status: null, fault: 'flood' });
  expect((await ask(sandbox, 'GET', profiles)).status).toBe(401);
});

test.each([
  ['in quotes', 'quoted', '21600'],
  ['not at all', 'missing', undefined],
] as const)('how long a token lives can be told %s', async (_, expiresIn, told) => {
  sandbox.fault('token', { kind: 'oddToken', expiresIn });
  const answer = await getToken();
  expect(answer.expires_in).toBe(told);
  expect(await resetWith(answer.access_token)).toBe(204);
});

test('a token can hold the client ID, and is as good as another', async () => {
  sandbox.fault('token', { kind: 'oddToken', holdsClientId: true });
  const { access_token: accessToken, client_id: clientId } = await getToken();
  expect(accessToken).toContain(clientId);
  expect(await resetWith(accessToken)).toBe(204);
  expect(await resetWith(accessToken.replace(clientId, ''))).toBe(401);
});

test('a token can end in what no header can hold', async () => {
  sandbox.fault('token', { kind: 'oddToken', ending: '\u2028' });
  const { access_token: accessToken } = await getToken();
  await expect(resetWith(accessToken)).rejects.toThrow('Invalid character');
});

test('a reset can be refused in the words of client registration', async () => {
  const description = 'requestor_id is not configured for this mvpd_id';
  sandbox.fault('reset', { kind: 'dcrError', error: 'invalid_request', description });
  const { status, body } = await ask(sandbox, 'DELETE', reset);
  expect([status, JSON.parse(body)]).toEqual([
    400,
    { error: 'invalid_request', error_description: description },
  ]);
});

test.each([
  ['no scopes', 'none', undefined],
  ['an empty list', [], []],
  ['another scope', ['api:client:v2'], ['api:client:v2']],
] as const)('a registration that names %s can reset all the same', async (_, named, told) => {
  sandbox.settings({ namedScopes: named });
  const registered = await register(['temporary:passes:owner']);
  expect(registered.scopes).toEqual(told);
  expect(await resetWith((await getToken()).access_token)).toBe(204);
});

test('a decision can come from elsewhere, and a profile can be degraded', async () => {
  const headers = { ...viewer, Authorization: `Bearer ${token}` };
  sandbox.fault('api', { kind: 'decisionSource', source: 'mvpd' });
  const url = `${service}/api/v2/REF30/decisions/authorize/TempPass`;
  const type = { 'Content-Type': 'application/json' };
  const played = await ask(sandbox, 'POST', url, { ...headers, ...type }, '{"resources":["a"]}');
  expect(JSON.parse(played.body)).toMatchObject({ decisions: [{ source: 'mvpd' }] });
  sandbox.fault('api', { kind: 'profileType', type: 'degraded' });
  const { body } = await ask(sandbox, 'GET', profiles, headers);
  expect(JSON.parse(body)).toMatchObject({ profiles: { TempPass: { type: 'degraded' } } });
});
