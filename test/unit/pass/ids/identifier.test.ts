import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unwrap } from '../../../../src/pass/ids/identifier';
import { cpuTime } from '../../cpu-time';

test('quotes and white space around a value go, whatever is inside it stays', () => {
  expect(unwrap(' “ \'a "b" c\' ”\n')).toBe('a "b" c');
  expect(unwrap('"a')).toBe('"a');
  expect(unwrap('"')).toBe('"');
  expect(unwrap('""')).toBe('');
  expect(unwrap('\ufeff a')).toBe('a');
});

test('the same as taking off one layer after the other, for any text', () => {
  const layered = (text: string): string => {
    const trimmed = text.trim();
    const inner = /^["'`“”‘’«»]([\s\S]*)["'`“”‘’«»]$/u.exec(trimmed)?.[1];
    return inner === undefined ? trimmed : layered(inner);
  };
  const piece = fc.constantFrom('"', "'", '“', '»', ' ', '\n', 'a', '\ufeff', '\u0085');
  fc.assert(
    fc.property(fc.string({ unit: piece, maxLength: 20 }), (text) => {
      expect(unwrap(text)).toBe(layered(text));
    }),
    { numRuns: 5_000 },
  );
});

test('a million quotes are taken off at once', () => {
  const spent = cpuTime();
  expect(unwrap(`${'"'.repeat(1_000_000)}a${'"'.repeat(1_000_000)}`)).toBe('a');
  // Layer after layer this took minutes.
  expect(spent()).toBeLessThan(5_000);
});
