import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { commandSchema } from '../../../src/messages/commands';
import { resetRecordSchema } from '../../../src/storage/resets';
import { application, background, deviceId, FakeAdobe, fill, tempPass } from './fake-adobe';
import { FakeBrowser } from './fake-browser';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);
let adobe = new FakeAdobe();

const address = 'Jürgen+test@Bücher.example';
const identity = JSON.stringify({ email: address });
const header = Buffer.from(identity).toString('base64');
const key = 'f7ee5ec7312165148b69fcca1d29075b14b8aef0b5048a332b18b88d09069fb7';
const targets = [
  { kind: 'device', deviceId },
  { kind: 'key', key },
];
/** All that must be nowhere, in the spellings that a storage could keep. */
const personal = [
  address,
  address.toLowerCase(),
  identity,
  JSON.stringify(identity).slice(1, -1),
  header,
  header.replace(/=+$/u, ''),
  encodeURIComponent(address),
];

beforeEach(async () => {
  await fill(browser);
  browser.disk.set('tempPasses', [{ ...tempPass, kind: 'promotional', plainAddress: true }]);
  browser.disk.set('applications', [application]);
  adobe = new FakeAdobe();
  adobe.install();
});
afterEach(() => vi.unstubAllGlobals());

async function reset(before?: object) {
  const { resetSome } = await background(browser);
  const id = crypto.randomUUID();
  const viewer = { deviceId, identity };
  const command = { type: 'reset', id, tempPassId: 'pass', targets, viewer, before };
  const read = v.parse(commandSchema, command);
  if (read.type !== 'reset') throw new Error('no reset');
  return resetSome(read);
}

/** Repeats all that it was sent and all that it makes of it, in every word that is kept. */
function echo(status: number) {
  return ({ headers }: RequestInit) => {
    const sent = JSON.stringify([...new Headers(headers)]);
    const said = `${sent} ${personal.join(' ')}`;
    const body = { code: said, message: said, trace: said, error: said, details: said };
    // As a server writes it that keeps to ASCII and is careful with HTML.
    const text = JSON.stringify(body)
      .replace(/[^ -~]|[=+&']/gu, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .replaceAll('/', '\\/');
    return new Response(text, { status });
  };
}

function everythingKept(): string {
  return JSON.stringify([...browser.disk, ...browser.session, ...browser.files]);
}

test.each([200, 400, 401, 403, 404, 429, 500])(
  'whatever a server repeats with %d, nothing of the viewer is kept or answered',
  async (status) => {
    adobe.next('GET', echo(status), echo(status));
    const answer = await reset({ state: 'none' });
    expect(answer).toMatchObject({
      value: {
        verification: {
          after: { state: 'unknown', error: { message: expect.stringContaining('…') } },
        },
      },
    });
    const kept = everythingKept();
    // It was looked for where the record is.
    expect(kept).toContain(key);
    expect(kept).toContain('unknown');
    for (const text of personal) {
      expect(kept).not.toContain(text);
      expect(JSON.stringify(answer)).not.toContain(text);
    }
  },
);

test('while a trial is being read, nothing of the viewer is kept', async () => {
  const { letGo } = adobe.hold('GET');
  const answer = reset();
  await expect.poll(() => adobe.sent.includes('GET')).toBe(true);
  const kept = everythingKept();
  expect(kept).toContain('pending');
  for (const text of personal) expect(kept).not.toContain(text);
  letGo();
  expect(await answer).toMatchObject({ value: { verification: { after: { state: 'none' } } } });
});

test.each([
  ['an endless number of titles', '"remaining_resources":{"value":1e309}', 0],
  ['a clock that is ahead and a start at nought', '', 3_600_000],
])('a server that says %s leaves all records readable', async (_, attributes, ahead) => {
  await reset();
  const end = Date.now() + 600_000 + ahead;
  const profile = `{"type":"temporary","notBefore":0,"notAfter":${end},"attributes":{${attributes}}}`;
  const times = { Date: new Date(Date.now() + ahead).toUTCString() };
  adobe.next('GET', () => new Response(`{"profiles":{"TempPass":${profile}}}`, { headers: times }));
  await reset();
  // As the browser keeps it: what is no number in JSON becomes null.
  const kept: unknown = JSON.parse(JSON.stringify(browser.disk.get('resets')));
  expect(v.parse(v.array(resetRecordSchema), kept)).toHaveLength(2);
});
