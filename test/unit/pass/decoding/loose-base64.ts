import fc from 'fast-check';

/** What a form makes of a value. */
const ofForm = (text: string) => new URLSearchParams(`x=${text}`).get('x') ?? '';

const skipping = (others: RegExp) => (text: string) => text.replace(others, '');
const bytesOf = (text: string) => Buffer.from(text, 'base64').toString('utf8');

/** Readers of Base64 that pass over what is none to them, each as there are some. */
const readers: readonly ((text: string) => string)[] = [
  // Of both alphabets, up to the padding, as Node.js reads.
  bytesOf,
  // Of one alphabet: MIME's, and that of URLs.
  (text) => bytesOf(skipping(/[^\w+/]|_/gu)(text)),
  (text) => bytesOf(skipping(/[^\w-]/gu)(text)),
  // One padded text after another.
  (text) =>
    text
      .split(/=+/u)
      .map((part) => bytesOf(skipping(/[^\w+/-]/gu)(part)))
      .join(''),
];

/** What a text is to each of them, as it is and as the value of a form. */
export function looseReadings(text: string): readonly string[] {
  return [text, ofForm(text), ofForm(ofForm(text))].flatMap((one) =>
    readers.map((read) => read(one)),
  );
}

const skipped = ['+', '-', '_', '.', ',', ' ', '%20', '%0A', '\n', '\t', '=', '!', '%2B', '/'];
const some = fc.array(fc.constantFrom(...skipped), { maxLength: 3 }).map((all) => all.join(''));

/** A text as Base64, with what one reader or another skips around it, in it and for its padding. */
export function looseBase64(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .record({
      text: texts,
      alphabet: fc.constantFrom<BufferEncoding>('base64', 'base64url'),
      padding: fc.constantFrom('as it is', 'none', 'more', 'after a part'),
      isOfUrl: fc.boolean(),
      around: fc.tuple(some, some, some),
      at: fc.nat(),
    })
    .map(({ text, alphabet, padding, isOfUrl, around: [before, inside, behind], at }) => {
      const base64 = padded(text, alphabet, padding);
      const written = isOfUrl ? encodeURIComponent(base64) : base64;
      // Not within an escape.
      const cut = written.includes('%') ? 0 : at % written.length;
      return `${before}${written.slice(0, cut)}${inside}${written.slice(cut)}${behind}`;
    });
}

function padded(text: string, alphabet: BufferEncoding, padding: string): string {
  const base64 = Buffer.from(text).toString(alphabet);
  if (padding === 'none') return base64.replace(/=+$/u, '');
  if (padding === 'more') return `${base64}===`;
  if (padding === 'as it is') return base64;
  const parts = [text.slice(0, 1), text.slice(1)];
  return parts.map((part) => Buffer.from(part).toString('base64')).join('');
}
