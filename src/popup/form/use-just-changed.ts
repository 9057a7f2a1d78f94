import { useEffect, useRef, useState } from 'preact/hooks';
import { timeToSettle } from './id-in-form';

/**
 * Whether a value became another one so short a time ago that a person may still mean the one
 * before.
 *
 * @param isExpected whether whoever looks at it knows, as they changed it or it had to come
 */
export function useJustChanged(value: string, isExpected: boolean): boolean {
  const last = useRef({ value, changed: false });
  const [, draw] = useState(0);
  // Known with the very drawing that shows the new one.
  if (last.current.value !== value) last.current = { value, changed: !isExpected };
  const { changed } = last.current;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each other value has to stand still anew
  useEffect(() => {
    if (!changed) return;
    const timer = setTimeout(() => {
      last.current = { ...last.current, changed: false };
      draw((count) => count + 1);
    }, timeToSettle);
    return () => clearTimeout(timer);
  }, [value, changed]);

  return changed;
}
