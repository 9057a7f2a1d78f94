import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appRequestsIn } from '../../../src/app-request/pasted/app-requests-in';
import { requestForms } from '../../generated/app-requests';
import { codeForms } from '../../generated/app-requests/code-forms';
import { commandForms } from '../../generated/app-requests/command-forms';
import { exportForms, harEntry } from '../../generated/app-requests/export-forms';
import { headerForms } from '../../generated/app-requests/header-forms';
import { logForms } from '../../generated/app-requests/log-forms';
import {
  anyRequest,
  base64,
  type MeantRequest,
  meaningOf,
  type RequestForm,
} from '../../generated/app-requests/meant-request';
import { cpuTime } from '../cpu-time';
import { anyText } from '../pass/any-text';

const someForms = [
  ...commandForms,
  ...codeForms,
  ...headerForms,
  ...exportForms,
  ...logForms,
].filter(([name]) => !/variables set above|DevTools panel, with colons/u.test(name));

async function check(
  forms: readonly RequestForm[],
  property: (text: string, request: MeantRequest) => Promise<void>,
) {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...forms), anyRequest, ([, write], request) =>
      property(write(request), request),
    ),
    { numRuns: 100 },
  );
}

test.each(['<Base64>', '{{deviceId}}', 'REDACTED', '***', '$DEVICE_ID', 'YOUR_DEVICE_ID'])(
  'a placeholder for the device is no device, in any form: %s',
  (placeholder) =>
    check(someForms, async (text, request) => {
      const read = await appRequestsIn(text.replaceAll(base64(request.deviceId), placeholder));
      for (const one of read.requests) expect(one.deviceId).toBeUndefined();
    }),
);

test('Base64 that is cut is no device, in any form', () =>
  check(someForms, async (text, request) => {
    const whole = base64(request.deviceId);
    for (const mark of ['…', '...', '***']) {
      const cut = whole.slice(0, Math.floor(whole.length / 2)) + mark;
      const read = await appRequestsIn(text.replaceAll(whole, cut));
      for (const one of read.requests) expect(one.deviceId, text).toBeUndefined();
    }
  }));

test('a request to another host is of no environment, and without a header of Adobe Pass it is none', () =>
  fc.assert(
    fc.asyncProperty(fc.constantFrom(...someForms), anyRequest, async ([, write], request) => {
      const text = write({ ...request, base: 'https://api.example.com' });
      const read = await appRequestsIn(text);
      for (const one of read.requests) expect(one.environment, text).toBeUndefined();
      const unmarked = await appRequestsIn(
        text.replace(/ap-device-identifier|ap-temppass-identity|x-device-info/giu, 'x-other'),
      );
      expect(unmarked.requests, text).toEqual([]);
    }),
    { numRuns: 100 },
  ));

test('requests of several devices are several, each with its own', async () => {
  const different = fc
    .tuple(anyRequest, anyRequest)
    .filter(
      ([one, other]) =>
        JSON.stringify(meaningOf(one)) !== JSON.stringify(meaningOf(other)) &&
        one.deviceId !== other.deviceId,
    );
  const forms = [
    ...commandForms.filter(([name]) => !/above|Invoke/u.test(name)),
    ...headerForms.filter(([name]) => /^raw HTTP/u.test(name) || /^HTTP\/2 as/u.test(name)),
    ...logForms.slice(0, 6),
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...forms), different, async ([, write], [one, other]) => {
      const text = `${write(one)}\n\n${write(other)}`;
      const read = await appRequestsIn(text);
      expect(read.requests, text).toEqual([meaningOf(one), meaningOf(other)]);
    }),
    { numRuns: 100 },
  );
});

test('a HAR tells how many requests were to others', async () => {
  const [request] = fc.sample(anyRequest, { numRuns: 1, seed: 7 });
  if (request === undefined) throw new Error('No request');
  const foreign = { request: { method: 'GET', url: 'https://cdn.example.com/a.js', headers: [] } };
  const text = JSON.stringify({ log: { entries: [foreign, harEntry(request), foreign] } });
  expect(await appRequestsIn(text)).toMatchObject({ requests: [meaningOf(request)], others: 2 });
});

test('whatever else stands in a text, a request in it keeps no secret', () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...requestForms),
      anyRequest,
      anyText,
      async ([, write], request, more) => {
        const read = await appRequestsIn(`${more}\n${write(request)}\n${more}`);
        expect(JSON.stringify(read)).not.toMatch(/eyJ|c00k1e|@/u);
      },
    ),
    { numRuns: 100 },
  ));

test.each([
  '',
  'ba23d141-d715-561c-94f4-e9e4c966b1eb',
  'AP-Device-Identifier: fingerprint YmEyM2QxNDEtZDcxNS01NjFjLTk0ZjQtZTllNGM5NjZiMWVi',
  'see https://experienceleague.adobe.com/en/docs/pass/authentication',
  'curl https://api.example.com/v2/users',
  '{"log":{"entries":[]}}',
  '{"api": ["client", null, 1]}',
  'GET /api/v2/ HTTP/1.1',
  'https://sp.auth.adobe.com/api/v2/',
])('no request: %s', async (text) => {
  expect(await appRequestsIn(text)).toEqual({
    requests: [],
    dropped: [],
    others: expect.any(Number),
  });
});

test('an address that names the viewer no more than another one is not kept, and said', async () => {
  const identity = base64('{"email":"one@example.com","other":"two@example.com"}');
  const url = 'https://sp.auth.adobe.com/api/v2/REF30/profiles/TempPass';
  const read = await appRequestsIn(`curl ${url} -H 'AP-TempPass-Identity: ${identity}'`);
  expect(read).toMatchObject({ requests: [{ identity: undefined }], dropped: ['address'] });
});

const mb = 1024 * 1024;
const url = 'https://sp.auth.adobe.com/api/v2/REF30/profiles/TempPass';

test.each([
  'api ',
  '/api/v2/',
  `${url}\n`,
  `curl ${url} `,
  `curl '${url}' -H 'AP-Device-Identifier: fingerprint YmEyM2Qx' \\\n`,
  'http api ',
  'AP-Device-Identifier: fingerprint ',
  'X-Device-Info: eyJ',
  'x-device-info ',
  '{"api":',
  '[[[[{"api',
  '"api\\"',
  ':path: /api/v2/a/b\n:authority: a.b\n',
  'fingerprint YmEy ',
  'cookie: a=b api ',
  'a@b.api',
  'eyJhcGki\n',
  '{{api}}',
  'resources: [api',
])('a megabyte of %j is answered at once', async (piece) => {
  const filled = piece.repeat(Math.floor(mb / piece.length));
  for (const text of [`${filled}\n${url}`, `${url}\n${filled}`]) {
    const spent = cpuTime();
    await appRequestsIn(text);
    expect(spent()).toBeLessThan(3_000);
  }
});
