import { failure, type Result, success } from '../result';
import { hiddenMeaning } from './means-everyone';

/** Longest identifier that is sent, in UTF-16 code units. */
export const maxIdentifierLength = 1024;

/** Why a text cannot serve as an identifier. */
export type IdentifierRefusal =
  | 'empty'
  | 'all'
  /** Decoded once more it is nothing. */
  | 'blank'
  /** Decoded once more it is several parameters of a request. */
  | 'parameter'
  | 'invisibleCharacter'
  | 'whiteSpace'
  | 'tooLong'
  | 'notFingerprint'
  /** In place of a device's ID: it is of a person, and would go to Adobe Pass in the clear. */
  | 'addressAsDevice'
  /** A character that no identifier has, or not at that place. */
  | { readonly character: string };

// Control and format characters (the bidi ones among them), lone surrogates, which cannot be
// encoded into a URL, and everything else that leaves no ink on the screen.
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800\u{1d159}\u{16fe4}]/u;
// U+0085 NEXT LINE breaks lines, but is white space to Unicode and not to ECMAScript.
const lineOrSpace = /[\s\u0085]/u;
const quote = /["'`“”‘’«»]/u;
const space = /\s/u;
/** What divides a URL, or encodes in one: a reader who decodes once more takes it for that. */
const ofUrl = /[&#?%]/u;
const sentenceEnd = /[,;.]/u;

/**
 * Takes away the white space and the quotes around a pasted value, and nothing inside it.
 *
 * @param text as typed or pasted
 */
export function unwrap(text: string): string {
  return inner(text, undefined);
}

/**
 * Takes away what stands around an ID where it was copied: white space, quotes, and the comma,
 * semicolon or full stop behind it.
 *
 * @param text as typed or pasted
 */
export function withoutSurroundings(text: string): string {
  return inner(text, sentenceEnd);
}

function inner(text: string, closing: RegExp | undefined): string {
  let start = 0;
  let end = text.length;
  const isSpace = (index: number) => space.test(text.charAt(index));
  const isQuote = (index: number) => quote.test(text.charAt(index));
  for (;;) {
    while (start < end && isSpace(start)) start += 1;
    while (start < end && isSpace(end - 1)) end -= 1;
    if (start < end && closing?.test(text.charAt(end - 1))) {
      end -= 1;
      continue;
    }
    // One quote alone wraps nothing.
    if (end - start < 2 || !isQuote(start) || !isQuote(end - 1)) return text.slice(start, end);
    start += 1;
    end -= 1;
  }
}

/**
 * Checks a value that will stand in a reset request. Refused is what means everybody, nothing or
 * another parameter under any chain of encodings, because it could reset everybody.
 *
 * @param value byte for byte what would be sent
 */
export function checkIdentifier(value: string): Result<string, IdentifierRefusal> {
  if (value === '') return failure('empty');
  if (value.length > maxIdentifierLength) return failure('tooLong');
  const character = characterIn(value);
  if (character !== undefined) return failure({ character });
  const meaning = hiddenMeaning(value);
  if (meaning !== undefined) return failure(meaning);
  if (lineOrSpace.test(value)) return failure('whiteSpace');
  if (invisible.test(value)) return failure('invisibleCharacter');
  return success(value);
}

/**
 * Checks the ID of one device, or a key. Refused too is what {@link withoutSurroundings} would
 * change: what is shown is what is sent.
 *
 * @param value byte for byte what would be sent
 */
export function checkTarget(value: string): Result<string, IdentifierRefusal> {
  const checked = checkIdentifier(value);
  if (!checked.ok || withoutSurroundings(value) === value) return checked;
  return failure({ character: value.slice(-1) });
}

/** The first character of a URL's own, or a variant of one, such as `％`. */
function characterIn(value: string): string | undefined {
  if (ofUrl.test(value)) return ofUrl.exec(value)?.[0];
  if (/^[ -~]*$/u.test(value)) return undefined;
  return [...value].find((one) => ofUrl.test(one.normalize('NFKC')));
}
