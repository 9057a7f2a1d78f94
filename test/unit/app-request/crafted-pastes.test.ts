import { expect, test } from 'vitest';
import { appRequestsIn } from '../../../src/app-request/pasted/app-requests-in';
import { readAppRequest } from '../../../src/app-request/read-app-request';
import { recognise } from '../../../src/config/detect-input';
import { cpuTime } from '../cpu-time';

const mb = 1024 * 1024;
const service = 'https://sp.auth.adobe.com/api/v2';
const profile = `${service}/REF30/profiles/TempPass`;
const whole = `GET ${profile}\nAP-Device-Identifier: fingerprint YmEyM2QxNDEtZDcxNS01NjFj\n`;
const fill = (piece: string) => piece.repeat(Math.floor(mb / piece.length));
const har = (...requests: object[]) =>
  JSON.stringify({ log: { entries: requests.map((request) => ({ request })) } });
const parameters = Array.from({ length: 80_000 }, (_, at) => `a${at}=1`).join('&');
const numbers = Array.from({ length: 12_000 }, (_, at) => at);

async function answeredAtOnce(text: string) {
  const spent = cpuTime();
  const read = await appRequestsIn(text);
  // A tenth of a second is usual; what grows with the square of the text takes minutes.
  expect(spent()).toBeLessThan(3_000);
  return read;
}

// What was left out of a text is looked for only where a request is in it.
test.each([
  'a=bbbbbbbb',
  'a.=',
  'a=b&',
  'a=bb ',
  '"a=bb ',
  'x=bb,forHTTPHeaderField:cooki ',
  'eyJ',
  'eyJ.',
  'fingerprint+',
  'fingerprint fingerprint',
  'cookie ',
  'bearer ',
  '-b ',
  '"cookies":[',
  'a@b.',
  '@',
  ' ',
])('beside a request, a megabyte of %j is answered at once', async (piece) => {
  const { requests } = await answeredAtOnce(whole + fill(piece));
  expect(requests).toHaveLength(1);
});

test.each([
  [
    'requests that differ',
    har(...numbers.map((at) => ({ url: `${service}/R${at}/configuration` }))),
  ],
  ['parameters', har({ url: `${profile}?${parameters}` })],
  ['parameters of a form', har({ url: profile, postData: { text: parameters } })],
  ['headers with a variable', `curl ${profile} ${fill('-H "a: $HOST" ')}`],
  [
    'headers of ours with a variable',
    `curl ${profile} ${numbers.map((at) => `-H "X-Device-Info: $A${at}"`).join(' ')}`,
  ],
  [
    'commands with a variable',
    numbers.map((at) => `curl https://$A${at}/api/v2/REF30/configuration`).join('\n'),
  ],
])('a megabyte of %s is answered at once', async (_, text) => {
  await answeredAtOnce(text);
});

test('an observed address of any length is read at once', async () => {
  const spent = cpuTime();
  await readAppRequest({ method: 'GET', url: `${profile}?${parameters}`, headers: [] });
  expect(spent()).toBeLessThan(3_000);
});

test.each([
  ['Postman', (item: object, variable: object[]) => ({ item: [item], variable })],
  [
    'Insomnia',
    ({ request }: { request: object }, all: { key: string; value: string }[]) => ({
      _type: 'export',
      resources: [
        { _type: 'request', ...request },
        {
          _type: 'environment',
          data: Object.fromEntries(all.map(({ key, value }) => [key, value])),
        },
      ],
    }),
  ],
])('variables of %s that name each other fill no memory', async (_, write) => {
  const many = (name: string) => `{{${name}}}`.repeat(40_000);
  const file = write({ request: { url: `${service}/{{a}}/profiles/TempPass` } }, [
    { key: 'a', value: many('b') },
    { key: 'b', value: many('c') },
    { key: 'c', value: many('d') },
    { key: 'd', value: 'x' },
  ]);
  const { requests } = await answeredAtOnce(JSON.stringify(file));
  for (const { requestorId } of requests) expect(requestorId).toBeUndefined();
});

test.each(['url', 'request'])(
  'what is nested too deep for the engine is no fault: %s',
  async (name) => {
    const deep = '['.repeat(mb / 8) + ']'.repeat(mb / 8);
    const inner = `{"url":"${profile}","x":${deep}}`;
    const text = name === 'url' ? inner : `{"request":${inner},"body":${deep}}`;
    expect(await recognise(text)).toMatchObject({
      ok: true,
      value: { read: { requests: [{ requestorId: 'REF30' }] } },
    });
  },
);
