import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** As `aria-keyshortcuts` names it. */
export const upShortcut = 'Alt+ArrowUp';

/**
 * Alt and ↑, pressed anywhere in the form of a control, leads to it: no text field uses them.
 *
 * @param pressed with what had the focus
 */
export function useFormShortcut(
  control: RefObject<HTMLInputElement | null>,
  pressed: (from: Element | null) => void,
): void {
  const latest = useRef(pressed);
  latest.current = pressed;
  useEffect(() => {
    const form = control.current?.form;
    if (!form) return;
    const ending = new AbortController();
    form.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'ArrowUp' || !event.altKey || event.isComposing) return;
        event.preventDefault();
        latest.current(document.activeElement);
      },
      { signal: ending.signal },
    );
    return () => ending.abort();
  }, [control]);
}
