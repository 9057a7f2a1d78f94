import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  defaultIdentityTemplate,
  identityOf,
  parseIdentityTemplate,
} from '../../../../src/pass/ids/identity';
import { anyCodePoint } from '../any-code-point';

function template(text: string) {
  const read = parseIdentityTemplate(text);
  if (!read.ok) throw new Error(`${text}: ${read.error}`);
  return read.value;
}

test.each([
  ['{"email":"…"}', '{"email":"…"}'],
  ['{"email":"..."}', '{"email":"…"}'],
  [' {"email": "..." }\n', '{"email": "…" }'],
  ['{"a":{"b":["..."]},"c":"..."}', '{"a":{"b":["…"]},"c":"…"}'],
  ['{"id":"mail:…"}', '{"id":"mail:…"}'],
  ['{"note":"and so on...","email":"..."}', '{"note":"and so on...","email":"…"}'],
])('%j is the template %j', (text, value) => {
  expect(parseIdentityTemplate(text)).toEqual({ ok: true, value });
});

test.each([
  ['', 'notAJsonObject'],
  ['…', 'notAJsonObject'],
  ['"…"', 'notAJsonObject'],
  ['["…"]', 'notAJsonObject'],
  ['null', 'notAJsonObject'],
  ['{"email":…}', 'notAJsonObject'],
  ['{"email":"…",}', 'notAJsonObject'],
  ["{'email':'…'}", 'notAJsonObject'],
  ['{"email":"\\…"}', 'notAJsonObject'],
  ['{}', 'noPlace'],
  ['{"email":""}', 'noPlace'],
  ['{"email":"and so on..."}', 'noPlace'],
  [`{"email":"…","x":"${'x'.repeat(1_024)}"}`, 'tooLong'],
])('%j is refused as %s', (text, error) => {
  expect(parseIdentityTemplate(text)).toEqual({ ok: false, error });
});

test('the default is what Adobe shows', () => {
  expect(identityOf(defaultIdentityTemplate, 'user@domain.com')).toBe(
    '{"email":"user@domain.com"}',
  );
});

test.each(['$&@x.y', "$'@x.y", '$$@x.y', '"a b"@x.y', 'back\\slash@x.y', '…@x.y', '"},"a":"'])(
  'the address %s is written down as it is',
  (who) => {
    const text = identityOf(template('{"email":"…","and":["mail:…"]}'), who);
    expect(JSON.parse(text)).toEqual({ email: who, and: [`mail:${who}`] });
  },
);

/** What stands around the places: any JSON strings, nested, with white space as people write it. */
const anyString = fc
  .string({ unit: anyCodePoint, maxLength: 20 })
  .filter((text) => !text.includes('…'));
const anyTemplate = fc
  .record({
    before: anyString,
    after: anyString,
    key: anyString.filter((key) => !['who', 'list', '__proto__'].includes(key)),
    other: anyString,
    indent: fc.nat(4),
  })
  .map(({ before, after, key, other, indent }) => ({
    text: JSON.stringify({ who: `${before}…${after}`, list: ['…'], [key]: other }, null, indent),
    expected: (who: string) => ({ who: before + who + after, list: [who], [key]: other }),
  }))
  .filter(({ text }) => text.length <= 1_024 && !text.includes('"..."'));

test('whatever the address, it stands exactly in its places, and all else is kept', () => {
  fc.assert(
    fc.property(
      anyTemplate,
      fc.oneof(fc.emailAddress(), fc.string({ unit: anyCodePoint }), fc.string()),
      ({ text, expected }, who) => {
        const identity = identityOf(template(text), who);
        expect(JSON.parse(identity)).toEqual(expected(who));
        // Byte for byte: the parts around the places are what they were, in their order.
        const [written, ...rest] = text.split('…').reverse();
        let left = identity;
        for (const part of [written ?? '', ...rest]) {
          expect(left.endsWith(part)).toBe(true);
          left = left.slice(0, left.length - part.length);
          if (left !== '') {
            expect(left.endsWith(escaped(who))).toBe(true);
            left = left.slice(0, left.length - escaped(who).length);
          }
        }
        expect(left).toBe('');
      },
    ),
    { numRuns: 2_000 },
  );
});

function escaped(who: string): string {
  return JSON.stringify(who).slice(1, -1);
}
