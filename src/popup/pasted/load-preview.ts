/** Loads what reads and shows a pasted request: few people paste one, and nobody while it opens. */
export function loadPreview(): Promise<typeof import('./preview')> {
  return import('./preview');
}
