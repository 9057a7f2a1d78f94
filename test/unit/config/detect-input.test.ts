import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AppRequestsRead } from '../../../src/app-request/app-requests-read';
import { resetRequestOf } from '../../../src/config/app-request';
import { recognise } from '../../../src/config/detect-input';
import { isCut } from '../../../src/detection/values/cut';
import { isPlaceholder } from '../../../src/detection/values/placeholder';
import { parseDeviceId } from '../../../src/pass/ids/device-id';
import {
  adobeEnvironmentIds,
  adobeEnvironments,
  parseBaseUrl,
} from '../../../src/pass/ids/environment';
import { parseKey } from '../../../src/pass/ids/generic-key';
import { parseMvpdId, parseRequestorId, resetScopeOf } from '../../../src/pass/ids/temp-pass';
import { resetCurl } from '../../../src/pass/reset/curl';
import { t } from '../../../src/text/t';
import { folded } from '../../../src/view/app-request/fold';
import { anyText } from '../pass/any-text';

const device = 'ba23d141-d715-561c-94f4-e9e4c966b1eb';
const host = 'https://mgmt.auth-staging.adobe.com';
const query = `requestor_id=REF30&mvpd_id=TempPass&device_id=${device}`;
const url = `${host}/reset-tempass/v3/reset?${query}`;
const token = 'eyJhbGciOiJFUzI1NiJ9.eyJleHAiOjF9.c2lnbmF0dXJl';
const header = `Authorization: Bearer ${token}`;

/** A reset, or what a form begins with of requests of an app. */
/** Of the most telling one. */
function ofApps({ requests }: AppRequestsRead) {
  const [telling] = folded(requests);
  if (telling === undefined) throw new Error('No request');
  return resetRequestOf(telling.request);
}

async function requestOf(text: string) {
  const read = await recognise(text);
  if (!read.ok || read.value.kind === 'statement' || read.value.kind === 'setUp') return read;
  const { value } = read;
  const request = value.kind === 'appRequests' ? ofApps(value.read) : value.request;
  return JSON.parse(JSON.stringify(request));
}

const expected = {
  empty: [],
  environment: { kind: 'release-staging' },
  requestorId: 'REF30',
  mvpdId: 'TempPass',
  kind: 'basic',
  deviceId: device,
};

test.each([
  ['bare', url],
  ['a host in capitals', url.replace('mgmt', 'MGMT')],
  ['documentation', `DELETE ${url}`],
  ['in angle brackets', `<${url}>`],
  ['a sentence', `Call it (${url}), then look.`],
  ['double quotes', `curl -X DELETE "${url}" -H "${header}"`],
  ['single quotes', `curl -X DELETE '${url}' -H '${header}'`],
  ['no quotes', `curl -X DELETE ${url} -H "${header}"`],
  ['curly quotes', `curl -X DELETE “${url}” -H “${header}”`],
  ['no scheme', `curl -X DELETE ${url.replace('https://', '')} -H "${header}"`],
  ['Postman', `curl --location --request DELETE '${url}' \\\n--header '${header}'`],
  ['Windows line ends', `curl --location --request DELETE '${url}' \\\r\n--header '${header}'`],
  [
    'URL at the end',
    `curl -sS -X DELETE \\\n  -H 'accept: */*' \\\n  -H '${header}' \\\n  '${url}'`,
  ],
  ['--url=', `curl --request DELETE --url=${url} --header "${header}"`],
  ['Chrome, POSIX', `curl '${url}' \\\n  -X 'DELETE' \\\n  -H 'x: don'\\''t' \\\n  --compressed`],
  ['Chrome, $ quotes', `curl $'${url.replace('REF30', 'REF\\u00330')}' -X $'DELETE'`],
  [
    'Chrome, cmd',
    `curl --request DELETE ^"${url.replace(/[^\w\s/:.-]/gu, '^$&')}^" ^\r\n  -H ^"authorization: Bearer ${token}^"`,
  ],
  ['cmd, by hand', `curl -X DELETE "${url}" ^\r\n -H "${header}"`],
  [
    'PowerShell',
    `Invoke-WebRequest -UseBasicParsing -Uri "${url}" \`\n-Method "DELETE" \`\n-Headers @{ "authorization"="Bearer ${token}" }`,
  ],
  ['fetch', `await fetch("${url}", { "headers": { "authorization": "Bearer ${token}" } });`],
  [
    '-G',
    `curl -G -X DELETE ${host}/reset-tempass/v3/reset --data-urlencode requestor_id=REF30 --data-urlencode 'mvpd_id=TempPass' -d device_id=${device}`,
  ],
  ['markup as text', url.replaceAll('&', '&amp;')],
  ['a fragment', `${url}#example`],
  ['version 2 of the API', url.replace('v3', 'v2')],
  [
    'an alias with version 2.1',
    `alias r “curl -X DELETE '${url.replace('v3', 'v2.1')}' -H '${header}'”`,
  ],
  ['version 2.1 in code', `const reset = [${url.replace('v3', 'v2.1')}];`],
])('a reset request is recognised: %s', async (_, text) => {
  expect(await requestOf(text)).toEqual(expected);
});

test.each([
  ['mgmt.auth.adobe.com', 'release-production'],
  ['mgmt-prequal.auth.adobe.com', 'prequal-production'],
  ['mgmt-prequal.auth-staging.adobe.com', 'prequal-staging'],
  ['mgmt.prequal.auth-staging.adobe.com', 'prequal-staging'],
])('%s is %s', async (name, kind) => {
  const text = url.replace('mgmt.auth-staging.adobe.com', name);
  expect(await requestOf(text)).toEqual({ ...expected, environment: { kind } });
});

test('another host is a custom environment, whose service has yet to be checked', async () => {
  const base = 'https://proxy.example.com:8443/adobe';
  expect(await requestOf(url.replace(host, base))).toEqual({
    ...expected,
    environment: { kind: 'custom', managementUrl: base, serviceUrl: base },
  });
});

test('a promotional request, with optional parameters', async () => {
  const key = 'f7ee5ec7312165148b69fcca1d29075b14b8aef0b5048a332b18b88d09069fb7';
  const text = `${host}/reset-tempass/v3/reset/generic?key=${key}&requestor_id=REF&mvpd_id=TempPassREF&environment=qa`;
  expect(await requestOf(text)).toEqual({
    empty: [],
    environment: { kind: 'release-staging' },
    requestorId: 'REF',
    mvpdId: 'TempPassREF',
    kind: 'promotional',
    environmentParameter: 'qa',
    key,
  });
  const more = `${url}&appId=my%20tv&deviceUser=u%2B1`;
  expect(await requestOf(more)).toEqual({ ...expected, appId: 'my tv', deviceUser: 'u+1' });
});

test.each(['v1', 'v2.2', 'v4', 'v31'])('%s of the API is refused as a version', async (version) => {
  const error = { kind: 'otherVersion' };
  expect(await recognise(url.replace('v3', version))).toEqual({ ok: false, error });
  expect(t('pasted_otherVersion')).toContain('v2.1');
});

test('what is no version is no reset', async () => {
  expect(await recognise(url.replace('v3', 'v2x1'))).toEqual({
    ok: false,
    error: { kind: 'unknown' },
  });
});

test.each(['all', 'ALL', 'YWxs', '', '%61ll'])('device_id=%s names nobody', async (id) => {
  const { deviceId: _, ...rest } = expected;
  expect(await requestOf(url.replace(device, id))).toEqual(rest);
});

test.each([
  url.replace('requestor_id', 'requestor'),
  url.replace('REF30', ''),
  url.replace('TempPass', 'all'),
  `${url}&mvpd_id=Other`,
  url.replace(host, 'https://user:password@proxy.example.com'),
  url.replace(host, 'http://proxy.example.com'),
  `${host}/reset-tempass/v3/reset`,
  `${host}/reset-tempass/v3/reset/everything?${query}`,
  `/reset-tempass/v3/reset?${query}`,
  `${url}&appId=${'a'.repeat(1025)}`,
  `${url}&appId=x%26device_id%3Dall`,
])('%s is not usable, as a whole', async (text) => {
  expect(await recognise(text)).toEqual({ ok: false, error: { kind: 'requestNotUsable' } });
  // It need not be the address or an ID that is at fault.
  expect(t('pasted_requestNotUsable')).toContain('one of its parameters');
});

test.each([
  ['  ', 'empty'],
  ['Hello', 'unknown'],
  [device, 'unknown'],
  ['{"item": []}', 'unknown'],
  ['https://mgmt.auth.adobe.com/', 'unknown'],
  ['x'.repeat(1024 * 1024 + 1), 'tooLong'],
  ['{"resetTempPass": 1', 'notJson'],
  ['{"resetTempPass": 9}', 'newerVersion'],
])('%.40j is refused as %s', async (text, kind) => {
  expect(await recognise(text)).toMatchObject({ ok: false, error: { kind } });
});

const service = 'https://sp.auth-staging.adobe.com';
const fingerprint = `fingerprint ${Buffer.from(device).toString('base64')}`;
const ofApp = { ...expected, ofApp: true };

test.each([
  [
    'a profile',
    `curl '${service}/api/v2/REF30/profiles/TempPass' -H 'AP-Device-Identifier: ${fingerprint}' -H '${header}'`,
  ],
  [
    'a decision',
    `curl -X POST ${service}/api/v2/REF30/decisions/authorize/TempPass -H "ap-device-identifier: ${fingerprint}" -d '{"resources":["REF30"]}'`,
  ],
  [
    'raw HTTP',
    `GET /api/v2/REF30/profiles/TempPass HTTP/1.1\r\nHost: sp.auth-staging.adobe.com\r\nAP-Device-Identifier: ${fingerprint}\r\n\r\n`,
  ],
])('a request of an app names its Temp Pass and device: %s', async (_, text) => {
  expect(await requestOf(text)).toEqual(ofApp);
});

test.each(adobeEnvironmentIds)(
  'a request of an app names its environment by the host: %s',
  async (kind) => {
    const { serviceUrl } = adobeEnvironments[kind];
    const { deviceId: _, ...rest } = ofApp;
    expect(await requestOf(`${serviceUrl}/api/v2/REF30/profiles/TempPass`)).toEqual({
      ...rest,
      environment: { kind },
    });
  },
);

test.each([
  [
    'a line goes on',
    `curl ${service}/api/v2/REF30/profiles/TempPass\\\n-H 'AP-Device-Identifier: ${fingerprint}'`,
  ],
  ['a bracket', `(${service}/api/v2/REF30/profiles/TempPass) AP-Device-Identifier: ${fingerprint}`],
  ['a sentence', `${service}/api/v2/REF30/profiles/TempPass, AP-Device-Identifier: ${fingerprint}`],
  [
    'the same request of another host',
    `https://proxy.example.com/api/v2/Other/profiles/Other ${service}/api/v2/REF30/profiles/TempPass AP-Device-Identifier: ${fingerprint}`,
  ],
])('what stands around a request of an app is no part of it: %s', async (_, text) => {
  expect(await requestOf(text)).toEqual(ofApp);
});

test('a request of an app with an identity is of a promotional Temp Pass, and a placeholder leaves its field empty', async () => {
  const { requestorId: _, deviceId: __, ...rest } = ofApp;
  const identity = Buffer.from('{"email":"user@domain.com"}').toString('base64');
  const text = `${service}/api/v2/{serviceProvider}/profiles/TempPass -H 'AP-TempPass-Identity: ${identity}'`;
  expect(await requestOf(text)).toMatchObject({
    ...rest,
    kind: 'promotional',
    identity: { template: '{"email":"…"}', sends: 'address' },
  });
});

test.each([
  [`curl ${service}/api/v2/REF30/configuration -H '${header}'`, [undefined]],
  [
    `${service}/api/v2/REF30/profiles/TempPass ${service}/api/v2/REF30/profiles/Other`,
    ['TempPass', 'Other'],
  ],
  [`${service}/api/v2/REF30/profiles/all`, [undefined]],
  [`${service}/api/v2/REF30/profiles/code/8BQ4Z7K`, [undefined]],
  [`curl -X POST ${service}/api/v2/REF30/profiles/sso/Apple`, [undefined]],
])('a request of an app says what it can, and no other provider: %s', async (text, mvpdIds) => {
  const environment = { kind: 'release-staging' };
  const requests = mvpdIds.map((mvpdId) => ({ environment, requestorId: 'REF30', mvpdId }));
  expect(await recognise(text)).toMatchObject({
    ok: true,
    value: { kind: 'appRequests', read: { requests } },
  });
});

test('a request to a custom environment is one once that environment is saved', async () => {
  const base = parseBaseUrl('https://proxy.example.com/adobe');
  if (!base.ok) throw new Error(base.error);
  const custom = { kind: 'custom', managementUrl: base.value, serviceUrl: base.value } as const;
  const text = `curl ${base.value}/api/v2/REF30/profiles/TempPass`;
  expect(await recognise(text)).toMatchObject({ ok: false, error: { kind: 'appRequest' } });
  expect(await recognise(text, [custom])).toMatchObject({
    value: { read: { requests: [{ environment: custom, mvpdId: 'TempPass' }] } },
  });
});

test.each([
  ['appRequest', 'curl https://proxy.example.com/api/v2/REF30/profiles/TempPass'],
  ['appRequest', 'https://mgmt.auth-staging.adobe.com/api/v2/REF30/profiles/TempPass'],
  [
    'appRequest',
    `curl https://proxy.example.com/api/v2/REF30/profiles/TempPass -H 'Origin: ${service}'`,
  ],
  ['appRequest', `https://proxy.example.com/pass/api/v2/REF30/profiles/TempPass for ${service}`],
  [
    'tokenRequest',
    `curl -X POST ${service}/o/client/token -d 'client_id=a&client_secret=b&grant_type=client_credentials'`,
  ],
  [
    'tokenRequest',
    `curl -X POST ${service}/o/client/register -d '{"software_statement": "<statement>"}'`,
  ],
] as const)('what is no use to Settings is named %s: %s', async (kind, text) => {
  expect(await recognise(text)).toEqual({ ok: false, error: { kind } });
  expect(t(`pasted_${kind}`)).not.toBe('');
});

test('a command that registers is a statement, with the environment of its host', async () => {
  const text = `curl -X POST ${service}/o/client/register -d '{"software_statement": "${token}"}'`;
  expect(await recognise(text)).toMatchObject({
    ok: true,
    value: { kind: 'statement', use: 'statement', environment: { kind: 'release-staging' } },
  });
});

test('a statement beside a request of an app is a statement, and one that the app sends is left out', async () => {
  const profile = `curl ${service}/api/v2/REF30/profiles/TempPass -H 'AP-Device-Identifier: ${fingerprint}'`;
  expect(await recognise(`software_statement: ${token}\n\n${profile}`)).toMatchObject({
    value: { kind: 'statement', statement: token, environment: { kind: 'release-staging' } },
  });
  const register = `curl -X POST ${service}/o/client/register -d '{"software_statement": "${token}"}'`;
  const sent = await recognise(`${register}\n${profile}`);
  expect(sent).toMatchObject({
    value: {
      kind: 'appRequests',
      read: {
        requests: [{ question: 'register' }, { deviceId: device }],
        dropped: ['softwareStatement'],
      },
    },
  });
  expect(JSON.stringify(sent)).not.toContain(token.slice(0, 20));
});

test('a settings file with a request in a name is a settings file', async () => {
  const tempPass = { ...expected, environment: 'release-staging', name: 'see docs' };
  const setUp = { resetTempPass: 1, tempPasses: [tempPass], note: url };
  expect(await recognise(JSON.stringify(setUp))).toMatchObject({
    ok: true,
    value: { kind: 'setUp' },
  });
});

const name = fc.stringMatching(/^[!-~]{1,24}$/u);

test('what the popup copies is read back, for a device and its key', async () => {
  const base = parseBaseUrl('https://proxy.example.com/adobe');
  await fc.assert(
    fc.asyncProperty(name, name, name, name, name, async (requestor, mvpd, id, hash, appId) => {
      const requestorId = parseRequestorId(requestor);
      const mvpdId = parseMvpdId(mvpd);
      const deviceId = parseDeviceId(id);
      const key = parseKey(hash);
      fc.pre(requestorId.ok && mvpdId.ok && deviceId.ok && key.ok && base.ok);
      if (!requestorId.ok || !mvpdId.ok || !deviceId.ok || !key.ok || !base.ok) return;
      // A value in quotes of its own would lose them when it is read again.
      const quoted = [requestorId, mvpdId, deviceId, key].map(({ value }) => value);
      // What a script would fill in is no value.
      fc.pre([...quoted, appId].every((value) => !isPlaceholder(value) && !isCut(value)));
      fc.pre(quoted.every((value) => !/^["'`]|^ap-device|["'`]$/iu.test(value)));
      const environment = {
        kind: 'custom',
        managementUrl: base.value,
        serviceUrl: base.value,
      } as const;
      const ids = { environment, requestorId: requestorId.value, mvpdId: mvpdId.value, appId };
      const scope = resetScopeOf(ids);
      fc.pre(scope.ok);
      if (!scope.ok) return;
      const text = [
        resetCurl(scope.value, { kind: 'device', deviceId: deviceId.value }),
        resetCurl(scope.value, { kind: 'key', key: key.value }),
      ].join('\n');
      expect(await requestOf(text)).toEqual({
        ...ids,
        empty: [],
        kind: 'promotional',
        deviceId: deviceId.value,
        key: key.value,
      });
    }),
    { numRuns: 10_000 },
  );
}, 180_000);

const pieces = fc.constantFrom(
  ...[url, `'${url}'`, 'curl', '-X', 'DELETE', '-H', `"${header}"`, `'${header}'`, header],
  ...['\\\n', '^\r\n', '`\n', "'", '"', '\\', '^', '`', '$', "$'", '&', '-G', '-d', '=', '<', '{'],
  ...['--data-urlencode', 'requestor_id=REF30', 'mvpd_id=A', `${host}/reset-tempass/v3/reset`],
  ...['{"resetTempPass":1', '"tempPasses":[', '}', ']', ',', `-u x:${token}`, `x=${token}`],
  ...[`https://u:${token}@mgmt.auth.adobe.com/reset-tempass/v3/reset?${query}`],
);

test('whatever is pasted: whole or refused, no token in a request or a refusal, nobody is everybody', async () => {
  const mixed = fc
    .array(fc.oneof({ weight: 3, arbitrary: pieces }, anyText), { maxLength: 12 })
    .chain((parts) => fc.constantFrom('', ' ', '\n').map((between) => parts.join(between)));
  await fc.assert(
    fc.asyncProperty(mixed, async (text) => {
      const read = await recognise(text);
      if (!read.ok) {
        const { kind, ...more } = read.error;
        expect(kind).toMatch(/^[a-zA-Z]{5,16}$/u);
        expect(JSON.stringify(more)).not.toContain(token);
        return;
      }
      if (read.value.kind !== 'resetRequest') return;
      const { request } = read.value;
      const said = JSON.stringify(request);
      const isEmpty = (field: string) => request.empty.some((one) => one.field === field);
      for (const part of token.split('.')) expect(said).not.toContain(part);
      expect(request.requestorId ?? isEmpty('requestorId')).toBeTruthy();
      expect(request.mvpdId ?? isEmpty('mvpdId')).toBeTruthy();
      expect(request.environment ?? isEmpty('environment')).toBeTruthy();
      if (request.deviceId !== undefined) {
        expect(parseDeviceId(request.deviceId)).toEqual({ ok: true, value: request.deviceId });
      }
    }),
    { numRuns: 20_000 },
  );
}, 180_000);
