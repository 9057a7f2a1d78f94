import fc from 'fast-check';
import { anyCodePoint } from './any-code-point';

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');
const encodings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => ` ${text}\n`,
  (text) => `"${text}"`,
  (text) => base64(text),
  (text) => `fingerprint ${base64(text)}`,
  (text) => `AP-Device-Identifier: fingerprint ${base64(text)}`,
  (text) => encodeURIComponent(text),
  (text) => Buffer.from(text, 'utf8').toString('hex').replace(/../gu, '%$&'),
  (text) =>
    text.replace(/[a-z]/gu, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0)),
  (text) => [...text].join('\u200b'),
];

/** Spellings of everybody and of nobody, wrapped in up to three encodings. */
export const spelledAll = fc
  .tuple(
    fc.constantFrom('all', 'All', 'ALL', 'aLL'),
    fc.array(fc.constantFrom(...encodings), { maxLength: 3 }),
  )
  .map(([word, wraps]) => wraps.reduce<string>((text, wrap) => wrap(text), word));

/** Any text at all, leaning towards what must be refused. */
export const anyText = fc.oneof(
  fc.string({ unit: anyCodePoint }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', ' ', '""', 'fingerprint ', 'AP-Device-Identifier:', '@', 'all@'),
  spelledAll,
);
