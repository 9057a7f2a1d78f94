/**
 * Decodes UTF-8 as the most lenient reader would: sequences that are longer than they need be, and
 * surrogates, count as the characters that they spell. The built-in decoder refuses them.
 *
 * @returns null where the bytes are no such text
 */
export function lenientUtf8(bytes: Uint8Array): string | null {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const length = lengthAfter(lead);
    if (length === 0 || at + length > bytes.length) return null;
    let code = length === 1 ? lead : lead & (0x7f >> length);
    for (let next = at + 1; next < at + length; next++) {
      const byte = bytes[next] ?? 0;
      if ((byte & 0xc0) !== 0x80) return null;
      code = code * 0x40 + (byte & 0x3f);
    }
    if (code > 0x10ffff) return null;
    text += String.fromCodePoint(code);
    at += length;
  }
  return text;
}

/** How many bytes a sequence has that starts with this one; 0 where none does. */
function lengthAfter(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xc0) return 0;
  if (lead < 0xe0) return 2;
  if (lead < 0xf0) return 3;
  if (lead < 0xf8) return 4;
  if (lead < 0xfc) return 5;
  return lead < 0xfe ? 6 : 0;
}
