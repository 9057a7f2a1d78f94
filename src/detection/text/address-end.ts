/** What a template, a script or a document writes in place of a value, where white space may be in it. */
const group =
  /\$\{\{[^{}\n]{0,80}\}\}|\$\{[^{}\n]{0,80}\}|\$\([^()\n]{0,80}\)|\{\{[^{}\n]{0,80}\}\}|#\{[^{}\n]{0,80}\}|\\{1,8}\([^()\n]{0,80}\)|%\(\w{1,40}\)s|<%[^%\n]{0,80}%>/uy;
/** The same in brackets that also stand around an address: only where a value begins. */
const bracketed =
  /\{[A-Za-z_][\w .:-]{0,60}\}|<[A-Za-z_][\w .:-]{0,60}>|\[[A-Za-z_][\w .:-]{0,60}\]|\([A-Za-z_][\w .:-]{0,60}\)/uy;
/** RFC 3986 without what encoders escape in a value, and prose, code and markup set behind an address. */
const plain = /[\w\-.~:/?#@!$&*+=%]+/uy;
const beginsValue = /[=/]/u;
const sentenceEnd = /(?:(?<!\.)\.|[!?:&])+$/u;

/**
 * Where an address in a running text ends: what stands right behind it, such as `",` or `);` or a
 * full stop, is no part of it. Placeholders such as `{{id}}` or `$(id)` are.
 *
 * @param start where it begins
 * @param exactTo up to where it is known to go on, as it stands in quotes
 * @returns the index behind its last character
 */
export function addressEnd(text: string, start: number, exactTo = start): number {
  let end = exactTo;
  for (;;) {
    const length = lengthAt(text, end, end === start || beginsValue.test(text[end - 1] ?? ''));
    if (length === 0) break;
    end += length;
  }
  return end <= exactTo ? end : exactTo + withoutMarks(text, start, exactTo, end);
}

function lengthAt(text: string, at: number, isValue: boolean): number {
  for (const pattern of isValue ? [group, bracketed, plain] : [group, plain]) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) continue;
    const begun = pattern === plain && /[{(]/u.test(text[at + found.length] ?? '');
    return found.length - (begun ? (/[$#%]{1,2}$/u.exec(found)?.[0].length ?? 0) : 0);
  }
  return 0;
}

/** The length of its last piece without the end of a sentence, and without what emphasises it. */
function withoutMarks(text: string, start: number, from: number, to: number): number {
  const mark = text[start - 1] ?? '';
  const piece = text.slice(from, to);
  const emphasised = /[*_~]/u.test(mark)
    ? piece.replace(new RegExp(`[${mark}]+[.!?:]*$`, 'u'), '')
    : piece;
  // Two dots and more say that something is left out.
  return emphasised.replace(sentenceEnd, '').length;
}
