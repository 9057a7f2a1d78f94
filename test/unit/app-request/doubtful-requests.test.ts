import { expect, test } from 'vitest';
import { appRequestsIn } from '../../../src/app-request/pasted/app-requests-in';
import { readAppRequest } from '../../../src/app-request/read-app-request';
import { base64 } from '../../generated/app-requests/meant-request';

const one = 'ba23d141-d715-561c-94f4-e9e4c966b1eb';
const other = 'ca23d141-d715-561c-94f4-e9e4c966b1ec';
const service = 'https://sp.auth.adobe.com/api/v2';
const profile = `${service}/REF30/profiles/TempPass`;
const device = (id: string) => `AP-Device-Identifier: fingerprint ${base64(id)}`;

async function only(text: string) {
  const { requests } = await appRequestsIn(text);
  expect(requests).toHaveLength(1);
  return requests[0];
}

test.each([
  'https://sp.auth.adobe.com.evil.example',
  'https://sp.auth.adobe.com@evil.example',
  'https://sp.auth.adobe.com:8443',
  'https://sp.auth.adobe.com..',
  'https://ѕp.auth.adobe.com',
  'https://evil-sp.auth.adobe.com',
  'https://evil.example/sp.auth.adobe.com',
  'http://sp.auth.adobe.com',
])('%s is no host of Adobe Pass', async (site) => {
  const url = `${site}/api/v2/REF30/profiles/TempPass`;
  const headers = [['AP-Device-Identifier', `fingerprint ${base64(one)}`]] as const;
  const observed = await readAppRequest({ method: 'GET', url, headers });
  expect(observed?.environment).toBeUndefined();
  for (const text of [`curl ${url} -H '${device(one)}'`, `GET ${url}\n${device(one)}`]) {
    expect((await only(text))?.environment, text).toBeUndefined();
  }
});

test.each(['profiles/code', 'profiles/code/', 'profiles/sso'])(
  'what stands for a code or a partner names no provider: %s',
  async (path) => {
    const url = `${service}/REF30/${path}`;
    expect((await readAppRequest({ method: 'GET', url, headers: [] }))?.mvpdId).toBeUndefined();
  },
);

test.each([
  `curl ${profile} -H '${device(one)}' -H '${device(other)}'`,
  `GET ${profile}\n${device(one)}\n${device(other)}`,
  `GET ${profile}\n${device(one)}, fingerprint ${base64(other)}`,
  `curl ${profile} -H '${device(one)}, fingerprint ${base64(other)}'`,
  `curl ${profile} -H '${device(one)}' --next ${service}/REF31/profiles/TempPass -H '${device(other)}'`,
])('of two devices neither is taken: %s', async (text) => {
  expect((await only(text))?.deviceId).toBeUndefined();
});

test.each(['-e', '--referer', '-A', '-x', '--proxy', '-o', '-u'])(
  'what stands behind %s of curl is not its address',
  async (option) => {
    const aside = 'https://sp.auth-staging.adobe.com/api/v2/REF31/profiles/TempPass_2';
    expect(await only(`curl ${option} ${aside} ${profile} -H '${device(one)}'`)).toMatchObject({
      environment: { kind: 'release-production' },
      requestorId: 'REF30',
      deviceId: one,
    });
  },
);

test('a log that begins and ends amid requests gives none of them the device of another', async () => {
  const text = [
    device(other),
    `12:00 GET ${profile}`,
    device(one),
    `12:01 GET ${service}/REF31/profiles/TempPass_2`,
    device(other),
  ].join('\n');
  const { requests } = await appRequestsIn(text);
  expect(requests.map(({ requestorId, deviceId }) => [requestorId, deviceId])).toEqual([
    ['REF30', undefined],
    ['REF31', undefined],
  ]);
});

const production = { key: 'host', value: 'sp.auth.adobe.com' };
const staging = { key: 'host', value: 'sp.auth-staging.adobe.com' };
const item = {
  request: {
    url: 'https://{{host}}/api/v2/REF30/profiles/TempPass',
    header: [{ key: 'AP-Device-Identifier', value: `fingerprint ${base64(one)}` }],
  },
};

test.each([
  ['two environments', [{ values: [production] }, { values: [staging] }], undefined],
  [
    'one that says it twice, once switched off',
    [{ values: [staging, { ...production, enabled: false }] }],
    'release-staging',
  ],
  [
    'a variable that is switched off in the collection',
    [{ variable: [staging, { ...production, disabled: true }] }],
    'release-staging',
  ],
  [
    'an environment over the collection',
    [{ variable: [production] }, { values: [staging] }],
    'release-staging',
  ],
  [
    'two environments over the collection',
    [{ variable: [staging] }, { values: [staging] }, { values: [production] }],
    undefined,
  ],
])('a collection of Postman with %s', async (_, [first, ...others], kind) => {
  const collection =
    first && 'variable' in first ? [{ ...first, item: [item] }] : [{ item: [item] }, first];
  const read = await only(JSON.stringify([...collection, ...others]));
  expect(read?.environment?.kind).toBe(kind);
  expect(read?.deviceId).toBe(one);
});

test('an export of Insomnia with two environments says neither', async () => {
  const { url, header } = item.request;
  const headers = header.map(({ key, value }) => ({ name: key, value }));
  const read = await only(
    JSON.stringify({
      _type: 'export',
      resources: [
        { _type: 'request', url, headers },
        { _type: 'environment', data: { host: production.value } },
        { _type: 'environment', data: { host: staging.value } },
      ],
    }),
  );
  expect(read).toMatchObject({ environment: undefined, deviceId: one });
});

test('a parameter that is switched off in Postman or Insomnia is not sent', async () => {
  const url = `${service}/REF30/sessions`;
  const header = [{ key: 'AP-Device-Identifier', value: `fingerprint ${base64(one)}` }];
  const [on, off] = [{ value: 'TempPass' }, { value: 'Old', disabled: true }];
  const postman = {
    item: [
      {
        request: {
          url,
          header,
          body: { urlencoded: [off, on].map((one) => ({ key: 'mvpd', ...one })) },
        },
      },
    ],
  };
  const insomnia = {
    _type: 'export',
    resources: [
      {
        _type: 'request',
        url,
        body: { params: [off, on].map((one) => ({ name: 'mvpd', ...one })) },
      },
    ],
  };
  for (const file of [postman, insomnia]) {
    expect((await only(JSON.stringify(file)))?.mvpdId).toBe('TempPass');
  }
});
