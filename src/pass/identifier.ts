import { failure, type Result, success } from './result';
import { spellsAll } from './spells-all';

/** Longest identifier that is sent, in UTF-16 code units. */
export const maxIdentifierLength = 1024;

/** Why a text cannot serve as an identifier. */
export type IdentifierRefusal =
  | 'empty'
  | 'all'
  | 'invisibleCharacter'
  | 'whiteSpace'
  | 'tooLong'
  | 'notFingerprint';

// Control and format characters (the bidi ones among them), lone surrogates, which cannot be
// encoded into a URL, and everything else that takes no room on the screen.
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;
// U+0085 NEXT LINE breaks lines, but is white space to Unicode and not to ECMAScript.
const lineOrSpace = /[\s\u0085]/u;
const quote = /["'`“”‘’«»]/u;
const space = /\s/u;

/**
 * Takes away the white space and the quotes around a pasted value, and nothing inside it.
 *
 * @param text as typed or pasted
 */
export function unwrap(text: string): string {
  let start = 0;
  let end = text.length;
  const isSpace = (index: number) => space.test(text.charAt(index));
  const isQuote = (index: number) => quote.test(text.charAt(index));
  for (;;) {
    while (start < end && isSpace(start)) start += 1;
    while (start < end && isSpace(end - 1)) end -= 1;
    // One quote alone wraps nothing.
    if (end - start < 2 || !isQuote(start) || !isQuote(end - 1)) return text.slice(start, end);
    start += 1;
    end -= 1;
  }
}

/**
 * Checks a value that will stand in a reset request. A value that reads as `all` is refused in
 * every case and encoding, because it would reset everybody.
 *
 * @param value byte for byte what would be sent
 */
export function checkIdentifier(value: string): Result<string, IdentifierRefusal> {
  if (value === '') return failure('empty');
  if (value.length > maxIdentifierLength) return failure('tooLong');
  if (spellsAll(value)) return failure('all');
  if (lineOrSpace.test(value)) return failure('whiteSpace');
  if (invisible.test(value)) return failure('invisibleCharacter');
  return success(value);
}
