import fc from 'fast-check';

type Encoding = readonly [name: string, encode: (text: string) => Uint8Array];

const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

/** How programs write a text file; PowerShell 5 and Excel choose UTF-16, Notepad a mark with UTF-8. */
export const encodings: readonly Encoding[] = [
  ['UTF-8', (text) => Buffer.from(text, 'utf8')],
  ['UTF-8 with a mark', (text) => Buffer.from(`\ufeff${text}`, 'utf8')],
  ['UTF-16LE with a mark', (text) => utf16(`\ufeff${text}`, false)],
  ['UTF-16BE with a mark', (text) => utf16(`\ufeff${text}`, true)],
  ['UTF-16LE', (text) => utf16(text, false)],
  ['UTF-16BE', (text) => utf16(text, true)],
];

/** A text with characters outside ASCII among it, and how it is written into a file. */
export const anyTextFile = fc
  .tuple(
    fc.constantFrom(
      '{"name": "Küche"}',
      'curl -X DELETE “https://x”',
      'DELETE https://x\r\n',
      '日本',
    ),
    fc.constantFrom(...encodings),
  )
  // Without a mark only what begins in ASCII can be told.
  .filter(([text, [name]]) => name.includes('mark') || name === 'UTF-8' || /^[ -~]/u.test(text))
  .map(([text, [name, encode]]) => ({ name, text, bytes: encode(text) }));
