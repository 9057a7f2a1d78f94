import type { Decoded } from './doubt';
import { lenientUtf8 } from './lenient-utf8';

/** From this length on, in characters, no ID is Base64 of a readable text by chance. */
const longBase64 = 16;
const briefBase64 = 4;
/** Base64 with nothing but what a copied value may have around it. */
const unbroken = /^[\s"'`]*[\w+/-]*=*[\s\p{P}]*$/u;
const noDigit = /[^0-9A-Za-z+/=]/gu;
const header = /^\W*(?:ap-device-identifier\W*)?fingerprint\W*/iu;
/** Latin letters, blanks and the wide variants of letters. */
const nearLatin = /[\0-\u00ff\u2000-\u206f\u2800\u3000\uff00-\uffef\ufeff]/u;

/** Without one of these, what is no text names no parameter and nobody, and no reader decodes it on. */
const saysMore = /_id|key|appid|deviceuser|environment|all|[%\\]|&#/iu;

// No flag i in here: it takes `ſ` for an s.
/**
 * Decodes Base64 as lenient readers do: they skip what is none to them, such as signs, and the
 * digits of the other alphabet.
 *
 * @param plain the text, folded
 */
export function* lenientBase64(text: string, plain: string): Generator<Decoded> {
  const body = plain.replace(header, '');
  const standard = body.replace(/-/gu, '+').replace(/_/gu, '/');
  const variants = new Set([
    ...alphabets(body).map((digits) => digits.replaceAll('=', '')),
    text.replace(/[^0-9A-Za-z]/gu, ''),
  ]);
  const sparse = !unbroken.test(body);
  const padding = /[0-9A-Za-z+/](={1,2})[^0-9A-Za-z+/=]*$/u.exec(standard)?.[1] ?? '';
  for (const variant of variants) {
    const whole = wholeBase64(variant);
    if (whole === '') continue;
    const bytes = bytesOfBase64(whole);
    const isPadded = padding !== '' && (whole.length + padding.length) % 4 === 0;
    const isSaid = isPadded || whole.length >= longBase64;
    for (const wide of utf16(bytes))
      yield { text: wide, doubt: isSaid || bytes.length > 2 ? 'short' : 'much', sparse };
    const decoded = lenientUtf8(bytes);
    if (decoded === null) {
      // It may go on in letters behind what is none.
      yield* broken(bytes);
      continue;
    }
    const chance = whole.length > briefBase64 ? 'short' : 'brief';
    if (!isExact(variant, bytes)) yield { text: decoded, doubt: 'much' };
    else yield { text: decoded, doubt: isSaid && isReadable(decoded) ? 'none' : chance, sparse };
  }
  if (/=.*?[\w+/-]/su.test(body)) for (const digits of alphabets(body)) yield* base64Parts(digits);
}

/** The digits of Base64 in a text, to readers of both alphabets, of either one, and of letters alone. */
function alphabets(text: string): readonly string[] {
  // Most IDs: they are the same to all of them.
  if (!/[^0-9A-Za-z=]/u.test(text)) return [text];
  const standard = (digits: string) => digits.replace(/-/gu, '+').replace(/_/gu, '/');
  const letters = text.replace(/[^0-9A-Za-z=]/gu, '');
  const both = standard(text).replace(noDigit, '');
  if (!/[+/]/u.test(text)) return [both, letters];
  const urlSafe = standard(text.replace(/[+/]/gu, '')).replace(noDigit, '');
  return [both, text.replace(noDigit, ''), urlSafe, letters];
}

/** What is padded before its end ends there to one reader, and another one reads on. */
function* base64Parts(digits: string): Generator<Decoded> {
  const parts = digits.split(/=+/u).map((part) => [...bytesOfBase64(wholeBase64(part))]);
  for (const part of [parts[0] ?? [], parts.flat()]) {
    const bytes = Uint8Array.from(part);
    const decoded = lenientUtf8(bytes);
    if (decoded === null) yield* broken(bytes);
    else yield { text: decoded, doubt: 'much' };
  }
}

/** Whether a byte is one of `#`, `&`, `;` and `?`, or ends a text in C. */
function divides(byte: number): boolean {
  return byte === 0x23 || byte === 0x26 || byte === 0x3b || byte === 0x3f || byte === 0;
}

/** What is no UTF-8, as some reader shows it, where that may say anything. */
function* broken(bytes: Uint8Array): Generator<Decoded> {
  if (!bytes.some(divides)) return;
  const text = String.fromCharCode(...bytes);
  if (saysMore.test(text)) yield { text, doubt: 'broken' };
}

/** One digit alone is no byte. */
function wholeBase64(digits: string): string {
  return digits.length % 4 === 1 ? digits.slice(0, -1) : digits;
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
