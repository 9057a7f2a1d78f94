import * as v from 'valibot';
import { expect, test } from 'vitest';
import { presets } from '../../../../src/pass/device-info/presets';
import { deviceIdSchema, mvpdIdSchema, requestorIdSchema } from '../../../../src/pass/ids/schemas';
import { deviceId, scriptedApi, token } from '../scripted-api';
import { answer, scope } from '../scripted-pass';

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');
const base = 'https://sp.auth-staging.adobe.com/api/v2';

test('reading is the request that Adobe documents, and nothing else', async () => {
  const api = scriptedApi();
  await api.readTrial();
  expect(api.requests).toHaveLength(1);
  const [{ url, request } = { url: '', request: {} }] = api.requests;
  expect(url).toBe(`${base}/REF30/profiles/TempPass`);
  expect(request.method).toBe('GET');
  expect(request.body).toBeUndefined();
  expect(request.headers).toEqual({
    Accept: 'application/json',
    Authorization: `Bearer ${token.value}`,
    'AP-Device-Identifier': 'fingerprint YmEyM2QxNDEtZDcxNS01NjFjLTk0ZjQtZTllNGM5NjZiMWVi',
  });
  expect(request).toMatchObject({ redirect: 'manual', credentials: 'omit', cache: 'no-store' });
});

test.each(['äöü-устройство', '設備', 'a+b/c=d', '🙂'])(
  'a device ID such as %s and an identity go in Base64 of their UTF-8',
  async (text) => {
    const api = scriptedApi();
    const identity = `{"email":"${text}@example.com"}`;
    await api.readTrial({ deviceId: v.parse(deviceIdSchema, text), identity });
    expect(api.requests[0]?.request.headers).toMatchObject({
      'AP-Device-Identifier': `fingerprint ${base64(text)}`,
      'AP-TempPass-Identity': base64(identity),
    });
  },
);

test.each([
  ['REF/30', 'Temp@Pass', `${base}/REF%2F30/profiles/Temp%40Pass`],
  ['R=D:1', 'Pass+/', `${base}/R%3DD%3A1/profiles/Pass%2B%2F`],
  ['Кана́л', '__proto__', `${base}/${encodeURIComponent('Кана́л')}/profiles/__proto__`],
])('the IDs %s and %s stay in their places', async (requestor, mvpd, url) => {
  const api = scriptedApi();
  const requestorId = v.parse(requestorIdSchema, requestor);
  const mvpdId = v.parse(mvpdIdSchema, mvpd);
  const of = { ...scope, requestorId, mvpdId };
  expect(await api.readTrial(undefined, undefined, of)).toMatchObject({ value: { state: 'none' } });
  expect(api.requests[0]?.url).toBe(url);
  expect(new URL(url).href).toBe(url);
});

test('every request says what the streaming device is, where that is known', async () => {
  const api = scriptedApi();
  const deviceInfo = presets.appleTv;
  const viewer = { deviceId, deviceInfo };
  const decision = { resource: 'REF30', authorized: true };
  api.answers.api.push(
    answer(200, { profiles: {} }),
    answer(200, { decisions: [decision] }),
    answer(200, { requestor: { mvpds: [] } }),
  );
  await api.readTrial(viewer);
  await api.startTrial(['REF30'], viewer);
  await api.readConfiguration(deviceInfo);
  expect(api.sent).toEqual(['api', 'api', 'api']);
  for (const { request } of api.requests) {
    const header = new Headers(request.headers).get('X-Device-Info') ?? '';
    expect(JSON.parse(Buffer.from(header, 'base64').toString('utf8'))).toEqual(deviceInfo);
  }
});

test('whatever a reading is answered with, it asks for no title', async () => {
  const api = scriptedApi();
  for (const status of [200, 400, 401, 403, 429, 500]) api.answers.api.push(answer(status, {}));
  for (let count = 0; count < 6; count += 1) await api.readTrial();
  const asked = api.requests.filter(({ url }) => url.includes('/api/'));
  expect(asked.length).toBeGreaterThanOrEqual(6);
  expect(asked.every(({ request }) => request.method === 'GET')).toBe(true);
  expect(asked.some(({ url }) => url.includes('authorize'))).toBe(false);
});

test('one 401 is healed with a new token', async () => {
  const api = scriptedApi();
  api.answers.api.push(answer(401, { code: 'invalid_access_token_client_application' }));
  expect(await api.readTrial()).toMatchObject({ ok: true });
  expect(api.sent).toEqual(['api', 'token', 'api']);
  const sentWith = api.requests.map(({ request }) => new Headers(request.headers));
  expect(sentWith[2]?.get('Authorization')).not.toBe(sentWith[0]?.get('Authorization'));
});

test('401 twice gives up with the reason', async () => {
  const api = scriptedApi();
  const refused = answer(401, { code: 'invalid_access_token_service_provider' });
  api.answers.api.push(refused, refused);
  expect(await api.readTrial()).toMatchObject({
    error: { kind: 'tokenRejected', code: 'invalid_access_token_service_provider' },
  });
  expect(api.sent).toEqual(['api', 'token', 'api']);
});

test.each([{}, { code: 'temporary_access_duration_limit_exceeded' }, { code: 'other' }])(
  '403 with %j renews nothing, also after a 401',
  async (body) => {
    const api = scriptedApi();
    api.answers.api.push(answer(403, body), answer(401), answer(403, body));
    await api.readTrial();
    expect(api.sent).toEqual(['api']);
    await api.readTrial();
    expect(api.sent).toEqual(['api', 'api', 'token', 'api']);
  },
);

test('a registration without the scope is said to be one, and nothing is renewed', async () => {
  const credentials = { clientId: 'c', clientSecret: 's', scopes: ['temporary:passes:owner'] };
  const api = scriptedApi({ statement: 'the-statement', credentials, token });
  api.answers.api.push(answer(401, { code: 'why' }));
  const error = { kind: 'missingApiScope', next: 'openSettings', status: 401, code: 'why' };
  expect(await api.readTrial()).toEqual({ ok: false, error: expect.objectContaining(error) });
  expect(api.sent).toEqual(['api']);
});

test('a pasted token is used, and a 401 says that it is not accepted', async () => {
  const api = scriptedApi({ token: { value: 'pasted' } });
  expect(await api.readTrial()).toMatchObject({ ok: true });
  api.answers.api.push(answer(401), answer(403));
  expect(await api.readTrial()).toMatchObject({ error: { kind: 'pastedTokenRejected' } });
  expect(await api.readTrial({ deviceId })).toMatchObject({ error: { kind: 'forbidden' } });
  expect(api.sent).toEqual(['api', 'api', 'api']);
});

test('nothing to authorize with sends nothing', async () => {
  const api = scriptedApi({});
  expect(await api.readTrial()).toMatchObject({ error: { kind: 'noCredentials' } });
  expect(api.sent).toEqual([]);
});
