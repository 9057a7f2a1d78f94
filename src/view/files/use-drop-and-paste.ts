import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { give, type Receive } from '../first-run/incoming';

/**
 * Takes what is dropped anywhere on the page, and what is pasted while no field has the focus.
 *
 * @returns whether something is being dragged over the page
 */
export function useDropAndPaste(receive: Receive): boolean {
  const [dragging, setDragging] = useState(false);
  const latest = useRef(receive);
  latest.current = receive;
  // Before it is painted: what is dropped as soon as the page shows would open in its place.
  useLayoutEffect(() => {
    const closing = new AbortController();
    const { signal } = closing;

    function isOurs(event: DragEvent): boolean {
      const types = event.dataTransfer?.types ?? [];
      return types.includes('Files') || (types.includes('text/plain') && !isField(event.target));
    }
    function over(event: DragEvent) {
      if (isOurs(event)) event.preventDefault();
      setDragging(isOurs(event));
    }
    window.addEventListener('dragenter', over, { signal });
    window.addEventListener('dragover', over, { signal });
    window.addEventListener(
      'dragleave',
      (event) => {
        // Every element on the way is left; only the page has nothing that is entered instead.
        if (event.relatedTarget === null) setDragging(false);
      },
      { signal },
    );
    window.addEventListener(
      'drop',
      (event) => {
        setDragging(false);
        if (event.dataTransfer === null || !isOurs(event)) return;
        event.preventDefault();
        give(event.dataTransfer, latest.current);
      },
      { signal },
    );
    window.addEventListener(
      'paste',
      (event) => {
        if (event.clipboardData === null || event.defaultPrevented) return;
        if (isField(event.target) || isField(document.activeElement)) return;
        event.preventDefault();
        give(event.clipboardData, latest.current);
      },
      { signal },
    );
    return () => closing.abort();
  }, []);
  return dragging;
}

/** Whether it takes text itself. */
function isField(target: EventTarget | null): boolean {
  const fields = 'input:not([type="radio"], [type="checkbox"]), textarea, select';
  return target instanceof Element && target.closest(fields) !== null;
}
