import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Hands on what is pasted into a field, with its line breaks, which the field itself would drop.
 *
 * @param take returns whether it took the text: then nothing of that comes into the field
 */
export function usePaste(
  input: RefObject<HTMLInputElement | null>,
  take: ((text: string) => boolean) | undefined,
): void {
  const latest = useRef(take);
  latest.current = take;
  useLayoutEffect(() => {
    const listening = new AbortController();
    input.current?.addEventListener(
      'paste',
      (event) => {
        const text = event.clipboardData?.getData('text/plain') ?? '';
        if (latest.current?.(text)) event.preventDefault();
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, [input]);
}
