import { expect, test } from 'vitest';
import { isRequestFile } from '../../../src/app-request/files/read-request-file';
import { requestsOfFile } from '../../../src/app-request/files/requests-of-file';
import { parseBaseUrl } from '../../../src/pass/ids/environment';
import { exportForms } from '../../generated/app-requests/export-forms';
import { harFile } from '../../generated/app-requests/har-file';
import { headersOf, meaningOf } from '../../generated/app-requests/meant-request';

test('a HAR gives its requests to Adobe Pass alone, in their order, and how many others there were', async () => {
  const { text, requests } = harFile(2_000, 4_000_000);
  expect(requests.length).toBe(4);
  const read = await requestsOfFile(new Blob([text]), []);
  expect(read).toEqual({
    requests: requests.map(meaningOf),
    dropped: ['accessToken', 'cookie'],
    others: 1_996,
  });
});

test('of a host that is not known nothing comes of a file, and of a saved environment it does', async () => {
  const [one] = harFile(500, 1_000_000).requests;
  if (one === undefined) throw new Error('No request');
  const base = parseBaseUrl('https://proxy.example.com/adobe');
  if (!base.ok) throw new Error(base.error);
  const custom = { kind: 'custom', managementUrl: base.value, serviceUrl: base.value } as const;
  const headers = headersOf(one).map(([name, value]) => ({ name, value }));
  const url = `${base.value}/api/v2/REF30/profiles/TempPass`;
  const har = { log: { entries: [{ request: { method: 'GET', url, headers } }] } };
  const file = new Blob([JSON.stringify(har)]);
  expect(await requestsOfFile(file, [])).toEqual({ requests: [], dropped: [], others: 1 });
  expect(await requestsOfFile(file, [custom])).toMatchObject({
    requests: [{ environment: custom, deviceId: one.deviceId }],
    others: 0,
  });
});

test('a file in UTF-16 is read like one in UTF-8, with a byte order mark and without', async () => {
  const { text, requests } = harFile(500, 1_000_000);
  const little = (whole: string) => Buffer.from(whole, 'utf16le');
  const files = [
    `\ufeff${text}`,
    little(text),
    little(`\ufeff${text}`),
    little(`\ufeff${text}`).swap16(),
  ];
  for (const content of files) {
    const file = new File([content], 'traffic.json');
    expect(await isRequestFile(file)).toBe(true);
    expect(await requestsOfFile(file, [])).toMatchObject({ requests: requests.map(meaningOf) });
  }
});

test('a file that is cut is read as none', async () => {
  const { text } = harFile(500, 1_000_000);
  expect(await requestsOfFile(new Blob([text.slice(0, -2)]), [])).toBeUndefined();
});

test.each([
  ['session.har', '', true],
  ['SESSION.CHLSJ', '', true],
  ['traffic.json', '\ufeff{\n  "log": {\n    "version": "1.2"', true],
  ['traffic.json', '[{"status":"COMPLETE","method":"GET"', true],
  ['collection.json', '{"info":{"_postman_id":"1"', true],
  ['Insomnia.json', '{"_type":"export","__export_format":4', true],
  ['team.json', '{"resetTempPass":1,"tempPasses":[]}', false],
  ['statement.jwt', 'eyJhbGciOiJFUzI1NiJ9.e30.c2ln', false],
  ['curl.txt', 'curl https://sp.auth.adobe.com', false],
])('%s that begins with %j is an export of requests: %s', async (name, text, expected) => {
  expect(await isRequestFile(new File([text], name))).toBe(expected);
});

test('every export that a tool writes is known by its beginning', async () => {
  const [request] = harFile(500, 1_000_000).requests;
  if (request === undefined) throw new Error('No request');
  const exports = exportForms.filter(([name]) =>
    /^(?:HAR|Charles|mitmproxy|Postman|Insomnia)/u.test(name),
  );
  for (const [name, write] of exports) {
    expect(await isRequestFile(new File([write(request)], 'export.json')), name).toBe(true);
  }
});
