/** What a browser shows with a viewer of its own, into whose parts no script sees. */
const shownByViewer = /^(?:application\/pdf|image\/(?!svg\+xml)|video\/|audio\/)/u;

/** Whether a document has text that a script can read. */
export function isReadable({ contentType }: Document): boolean {
  return !shownByViewer.test(contentType);
}
