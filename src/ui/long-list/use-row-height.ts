import { useEffect, useState } from 'preact/hooks';

/** Below it the parts of a row stand under each other; the same as in the styles of such lists. */
const narrow = '(width < 720px)';

/**
 * How high a row usually is, in px.
 *
 * @param wide where its parts stand beside each other
 * @param stacked where they stand under each other
 */
export function useRowHeight(wide: number, stacked: number): number {
  const [isNarrow, setNarrow] = useState(() => matchMedia(narrow).matches);
  useEffect(() => {
    const media = matchMedia(narrow);
    const closing = new AbortController();
    media.addEventListener('change', () => setNarrow(media.matches), { signal: closing.signal });
    return () => closing.abort();
  }, []);
  return isNarrow ? stacked : wide;
}
