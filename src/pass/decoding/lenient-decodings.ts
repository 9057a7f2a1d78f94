import { lenientUtf8 } from './lenient-utf8';

/**
 * How far a decoding is to be believed: an ID may be Base64 of some text by mere chance. The `brief`
 * ones have four characters at most: what they decode to is no Base64 once more but by chance.
 */
export type Doubt = 'none' | 'short' | 'brief' | 'much';

/** What a reader could make of a text. */
export interface Decoded {
  readonly text: string;
  readonly doubt: Doubt;
  /** Whether a reader had to leave out signs in the middle to get there. */
  readonly sparse?: boolean;
}

/** From this length on, in characters, no ID is Base64 of a readable text by chance. */
const longBase64 = 16;
const briefBase64 = 4;
/** Base64 with nothing but what a copied value may have around it. */
const unbroken = /^[\s"'`]*[\w+/-]*=*[\s\p{P}]*$/u;
const header = /^\W*(?:ap-device-identifier\W*)?fingerprint\W*/iu;
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

/** Latin letters, blanks and the wide variants of letters. */
const nearLatin = /[\0-\u00ff\u2000-\u206f\u2800\u3000\uff00-\uffef\ufeff]/u;

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
  if (plain.includes('&')) yield { text: htmlDecoded(plain), doubt: 'none' };
  if (/\\|%u/iu.test(plain)) yield { text: unescaped(plain), doubt: 'none' };
  yield* base64Decoded(text, plain);
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

// No flag i here: it takes `ſ` for an s.
/** Lenient readers skip what is not Base64, and URL-safe ones read two signs otherwise. */
function* base64Decoded(text: string, plain: string): Generator<Decoded> {
  const body = plain.replace(header, '');
  const standard = body.replace(/-/gu, '+').replace(/_/gu, '/');
  const variants = new Set([
    standard.replace(/[^0-9A-Za-z+/]/gu, ''),
    body.replace(/[^0-9A-Za-z]/gu, ''),
    text.replace(/[^0-9A-Za-z]/gu, ''),
  ]);
  const sparse = !unbroken.test(body);
  const padding = /[0-9A-Za-z+/](={1,2})[^0-9A-Za-z+/=]*$/u.exec(standard)?.[1] ?? '';
  for (const variant of variants) {
    const whole = variant.length % 4 === 1 ? variant.slice(0, -1) : variant;
    if (whole === '') continue;
    const bytes = bytesOfBase64(whole);
    const isPadded = padding !== '' && (whole.length + padding.length) % 4 === 0;
    const isSaid = isPadded || whole.length >= longBase64;
    for (const wide of utf16(bytes))
      yield { text: wide, doubt: isSaid || bytes.length > 2 ? 'short' : 'much', sparse };
    const decoded = lenientUtf8(bytes);
    if (decoded === null) continue;
    const chance = whole.length > briefBase64 ? 'short' : 'brief';
    if (!isExact(variant, bytes)) yield { text: decoded, doubt: 'much' };
    else yield { text: decoded, doubt: isSaid && isReadable(decoded) ? 'none' : chance, sparse };
  }
}

/** What they are as UTF-16, of either byte order, where that comes near to Latin letters. */
function* utf16(bytes: Uint8Array): Generator<string> {
  if (bytes.length % 2 > 0) return;
  for (const high of [0, 1]) {
    let text = '';
    for (let at = 0; at < bytes.length; at += 2) {
      const unit = String.fromCharCode(
        (bytes[at + high] ?? 0) * 0x100 + (bytes[at + 1 - high] ?? 0),
      );
      if (!nearLatin.test(unit)) break;
      text += unit;
    }
    if (text.length === bytes.length / 2) yield text;
  }
}

/** Whether an encoder would have written it so. */
function isExact(base64: string, bytes: Uint8Array): boolean {
  return btoa(String.fromCharCode(...bytes)).replace(/=+$/u, '') === base64;
}

function isReadable(text: string): boolean {
  return /^(?:[^\p{C}]|[\s\0\p{Cf}])*$/u.test(text) || /^\p{C}*$/u.test(text);
}

// Loops: this runs for each candidate of a page, and most IDs are Base64 and hex to the letter.
function bytesOfBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

function bytesOfHex(digits: string): Uint8Array {
  const bytes = new Uint8Array(digits.length / 2);
  for (let at = 0; at < bytes.length; at++) {
    bytes[at] = Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16);
  }
  return bytes;
}
