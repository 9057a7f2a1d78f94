import { decodeBase64 } from './base64';

const escapes: readonly [RegExp, number][] = [
  [/&#x([0-9a-f]{1,6});?/giu, 16],
  [/&#([0-9]{1,7});?/gu, 10],
  [/[\\%]u\{?([0-9a-f]{2,6})\}?/giu, 16],
  [/\\x([0-9a-f]{2})/giu, 16],
];

/** How many encodings on top of each other are looked through. */
const maxDepth = 6;
/** Longer texts cannot be `all` under any chain of these encodings that a server would undo. */
const maxLength = 1024;

/**
 * Tells whether a text is the word `all` in any case, alphabet variant or encoding: percent,
 * Base64, hexadecimal, HTML and JavaScript escapes, full-width letters, with white space, quotes
 * or invisible characters in between, and several of these on top of each other.
 *
 * Why so much: Adobe Pass takes `all` in place of a device ID or key as "everybody", and nothing
 * is published about how often a gateway in front of it decodes a value.
 */
export function spellsAll(text: string): boolean {
  if (text.length > maxLength) return false;
  const seen = new Set<string>();
  let layer = [text];
  for (let depth = 0; depth <= maxDepth && layer.length > 0; depth++) {
    const next: string[] = [];
    for (const candidate of layer) {
      const word = plain(candidate);
      if (word === 'all') return true;
      for (const decoded of decodings(candidate, word)) {
        if (decoded === candidate || seen.has(decoded)) continue;
        seen.add(decoded);
        next.push(decoded);
      }
    }
    layer = next;
  }
  return false;
}

/** Folds case and alphabet variants, and drops whatever a lenient reader would drop. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\p{C}\p{M}\p{Default_Ignorable_Code_Point}]/gu, '');
}

function decodings(text: string, word: string): string[] {
  const compact = text.normalize('NFKC').replace(/[\s"'`\p{Default_Ignorable_Code_Point}]/gu, '');
  const found = [percentDecoded(compact), unescaped(compact)];
  const base64 = decodeBase64(compact.replace(/^(?:ap-device-identifier:)?fingerprint/iu, ''));
  if (base64 !== null) found.push(base64);
  const hex = /^(?:0x)?((?:[0-9a-f]{2})+)$/u.exec(word)?.[1];
  const written = hex === undefined ? null : writtenInHex(hex);
  if (written !== null) found.push(written);
  return found;
}

function percentDecoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/giu, (run) => textOfHex(run.replaceAll('%', '')));
}

/** The text that hex digits spell; most IDs in hex are random bytes and spell none. */
function writtenInHex(digits: string): string | null {
  const text = textOfHex(digits);
  return text.includes('\uFFFD') ? null : text;
}

function textOfHex(digits: string): string {
  const pairs = digits.match(/../gu) ?? [];
  return new TextDecoder().decode(Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16)));
}

function unescaped(text: string): string {
  return escapes.reduce(
    (current, [pattern, radix]) =>
      current.replace(pattern, (whole, digits: string) => {
        const code = Number.parseInt(digits, radix);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      }),
    text,
  );
}
