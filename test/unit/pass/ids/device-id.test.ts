import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDeviceId } from '../../../../src/pass/ids/device-id';
import { meansEveryone } from '../../../../src/pass/ids/means-everyone';
import { spelledAll } from '../any-text';

const id = 'ba23d141-d715-561c-94f4-e9e4c966b1eb';
const encoded = 'YmEyM2QxNDEtZDcxNS01NjFjLTk0ZjQtZTllNGM5NjZiMWVi';

test.each([
  id,
  ` ${id}\n`,
  `"${id}"`,
  `'${id}'`,
  `fingerprint ${encoded}`,
  `Fingerprint  ${encoded}`,
  `AP-Device-Identifier: fingerprint ${encoded}`,
  `"ap-device-identifier:fingerprint ${encoded}"`,
])('%j is read as the device ID', (text) => {
  expect(parseDeviceId(text)).toEqual({ ok: true, value: id });
});

test.each([
  ['', 'empty'],
  [' "" ', 'empty'],
  ['AP-Device-Identifier:', 'empty'],
  ['two words', 'whiteSpace'],
  ['two\nlines', 'whiteSpace'],
  [`fingerprint ${btoa('two words')}`, 'whiteSpace'],
  ['a\u0000b', 'invisibleCharacter'],
  ['a\u202eb', 'invisibleCharacter'],
  ['a\u200bb', 'invisibleCharacter'],
  ['a\ud800b', 'invisibleCharacter'],
  ['x'.repeat(1025), 'tooLong'],
  ['fingerprint %%%', 'notFingerprint'],
  ['AP-Device-Identifier: something', 'notFingerprint'],
])('%j is refused as %s', (text, error) => {
  expect(parseDeviceId(text)).toEqual({ ok: false, error });
});

test.each([
  ...['all', 'ALL', '"all"', "'All'", 'YWxs', 'QUxM', 'YWxs==', '%61ll', '%2561ll', 'ａｌｌ'],
  ...['a\u200bll', 'a l l', 'fingerprint YWxs', '616c6c', '&#97;ll', String.raw`\u0061ll`],
])('%j means everybody and is refused', (text) => {
  expect(parseDeviceId(text).ok).toBe(false);
  expect(meansEveryone(text)).toBe(true);
});

test('no chain of encodings of all is accepted', () => {
  fc.assert(
    fc.property(spelledAll, (text) => {
      expect(parseDeviceId(text).ok).toBe(false);
    }),
    { numRuns: 3_000 },
  );
});

test.each(['allx', 'small', 'ALL-TV-42', 'tall', id, 'f23804a37802993fdc8e28a7f244dfe0'])(
  '%j is an ID like any other',
  (text) => {
    expect(parseDeviceId(text)).toEqual({ ok: true, value: text });
  },
);

// As bytes these hold a, l and l, with others between that are no text at all.
test.each(['2d151661-1ce4-4c4c-8a7e-cb3b929bc75e', '85113a61-8f0a-404c-8ce2-8f3be5c4bb5e'])(
  'the UUID %s does not spell all',
  (uuid) => {
    expect(parseDeviceId(uuid)).toEqual({ ok: true, value: uuid });
  },
);

test('every UUID is a device ID', () => {
  fc.assert(
    fc.property(fc.uuid(), (uuid) => {
      expect(parseDeviceId(uuid)).toEqual({ ok: true, value: uuid });
    }),
    { numRuns: 10_000 },
  );
});
