import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * Whether Enter was pressed while there was no form yet that could take it: it must not be lost
 * without a word.
 */
export function useKeyBeforeForm(isThere: boolean): boolean {
  const [pressed, setPressed] = useState(false);
  useLayoutEffect(() => {
    if (isThere) return;
    const listening = new AbortController();
    document.addEventListener(
      'keydown',
      ({ key, target }) => {
        if (key === 'Enter' && target === document.body) setPressed(true);
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, [isThere]);
  return pressed;
}
