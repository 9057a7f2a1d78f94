import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { parseDeviceId } from '../../../../src/pass/ids/device-id';
import { parseKey } from '../../../../src/pass/ids/generic-key';
import { parseMvpdId, parseRequestorId } from '../../../../src/pass/ids/temp-pass';
import { anyText } from '../any-text';
import { encoded, everybody, nothing, severalParameters } from '../decoding/encodings';
import { decodedUpTo, isDangerous } from '../decoding/independent-decoder';

const names = { parseRequestorId, parseMvpdId };
const parsers = { parseDeviceId, parseKey, ...names };
const cases = { numRuns: 10_000, seed: 11 };
// 10,000 cases take a second or two; on a busy machine more than the usual limit.
vi.setConfig({ testTimeout: 60_000 });

test.each([
  ...['%20', '%00', '%2520', '+', '&nbsp;', '&#32;', String.raw`\u0020`, 'IA==', '\u2800', '++'],
  ...['x&device_id=all', 'eCZkZXZpY2VfaWQ9YWxs', 'x;device_id=all', 'all%00x', 'all%23x'],
  ...[
    'YWxs.',
    'YWxs!',
    'YWxsA',
    'waFsbA==',
    '%C1%A1ll',
    'YWxsI3g=',
    'YWxsAHg=',
    'JTIw',
    'Kw==',
    'null',
    '"null"',
    'undefined',
    '{}',
    'bnVsbA==',
  ],
  ...['x％20', 'x＆device_id=all', String.raw`x\u0026device_id=all`],
  ...[Buffer.from('stb-4711#fragment').toString('base64'), String.raw`stb\u0023x`],
])('%j is no device ID, key, requestor or MVPD ID', (text) => {
  for (const parse of Object.values(parsers)) expect(parse(text).ok).toBe(false);
});

test.each([
  ['stb&4711', '&'],
  ['stb#4711', '#'],
  ['stb?4711', '?'],
  ['stb%4711', '%'],
  ['stb％4711', '％'],
  ['fingerprint c3RiLTQ3MTEu', '.'],
  [`fingerprint ${Buffer.from('"x4711"').toString('base64')}`, '"'],
])('the refusal of %j names %s', (text, character) => {
  expect(parseDeviceId(text)).toEqual({ ok: false, error: { character } });
});

test.each([
  ['everybody', everybody],
  ['nothing', nothing],
  ['another parameter', severalParameters],
])('no parser accepts %s under up to three encodings', (_, texts) => {
  fc.assert(
    fc.property(encoded(texts), (text) => {
      fc.pre(!isShort(text.replace(/[\s.]/gu, '')));
      for (const parse of Object.values(parsers)) expect(parse(text).ok).toBe(false);
    }),
    cases,
  );
});

/** Names of a channel, as below: what they are as Base64, once or twice, is chance. */
function isShort(text: string): boolean {
  return /^[\w-]{2,4}$/u.test(text);
}

const pieces = fc.constantFrom(
  ...['all', 'a', 'l', 'x', 'YWxs', 'IA', 'IA==', '%', '%20', '%61', '20', '&', '#', '?', ';', '='],
  ...['+', ' ', '.', '\\', 'u0020', '&#97;', '&nbsp;', '"', '\u2800', '\u200b', 'ａ', '％', '＆'],
  ...['device_id=', 'key=', 'fingerprint ', 'my-keyboard', 'SUE9PQ', '-', '_', '\u0301', '\0'],
);
const anyValue = fc.oneof(
  anyText,
  fc.array(pieces, { maxLength: 6 }).map((all) => all.join('')),
  encoded(fc.array(pieces, { maxLength: 3 }).map((all) => all.join(''))),
  fc.base64String({ maxLength: 24 }),
);

test('no chain of up to three decodings of an accepted ID is everybody, nothing or a parameter', () => {
  fc.assert(
    fc.property(anyValue, (text) => {
      for (const parse of Object.values(parsers)) {
        const read = parse(text);
        if (!read.ok || isShort(read.value)) continue;
        const dangerous = [...decodedUpTo(3, read.value)].filter(isDangerous);
        expect([read.value, dangerous]).toEqual([read.value, []]);
      }
    }),
    cases,
  );
});

test('parsing twice is parsing once', () => {
  fc.assert(
    fc.property(anyValue, (text) => {
      for (const parse of Object.values(parsers)) {
        const read = parse(text);
        if (read.ok) expect(parse(read.value)).toEqual(read);
      }
    }),
    cases,
  );
});

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`, 'u'));
const inBothCases = (ids: fc.Arbitrary<string>) =>
  fc.tuple(ids, fc.boolean()).map(([id, upper]) => (upper ? id.toUpperCase() : id));
const opaque = fc
  .tuple(
    fc.constantFrom(...letters),
    fc.string({ unit: fc.constantFrom(...letters, ...'._:~+/|-@'), minLength: 5, maxLength: 60 }),
    fc.constantFrom(...letters),
  )
  .map((parts) => parts.join(''));
const bytes = fc.uint8Array({ minLength: 8, maxLength: 48 });

test.each<[string, fc.Arbitrary<string>]>([
  ['UUID', inBothCases(fc.uuid())],
  ['Android ID', inBothCases(hex(16))],
  ['MD5', inBothCases(hex(32))],
  ['SHA-1', inBothCases(hex(40))],
  ['SHA-256', inBothCases(hex(64))],
  ['SHA-512', inBothCases(hex(128))],
  ['opaque string', opaque],
  ['serial number', fc.string({ unit: fc.constantFrom(...letters), minLength: 6, maxLength: 14 })],
  ['Base64 of random bytes', bytes.map((one) => Buffer.from(one).toString('base64'))],
  ['URL-safe Base64', bytes.map((one) => Buffer.from(one).toString('base64url'))],
])('every %s is a device ID and a key', (_, ids) => {
  fc.assert(
    fc.property(ids, (id) => {
      // Base64 of bytes may be that of a text, by chance of one in billions; and of zeros.
      fc.pre(!/^[A]+=*$/u.test(id));
      expect(parseDeviceId(id)).toEqual({ ok: true, value: id });
      if (!id.includes('@')) expect(parseKey(id)).toEqual({ ok: true, value: id });
    }),
    cases,
  );
});

// A few letters in what each of them is as Base64 are Base64 of a blank.
test.each([
  ...['WBMRQQUW', 'SQJBERQN', 'BSQXCUNR', '2I86RBRR', 'KARB3YVB', '4J2IXS1J2KZB'],
  ...['FEFB15F85566', 'F92167C8049DECF3', '35:1D:24:ED:CF:F9', 'BD:1E:FD:1E:DD:A9'],
])('the serial number or hardware address %s is accepted', (id) => {
  expect(parseDeviceId(id)).toEqual({ ok: true, value: id });
  expect(parseKey(id)).toEqual({ ok: true, value: id });
});

test('two to four capitals name a channel, whatever they are as Base64', () => {
  for (const text of ['DCA', 'CSA', 'AA', 'IA', 'ICAK']) {
    for (const parse of Object.values(names))
      expect(parse(text)).toEqual({ ok: true, value: text });
    expect(parseDeviceId(text).ok).toBe(false);
  }
});

test.each([
  ...[
    'REF30',
    'REF3',
    'SUE',
    'ABC',
    'CBS',
    'HBO',
    'BBC',
    'ESPN',
    'WCNC',
    'FX',
    'AE',
    'TNT',
    'IFC',
    'CNN',
    'KSNV',
  ],
  ...[
    'TempPass',
    'TempPass_TEST40',
    'flexibleTempPass',
    'my-keyboard',
    '2020',
    '0000',
    '258',
    '2609',
    'AC12',
  ],
  ...[
    'AC123456',
    'XTCDTPGGWTQZA',
    '18:74:2E:4B:9C:01',
    'stb:4F21/A45DB68F11FD',
    'user+tag',
    'small',
  ],
  ...[
    '00000000-0000-0000-0000-000000000000',
    'ALL-TV-42',
    'Кана́л',
    'ſtb-4711',
    '\u212aabel',
    'ES12345678',
    'overall=1',
  ],
])('%s is a name like any other', (text) => {
  for (const parse of Object.values(parsers))
    expect(parse(text)).toEqual({ ok: true, value: text });
});
