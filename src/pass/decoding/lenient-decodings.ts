import type { Decoded } from './doubt';
import { lenientBase64 } from './lenient-base64';
import { lenientUtf8 } from './lenient-utf8';

const entity = /&(?:#x([0-9a-f]{1,12})|#([0-9]{1,12})|([a-z][a-z0-9]{1,31}))(;?)/giu;
/** Entities that other decodings go on with; any other named one shows nothing that matters. */
const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', num: '#', quest: '?', semi: ';', equals: '=', percnt: '%', plus: '+' },
  ...{ lowbar: '_', bsol: '\\', sol: '/', colon: ':', quot: '"', apos: "'", commat: '@' },
  ...{ period: '.', lbrace: '{', rbrace: '}', lcub: '{', rcub: '}', nbsp: ' ' },
  ...{ aopf: 'a', afr: 'a', ascr: 'a', lopf: 'l', lfr: 'l', lscr: 'l', ell: 'l' },
};
const escapeSequence =
  /[\\%]u([0-9a-f]{4})|\\u\{([0-9a-f]{1,6})\}|((?:\\x[0-9a-f]{2})+)|\\([0-7]{1,3})|\\([\s\S])/giu;
const escapedLetters: Readonly<Record<string, string>> = {
  ...{ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v' },
};

/** What is left of a text whose letters lost their variants, accents and what takes no room. */
export function folded(text: string): string {
  if (/^[ -~]*$/u.test(text)) return text;
  return text.normalize('NFKD').replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '');
}

/** What a text becomes by one decoding, of each kind that undoes anything in it. */
export function* decodings(text: string): Generator<Decoded> {
  const plain = folded(text);
  if (plain !== text) yield { text: plain, doubt: /[\p{L}\p{N}]/u.test(plain) ? 'none' : 'much' };
  if (plain.includes('%')) yield { text: percentDecoded(plain), doubt: 'none' };
  // In a form, a plus is a space.
  if (plain.includes('+'))
    yield { text: percentDecoded(plain.replaceAll('+', ' ')), doubt: 'none' };
  if (plain.includes('&')) yield { text: htmlDecoded(plain), doubt: 'none' };
  if (/\\|%u/iu.test(plain)) yield { text: unescaped(plain), doubt: 'none' };
  yield* lenientBase64(text, plain);
  const digits = plain.replace(/[^0-9A-Za-z]/gu, '').replace(/^0x/iu, '');
  if (/^(?:[0-9a-f]{2})+$/iu.test(digits)) {
    const written = lenientUtf8(bytesOfHex(digits));
    // No reader takes hex where nothing says so, and digits alone are an ID.
    if (written !== null) yield { text: written, doubt: 'much' };
  }
}

function percentDecoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/giu, (run) => textOfBytes(run.replaceAll('%', '')));
}

function textOfBytes(digits: string): string {
  const bytes = bytesOfHex(digits);
  return lenientUtf8(bytes) ?? String.fromCharCode(...bytes);
}

function htmlDecoded(text: string): string {
  return text.replace(entity, (whole, hex?: string, decimal?: string, name = '', end = '') => {
    if (hex !== undefined) return character(hex, 16) ?? whole;
    if (decimal !== undefined) return character(decimal, 10) ?? whole;
    return entities[String(name).toLowerCase()] ?? (end === '' ? whole : '');
  });
}

function unescaped(text: string): string {
  return text.replace(escapeSequence, (whole, four, braced, bytes, octal, letter) => {
    const hex = four ?? braced;
    if (hex !== undefined) return character(hex, 16) ?? whole;
    if (bytes !== undefined) return textOfBytes(bytes.replace(/\\x/giu, ''));
    if (octal !== undefined) return character(octal, 8) ?? whole;
    return escapedLetters[letter] ?? letter;
  });
}

function character(digits: string, radix: number): string | undefined {
  const code = Number.parseInt(digits, radix);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function bytesOfHex(digits: string): Uint8Array {
  const bytes = new Uint8Array(digits.length / 2);
  for (let at = 0; at < bytes.length; at++) {
    bytes[at] = Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16);
  }
  return bytes;
}
