import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { HttpRequest } from '../../../src/app-request/http-request';
import { readAppRequest } from '../../../src/app-request/read-app-request';
import { type Environment, parseBaseUrl } from '../../../src/pass/ids/environment';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const deviceId = 'ba23d141-d715-561c-94f4-e9e4c966b1eb';
const device = ['AP-Device-Identifier', `fingerprint ${base64(deviceId)}`] as const;
const staging = 'https://sp.auth-staging.adobe.com';

function get(url: string, ...headers: HttpRequest['headers']): HttpRequest {
  return { method: 'GET', url, headers };
}

test('one request for a profile says environment, Temp Pass, device, viewer and platform', async () => {
  const info = { model: 'AppleTV14,1', osName: 'tvOS', osVersion: '18.0', connectionType: 'WiFi' };
  const read = await readAppRequest(
    get(
      `${staging}/api/v2/REF30/profiles/TempPass`,
      ['Authorization', 'Bearer eyJhbGciOiJIUzI1NiJ9.e30.abc'],
      ['ap-device-identifier', device[1]],
      ['AP-TempPass-Identity', base64('{"email": "user@domain.com"}')],
      ['X-Device-Info', base64(JSON.stringify(info))],
      ['Cookie', 'session=1'],
    ),
  );
  const hashed = (hash: string) => createHash(hash).update('user@domain.com').digest('hex');
  expect(read).toEqual({
    question: 'profiles',
    environment: { kind: 'release-staging' },
    requestorId: 'REF30',
    mvpdId: 'TempPass',
    deviceId,
    identity: {
      template: '{"email": "…"}',
      sends: 'address',
      keys: { 'SHA-256': hashed('sha256'), 'SHA-512': hashed('sha512') },
    },
    deviceInfo: info,
    resources: [],
  });
});

test.each([
  ['configuration', '/api/v2/REF30/configuration', undefined],
  ['sessions', '/api/v2/REF30/sessions', undefined],
  ['sessions', '/api/v2/REF30/sessions/8BQ4Z7K', undefined],
  ['sessions', '/api/v2/REF30/sessions/sso/Apple', undefined],
  ['profiles', '/api/v2/REF30/profiles', undefined],
  ['profiles', '/api/v2/REF30/profiles/Cablevision', 'Cablevision'],
  ['profiles', '/api/v2/REF30/profiles/code/8BQ4Z7K', undefined],
  ['profiles', '/api/v2/REF30/profiles/sso/Apple', undefined],
  ['preauthorize', '/api/v2/REF30/decisions/preauthorize/TempPass', 'TempPass'],
  ['authorize', '/api/v2/REF30/decisions/authorize/TempPass', 'TempPass'],
  ['logout', '/api/v2/REF30/logout/TempPass', 'TempPass'],
  ['authorize', '/api/v2/REF30/decisions/authorize/Temp%20Pass', undefined],
])('%s is what %s asks for', async (question, path, mvpdId) => {
  const read = await readAppRequest(get(`https://api.auth.adobe.com${path}`, device));
  expect(read).toMatchObject({
    question,
    environment: { kind: 'release-production' },
    requestorId: 'REF30',
    mvpdId,
    deviceId,
  });
});

test.each([
  [
    'a session names its provider in its form',
    {
      method: 'POST',
      url: `${staging}/api/v2/REF30/sessions`,
      headers: [device],
      body: 'mvpd=TempPass&domainName=adobe.com',
    },
    { question: 'sessions', mvpdId: 'TempPass' },
  ],
  [
    'a decision names its titles',
    {
      method: 'POST',
      url: `${staging}/api/v2/REF30/decisions/authorize/TempPass`,
      headers: [device],
      body: '{"resources": ["REF30", "<title>", "REF30"]}',
    },
    { question: 'authorize', resources: ['REF30'] },
  ],
  [
    'a registration',
    {
      method: 'POST',
      url: `${staging}/o/client/register`,
      headers: [],
      body: '{"software_statement":"eyJhbGciOiJIUzI1NiJ9.e30.abc"}',
    },
    { question: 'register', environment: { kind: 'release-staging' }, requestorId: undefined },
  ],
  [
    'a token',
    {
      method: 'POST',
      url: `${staging}/o/client/token`,
      headers: [],
      body: 'client_id=a&client_secret=b&grant_type=client_credentials',
    },
    { question: 'token' },
  ],
  [
    'a reset',
    {
      method: 'DELETE',
      url: `https://mgmt-prequal.auth.adobe.com/reset-tempass/v3/reset?requestor_id=REF30&mvpd_id=TempPass&device_id=${deviceId}`,
      headers: [],
    },
    {
      question: 'reset',
      environment: { kind: 'prequal-production' },
      requestorId: 'REF30',
      mvpdId: 'TempPass',
      deviceId,
    },
  ],
  [
    'a reset of every device',
    {
      method: 'DELETE',
      url: 'https://mgmt.auth.adobe.com/reset-tempass/v3/reset?requestor_id=REF30&mvpd_id=TempPass&device_id=all',
      headers: [],
    },
    { question: 'reset', deviceId: undefined },
  ],
  [
    'a free preview of V1',
    {
      method: 'POST',
      url: 'https://api.auth-staging.adobe.com/api/v1/authenticate/freepreview',
      headers: [],
      body: `requestor_id=REF30&deviceId=${deviceId}&mso_id=TempPass&domain_name=adobe.com`,
    },
    { question: 'legacy', requestorId: 'REF30', mvpdId: 'TempPass', deviceId },
  ],
  [
    'an authorization of V1',
    get(
      `https://api.auth.adobe.com/api/v1/authorize.json?requestor=REF30&deviceId=${deviceId}&resource=REF30`,
    ),
    { question: 'legacy', requestorId: 'REF30', deviceId, resources: ['REF30'] },
  ],
  [
    'the list of providers of V1',
    get('https://api.auth.adobe.com/api/v1/config/REF30'),
    { question: 'legacy', requestorId: 'REF30', deviceId: undefined },
  ],
  [
    'a registration code of V1',
    {
      method: 'POST',
      url: 'https://api.auth.adobe.com/reggie/v1/REF30/regcode',
      headers: [],
      body: `deviceId=${deviceId}&mvpd=TempPass`,
    },
    { question: 'legacy', requestorId: 'REF30', mvpdId: 'TempPass', deviceId },
  ],
] as const)('%s', async (_, http, expected) => {
  expect(await readAppRequest(http)).toMatchObject(expected);
});

const hash256 = 'f7ee5ec7312165148b69fcca1d29075b14b8aef0b5048a332b18b88d09069fb7';

test.each([
  ['a hash has the key of its length', `{"id":"${hash256}"}`, ['{"id":"…"}', 'hash', 'SHA-256']],
  ['a long hash', `{"id":"${hash256}${hash256}"}`, ['{"id":"…"}', 'hash', 'SHA-512']],
  [
    'what else is said stays, also how it is written',
    '{ "type":"mail", "who": {"value":"User@Domain.com"} }',
    ['{ "type":"mail", "who": {"value":"…"} }', 'address', 'SHA-256,SHA-512'],
  ],
] as const)('identity: %s', async (_, json, [template, sends, hashes]) => {
  const read = await readAppRequest(
    get(`${staging}/api/v2/REF30/profiles/TempPass`, ['AP-TempPass-Identity', base64(json)]),
  );
  expect(read?.identity).toMatchObject({ template, sends });
  expect(Object.keys(read?.identity?.keys ?? {}).join()).toBe(hashes);
});

test.each([
  ['no JSON', 'user@domain.com'],
  ['two addresses', '{"email":"a@domain.com","other":"b@domain.com"}'],
  ['an address within a text', '{"email":"a@domain.com","name":"B <b@domain.com>"}'],
  ['an address as a name', '{"b@domain.com":"a@domain.com"}'],
  [
    'a token beside it',
    '{"email":"a@domain.com","token":"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.abcdefgh"}',
  ],
  ['a token beside it that is cut', '{"email":"a@domain.com","t":"eyJhbGciOiJIUzI1NiJ9.e30"}'],
  ['another token', '{"email":"a@domain.com","t":"AbC123dEf456GhI789jKl012mNo345pQr678stU9"}'],
  ['a name', '{"email":"a@domain.com","who":"Jane Doe"}'],
  ['a first name', '{"email":"a@domain.com","firstName":"Jane"}'],
  ['a name as a name', `{"Jane Doe":"${hash256}"}`],
  ['a telephone number', '{"email":"a@domain.com","tel":"0171 2345"}'],
  ['a number of the viewer', '{"user":{"email":"a@domain.com","n":12345678}}'],
  ['a salt', `{"hash":"${hash256}","salt":"abc"}`],
  ['an address in words', `{"hash":"${hash256}","of":"jane at domain.com"}`],
  ['a place in it already', '{"email":"a@domain.com","other":"…"}'],
  ['a placeholder', '{"email":"{{email}}"}'],
  ['a hash of another length', '{"email":"d41d8cd98f00b204e9800998ecf8427e"}'],
])('identity is left out: %s', async (_, json) => {
  const read = await readAppRequest(
    get(`${staging}/api/v2/REF30/profiles/TempPass`, ['AP-TempPass-Identity', base64(json)]),
  );
  expect(read).toMatchObject({ question: 'profiles', identity: undefined });
});

const cut = base64(deviceId);

test.each([
  ['a placeholder', 'fingerprint <deviceId>'],
  ['a variable', 'fingerprint {{deviceId}}'],
  ['taken out', 'fingerprint REDACTED'],
  ['masked', 'fingerprint ***'],
  ['cut with a mark', `fingerprint ${cut.slice(0, 20)}…`],
  ['cut without a mark', `fingerprint ${cut.slice(0, 20)}`],
  ['no Base64', `fingerprint ${deviceId}`],
  ['of a placeholder', `fingerprint ${base64('DEVICE_ID')}`],
  ['of everybody', `fingerprint ${base64('all')}`],
  ['of an address', `fingerprint ${base64('user@domain.com')}`],
  ['no fingerprint', cut],
])('a device ID is left out: %s', async (_, value) => {
  const read = await readAppRequest(
    get(`${staging}/api/v2/REF30/profiles/TempPass`, ['AP-Device-Identifier', value]),
  );
  expect(read).toMatchObject({ requestorId: 'REF30', deviceId: undefined });
});

test('of two different values of a header or a parameter none is taken', async () => {
  const other = ['AP-Device-Identifier', `fingerprint ${base64('4f0c2a1b9d8e7f60')}`] as const;
  const url = `${staging}/api/v2/REF30/profiles/TempPass`;
  expect(await readAppRequest(get(url, device, other))).toMatchObject({ deviceId: undefined });
  expect(await readAppRequest(get(url, device, device))).toMatchObject({ deviceId });
  const reset = 'https://mgmt.auth.adobe.com/reset-tempass/v3/reset?requestor_id=REF30&mvpd_id=T1';
  const twice = get(`${reset}&device_id=${deviceId}&device_id=4f0c2a1b9d8e7f60`);
  expect(await readAppRequest(twice)).toMatchObject({ question: 'reset', deviceId: undefined });
});

test.each([
  ['{serviceProvider}', '{mvpd}'],
  ['%7BserviceProvider%7D', '%3Cmvpd%3E'],
  ['REDACTED', '***'],
  ['$REQUESTOR', ':mvpd'],
])('placeholders in a path are no IDs: %s', async (requestor, mvpd) => {
  const read = await readAppRequest(get(`${staging}/api/v2/${requestor}/profiles/${mvpd}`, device));
  expect(read).toMatchObject({ question: 'profiles', deviceId });
  expect(read?.requestorId).toBeUndefined();
  expect(read?.mvpdId).toBeUndefined();
});

function custom(managementUrl: string, serviceUrl: string): Environment {
  const [management, service] = [parseBaseUrl(managementUrl), parseBaseUrl(serviceUrl)];
  if (!management.ok || !service.ok) throw new Error('No base URL');
  return { kind: 'custom', managementUrl: management.value, serviceUrl: service.value };
}

test('a custom environment is known by origin and base path', async () => {
  const one = custom('https://proxy.example.com/one', 'https://proxy.example.com/one');
  const two = custom('https://proxy.example.com/two/mgmt', 'https://proxy.example.com/two');
  const path = '/api/v2/REF30/profiles/TempPass';
  const environmentOf = async (base: string) =>
    (await readAppRequest(get(base + path, device), [one, two]))?.environment;
  expect(await environmentOf('https://proxy.example.com/one')).toEqual(one);
  expect(await environmentOf('https://proxy.example.com/two')).toEqual(two);
  for (const other of [
    'https://proxy.example.com',
    'https://proxy.example.com/oneself',
    'http://proxy.example.com/one',
    'https://proxy.example.com:8443/one',
    'https://proxy.example.com.evil.example/one',
  ]) {
    expect(await environmentOf(other), other).toBeUndefined();
  }
});

test.each([
  [
    'another host without a header of Adobe Pass',
    get('https://api.example.com/api/v2/users/profiles/7'),
  ],
  ['another path', get('https://sp.auth.adobe.com/adobe-services/config/REF30', device)],
  [
    'the wrong one of both hosts',
    get('https://mgmt.auth.adobe.com/api/v2/REF30/configuration', device),
  ],
  ['a page of documentation', get('https://experienceleague.adobe.com/en/docs/pass', device)],
  ['no address', get('', device)],
])('no request to Adobe Pass: %s', async (_, http) => {
  expect(await readAppRequest(http)).toBeUndefined();
});

test('what a header of Adobe Pass marks is one behind an unknown host, of no environment', async () => {
  const url = 'https://proxy.example.com/pass/api/v2/REF30/profiles/TempPass';
  expect(await readAppRequest(get(url, device))).toMatchObject({
    environment: undefined,
    requestorId: 'REF30',
    mvpdId: 'TempPass',
    deviceId,
  });
});

test('no token, secret or address gets into the result, wherever it stands', async () => {
  const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl';
  const info = { model: 'TV', osName: 'tvOS', note: 'me@domain.com' };
  const read = await readAppRequest({
    method: 'POST',
    url: `${staging}/api/v2/${token}/decisions/authorize/${token}?access_token=${token}`,
    headers: [
      ['Authorization', `Bearer ${token}`],
      ['AP-Device-Identifier', `fingerprint ${base64(token)}`],
      ['AP-TempPass-Identity', base64('{"email":"me@domain.com"}')],
      ['X-Device-Info', base64(JSON.stringify(info))],
      ['Cookie', `a=${token}`],
    ],
    body: JSON.stringify({ resources: [token, 'me@domain.com', 'REF30'] }),
  });
  expect(read).toMatchObject({ question: 'authorize', resources: ['REF30'] });
  expect(JSON.stringify(read)).not.toMatch(/eyJ|@/u);
});

test.each([
  { userAgent: 'jane@domain.com' },
  { userAgent: 'jane%40domain.com' },
  { userAgent: 'jane\uff20domain.com' },
  { applicationId: 'eyJhbGciOiJIUzI1NiJ9.e30' },
  { applicationId: 'Bearer abc' },
  { applicationId: 'access_token=abc' },
])('what may be private leaves out a device info: %j', async (more) => {
  const info = base64(JSON.stringify({ model: 'AppleTV14,1', ...more }));
  const url = `${staging}/api/v2/REF30/configuration`;
  expect((await readAppRequest(get(url, ['X-Device-Info', info])))?.deviceInfo).toBeUndefined();
});

test('of a device info only what Adobe lists is taken', async () => {
  const info = { model: 'AppleTV14,1', accessToken: 'abc', user: 'jane', 'jane@domain.com': 1 };
  const header = ['X-Device-Info', base64(JSON.stringify(info))] as const;
  const read = await readAppRequest(get(`${staging}/api/v2/REF30/configuration`, header));
  expect(read?.deviceInfo).toEqual({ model: 'AppleTV14,1' });
});

test.each(['jane%40domain.com', 'jane%EF%BC%A0domain.com', 'access_token=abc', 'Bearer%20abc'])(
  'what may be private is no ID in a path: %s',
  async (text) => {
    const read = await readAppRequest(get(`${staging}/api/v2/${text}/profiles/${text}`, device));
    expect(read).toMatchObject({ requestorId: undefined, mvpdId: undefined, deviceId });
  },
);
