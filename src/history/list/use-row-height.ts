import { useEffect, useState } from 'preact/hooks';

/** Below it the parts of a row stand under each other; the same as in history-list.css. */
const narrow = '(width < 720px)';

/** How high a row is, in px: all are alike, so that nobody has to measure them. */
export function useRowHeight(): number {
  const [isNarrow, setNarrow] = useState(() => matchMedia(narrow).matches);
  useEffect(() => {
    const media = matchMedia(narrow);
    const closing = new AbortController();
    media.addEventListener('change', () => setNarrow(media.matches), { signal: closing.signal });
    return () => closing.abort();
  }, []);
  return isNarrow ? 126 : 58;
}
