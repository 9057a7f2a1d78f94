/**
 * Whether a text has every fragment of a query, each anywhere in it and in either case; fragments
 * are separated by white space.
 */
export function hasFragments(text: string, query: string): boolean {
  const searched = folded(text);
  return folded(query)
    .split(/\s+/u)
    .every((fragment) => searched.includes(fragment));
}

/** Full-width letters and the like are the letters that people type. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
