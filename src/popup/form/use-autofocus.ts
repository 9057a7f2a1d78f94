import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { nextFocus } from '../../ui/keep-focus';

/**
 * The popup opens ready to type over what stands in a field; it has no other content that focus
 * would skip. What the page fills in later is selected like that too, as long as nobody has touched
 * the field.
 *
 * @param value what stands in the field
 * @param filled whether nobody typed it
 */
export function useAutofocus(
  input: RefObject<HTMLInputElement | null>,
  value: string,
  filled: boolean,
): void {
  const touched = useRef(false);

  // Before anything else can happen: keys that come at once are meant for it.
  useLayoutEffect(() => {
    const field = input.current;
    if (field === null) return;
    field.setAttribute(nextFocus, '');
    if (document.activeElement === document.body) field.focus();
    const done = new AbortController();
    for (const type of ['keydown', 'pointerdown', 'blur']) {
      const touch = () => {
        touched.current = true;
      };
      field.addEventListener(type, touch, { signal: done.signal });
    }
    return () => done.abort();
  }, [input]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: selected anew when the value changes
  useEffect(() => {
    const field = input.current;
    if (!filled || touched.current || document.activeElement !== field) return;
    // From its end: the beginning of a long one is in sight, and the line below has its end.
    field?.setSelectionRange(0, field.value.length, 'backward');
  }, [input, value, filled]);
}
