/**
 * Whether a text has every fragment of a query, each anywhere in it and in either case; fragments
 * are separated by white space.
 */
export function hasFragments(text: string, query: string): boolean {
  return fragmentsOf(query)(folded(text));
}

/** The same for many texts, each of which was {@link folded} before. */
export function fragmentsOf(query: string): (foldedText: string) => boolean {
  const fragments = folded(query).split(/\s+/u);
  return (text) => fragments.every((fragment) => text.includes(fragment));
}

/** Full-width letters and the like are the letters that people type. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
