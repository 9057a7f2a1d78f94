// Soft hyphens, zero-width characters, bidi marks and the like: they take no room, and copying
// them along is the classic way to get an ID that looks right and is not.
const invisible = /\p{Default_Ignorable_Code_Point}+|\p{Cf}+/gu;

const spaces = /[^\S\n\r\t\v\f ]/gu;

/** Colours of a terminal; logs show them with or without the character that began them. */
const escapeCharacter = '(?:\\p{Cc}|\\u241b|\\\\(?:033|x1b|e|u001b)|\\^\\[)';
const codes = '\\d{1,3}(?:;\\d{1,3}){0,4}';
const colours = new RegExp(`${escapeCharacter}\\[(?:${codes})?m|\\[${codes}m`, 'gu');

const colour = /\[(?:\d{1,3}(?:;\d{1,3}){0,4})?m/u;
const notPlain = /[^\t\n\r -~]/u;

/** Takes away every character that does not show, and makes every kind of space a plain one. */
export function cleaned(text: string): string {
  const plain = colour.test(text) ? text.replace(colours, '') : text;
  // Most texts are long, and have nothing to clean.
  return notPlain.test(plain) ? plain.replace(invisible, '').replace(spaces, ' ') : plain;
}

/**
 * Undoes percent-encoding and the escapes of JSON in a value.
 *
 * @returns the value as it is where its percent signs encode nothing
 */
export function unescapedValue(text: string): string {
  const plain = text
    .replace(/\\{1,8}u([0-9a-f]{4})/giu, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    )
    .replace(/\\{1,8}\//gu, '/');
  return percentDecoded(plain);
}

/** Decodes as often as it was encoded, at most four times. */
export function percentDecoded(text: string): string {
  let current = text;
  for (let depth = 0; depth < 4 && /%[0-9a-f]{2}/iu.test(current); depth++) {
    try {
      current = decodeURIComponent(current);
    } catch {
      return current;
    }
  }
  return current;
}
