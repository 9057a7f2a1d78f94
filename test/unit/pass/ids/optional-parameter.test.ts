import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { parseOptionalParameter } from '../../../../src/pass/ids/optional-parameter';
import { anyText } from '../any-text';
import { encoded, everybody, nothing, severalParameters } from '../decoding/encodings';
import { decodedUpTo, isDangerous } from '../decoding/independent-decoder';

vi.setConfig({ testTimeout: 60_000 });
const cases = { numRuns: 10_000, seed: 11 };

test.each([
  ...[
    '',
    'com.example.app',
    'com.example.app&x',
    'My App 2.0',
    'a?b',
    '100%',
    'x=1;y=2',
    'Ünïcode',
  ],
  ...['app&version=2', '¿Qué?', 'किताब\u200dघर', 'my-keyboard', 'ABC', 'a+b'],
])('%j is sent as an optional parameter', (text) => {
  expect(parseOptionalParameter(` ${text}\n`)).toEqual({ ok: true, value: text });
});

test.each([
  ['app \ud83d', 'invisibleCharacter'],
  ['\udc00app', 'invisibleCharacter'],
  ['app\u0000', 'invisibleCharacter'],
  ['x&device_id=all', 'parameter'],
  ['x%26device_id%3Dall', 'parameter'],
  ['x;KEY=all', 'parameter'],
  ['x&amp;environment=y', 'parameter'],
  ['x%23y', 'parameter'],
  // Each is a parameter of that name to a reader of PHP's kind, or of HTML without semicolons.
  ['x&device_id[]=all', 'parameter'],
  ['x&device_id[0][]=all', 'parameter'],
  ['x&ampdevice_id=all', 'parameter'],
  ['x%26AMPkey%26equals%3Ball', 'parameter'],
  ['all', 'all'],
  ['%20', 'blank'],
  ['x'.repeat(1025), 'tooLong'],
  ['a#b', { character: '#' }],
  ['a＃b', { character: '＃' }],
])('%j is refused', (text, error) => {
  expect(parseOptionalParameter(text)).toEqual({ ok: false, error });
});

test.each([
  ['everybody', everybody],
  ['nothing', nothing],
  ['another parameter', severalParameters],
])('%s is refused under up to three encodings', (_, texts) => {
  fc.assert(
    fc.property(encoded(texts), (text) => {
      // Two to four letters are a name, whatever they are as Base64.
      fc.pre(!/(?:^|fingerprint)\s*[\w-]{0,4}[\s.]*$/u.test(text));
      expect(parseOptionalParameter(text).ok).toBe(false);
    }),
    cases,
  );
});

test('what is accepted reads as itself, can be sent, and is nothing else under three decodings', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, encoded(anyText), fc.string()), (text) => {
      const read = parseOptionalParameter(text);
      if (!read.ok || read.value.length < 5) return;
      expect(parseOptionalParameter(read.value)).toEqual(read);
      expect(decodeURIComponent(encodeURIComponent(read.value))).toBe(read.value);
      expect([...decodedUpTo(3, read.value)].filter(isDangerous)).toEqual([]);
    }),
    cases,
  );
});
