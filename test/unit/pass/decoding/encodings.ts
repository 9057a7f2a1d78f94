import fc from 'fast-check';

type Encode = (text: string) => string;

const hexOf = (text: string) => Buffer.from(text, 'utf8').toString('hex');
const eachUnit = (text: string, write: (code: string) => string) =>
  Array.from({ length: text.length }, (_, at) =>
    write(text.charCodeAt(at).toString(16).padStart(4, '0')),
  ).join('');
/** UTF-8 that spends two bytes on each ASCII character. */
const overlong = (text: string) =>
  Buffer.from(
    [...text].flatMap((one) => {
      const code = one.codePointAt(0) ?? 0;
      return code < 0x80 ? [0xc0 | (code >> 6), 0x80 | (code & 0x3f)] : [...Buffer.from(one)];
    }),
  );

/** Ways in which one system writes a text for another. */
export const encodings: readonly Encode[] = [
  encodeURIComponent,
  (text) => hexOf(text).replace(/../gu, '%$&'),
  (text) => hexOf(text).toUpperCase().replace(/../gu, '%$&'),
  (text) => encodeURIComponent(encodeURIComponent(text)),
  (text) => new URLSearchParams([['', text]]).toString().slice(1),
  (text) => eachUnit(text, (code) => `%u${code}`),
  (text) => overlong(text).toString('hex').replace(/../gu, '%$&'),
  (text) => overlong(text).toString('base64'),
  (text) => Buffer.from(text).toString('base64'),
  (text) => Buffer.from(text).toString('base64url'),
  (text) => `${Buffer.from(text).toString('base64')}.`,
  (text) => Buffer.from(text, 'utf16le').toString('base64'),
  (text) => [...text].map((one) => `&#${one.codePointAt(0)};`).join(''),
  (text) => [...text].map((one) => `&#X${one.codePointAt(0)?.toString(16)}`).join(''),
  (text) => text.replaceAll('&', '&amp;').replaceAll(' ', '&nbsp;'),
  (text) => eachUnit(text, (code) => `\\u${code}`),
  (text) => eachUnit(text, (code) => `\\u${code.toUpperCase()}`),
  (text) => [...hexOf(text)].join('').replace(/../gu, '\\x$&'),
  (text) => JSON.stringify(text),
  (text) =>
    text.replace(/[!-~]/gu, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0)),
  (text) => ` ${text}\n`,
  (text) => `fingerprint ${Buffer.from(text).toString('base64')}`,
  (text) => `AP-Device-Identifier: fingerprint ${Buffer.from(text).toString('base64')}`,
];

/** A text in one to three encodings on top of each other. */
export function encoded(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(texts, fc.array(fc.constantFrom(...encodings), { minLength: 1, maxLength: 3 }))
    .map(([text, chain]) => chain.reduce((inner, encode) => encode(inner), text));
}

/** Everybody, in any case. */
export const everybody = fc
  .array(fc.boolean(), { minLength: 3, maxLength: 3 })
  .map((upper) => [...'all'].map((one, at) => (upper[at] ? one.toUpperCase() : one)).join(''));

/** Nothing that could be seen. */
export const nothing = fc.string({
  unit: fc.constantFrom(' ', '\t', '\n', '\u00a0', '\u2003', '\u3000', '\u200b', '\u2800', '\0'),
  minLength: 1,
  maxLength: 6,
});

const names = 'requestor_id mvpd_id device_id key appId deviceUser environment'.split(' ');

/** A value that goes on as another parameter of the request. */
export const severalParameters = fc
  .tuple(
    fc.constantFrom('x', 'stb-4711', '', 'com.example.app', 'all'),
    fc.constantFrom('&', '?', '#'),
    fc.constantFrom(...names, ...names.map((name) => name.toUpperCase())),
    fc.constantFrom('all', '', 'REF30'),
  )
  .map(([value, sign, name, other]) => `${value}${sign}${name}=${other}`);
