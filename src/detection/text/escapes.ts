const names: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
};
const entity = /&(?:(amp|quot|apos|lt|gt)|#(\d{1,5})|#x([\da-f]{1,4}));/giu;
/** Printable ASCII: what a program escapes though it need not. */
const unit = /\\{1,8}(?:u00|x)([2-7][\da-f])/giu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character of terminals
const colour = /\u001b\[[\d;]*[A-Za-z]/gu;
/** Markup shown as text is markup again: `&amp;amp;`. */
const mostPasses = 3;

/**
 * Undoes what a program writes when it puts an address into something else: `&amp;` in markup,
 * `\u0026` and `\/` in JSON and scripts, the colours of a terminal. Quotes stay escaped.
 */
export function unescapedText(text: string): string {
  let current = text.replace(colour, '');
  for (let pass = 0; pass < mostPasses && current.includes('&'); pass++) {
    const next = current.replace(entity, fromEntity);
    if (next === current) break;
    current = next;
  }
  return current
    .replace(unit, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\{1,8}\//gu, '/');
}

const signs = ['&quot;', '&amp;', '&lt;', '&gt;', '&#', '\\u00', '\\x'];

/** The same, of a text that may be long: most have nothing to undo. */
export function unescapedIfNeeded(text: string): string {
  return signs.some((sign) => text.includes(sign)) ? unescapedText(text) : text;
}

function fromEntity(whole: string, name?: string, decimal?: string, hex?: string): string {
  if (name !== undefined) return names[name.toLowerCase()] ?? whole;
  const code =
    decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10);
  return Number.isNaN(code) ? whole : String.fromCharCode(code);
}
