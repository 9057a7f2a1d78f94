import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redactionOf } from '../../../../src/pass/http/redaction';
import { cpuTime } from '../../cpu-time';
import { anyCodePoint } from '../any-code-point';

type Encode = (text: string) => string;
const html = (text: string, write: (code: number) => string) =>
  text.replace(/[^A-Za-z0-9 ]/gu, (one) => `&#${write(one.codePointAt(0) ?? 0)};`);

/** How servers, proxies and their logs write down what they were sent. */
const encodings: Readonly<Record<string, Encode>> = {
  'as it is': (text) => text,
  percent: encodeURIComponent,
  'percent in lower case': (text) =>
    encodeURIComponent(text).replace(/%../gu, (one) => one.toLowerCase()),
  'percent of every byte': (text) => Buffer.from(text).toString('hex').replace(/../gu, '%$&'),
  form: (text) => new URLSearchParams({ '': text }).toString().slice(1),
  JSON: (text) => JSON.stringify(text).slice(1, -1),
  'JSON in ASCII': (text) =>
    text.replace(/[^A-Za-z0-9 ]/gu, (one) =>
      one
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join(''),
    ),
  'HTML by name': (text) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;'),
  'HTML in decimal': (text) => html(text, String),
  'HTML in hexadecimal': (text) => html(text, (code) => `x${code.toString(16)}`),
  hexadecimal: (text) => Buffer.from(text).toString('hex'),
  'hexadecimal in capitals': (text) => Buffer.from(text).toString('hex').toUpperCase(),
  Base64: (text) => Buffer.from(text).toString('base64').replace(/=+$/u, ''),
  Base64url: (text) => Buffer.from(text).toString('base64url'),
  'Base64 over lines': (text) =>
    Buffer.from(text)
      .toString('base64')
      .replace(/=+$/u, '')
      .replace(/.{20}(?=.)/gu, '$&\r\n'),
};
const padded: Readonly<Record<string, Encode>> = {
  ...encodings,
  'padded Base64': (text) => Buffer.from(text).toString('base64'),
};
const encode = (text: string, names: readonly string[]) =>
  names.reduce((encoded, name) => padded[name]?.(encoded) ?? '', text);

const secretText = fc.oneof(
  fc.uuid(),
  fc.stringMatching(/^[A-Za-z0-9_-]{10,30}\.[A-Za-z0-9_-]{10,60}\.[A-Za-z0-9_-]{20,43}$/u),
  fc.stringMatching(/^[!-~]{8,60}$/u),
  fc.string({ unit: 'grapheme', minLength: 8, maxLength: 40 }).filter((text) => text.length >= 8),
);
const chainOf = (names: object) =>
  fc.array(fc.constantFrom(...Object.keys(names)), { maxLength: 2 });
const around = fc.string({ maxLength: 12 });

test('whatever the secret, and however it is encoded twice in a row, nothing is left of it', () => {
  fc.assert(
    fc.property(secretText, chainOf(encodings), (secret, names) => {
      const repeated = encode(secret, names);
      const left = redactionOf([secret])(`You sent <${repeated}>, which is wrong`);
      expect(left).toBe('You sent <…>, which is wrong');
    }),
    { numRuns: 2_000 },
  );
});

test('a secret in the middle of something longer that is encoded as a whole is removed', () => {
  fc.assert(
    fc.property(secretText, around, around, chainOf(padded), (secret, before, after, names) => {
      const whole = encode(`${before}:${secret}:${after}`, names);
      const left = redactionOf([secret])(`Authorization: Basic ${whole}`);
      expect(left).toContain('…');
      // What is left decodes to nothing that holds it.
      expect(redactionOf([secret])(left)).toBe(left);
      expect(left).not.toContain(secret);
    }),
    { numRuns: 1_000 },
  );
});

test('ID and secret of a client are taken out of the Base64 of both', () => {
  const [id, secret] = ['client-1234', 's3cr3t-s3cr3t'];
  const sent = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
  const left = redactionOf([id, secret])(`You sent ${sent}`);
  expect(left).toMatch(/^You sent Basic ….?…=*$/u);
});

test('a text without a secret is left as it is, whatever it holds', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.string({ unit: anyCodePoint, maxLength: 300 }), (secret, text) => {
      expect(redactionOf([secret])(text)).toBe(text);
    }),
    { numRuns: 2_000 },
  );
});

test.each(['', 'short', 'x'.repeat(7)])(
  '%j is no secret, and would be found anywhere',
  (secret) => {
    const text = `It is short, said ${secret}.`;
    expect(redactionOf([secret])(text)).toBe(text);
  },
);

test('a long text that asks for all decodings is soon gone through', () => {
  const hostile = encode('%41&amp;\\u0041'.repeat(200), ['Base64', 'percent of every byte']);
  const redact = redactionOf([crypto.randomUUID(), 'user@domain.com', 'x'.repeat(2_000)]);
  const spent = cpuTime();
  expect(redact(hostile.padEnd(65_536, '41'))).toHaveLength(65_536);
  expect(spent()).toBeLessThan(5_000);
});
