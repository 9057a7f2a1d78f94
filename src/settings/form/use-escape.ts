import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { leaveEvent } from './leave-form';

/**
 * Escape does in a form what its Cancel does. Where something was typed, the first one says so and
 * the second one does it.
 *
 * @param place something in the form
 * @param onCancel undefined where there is nothing to go back to
 * @param savesAsYouGo whether closing loses nothing
 * @returns whether the first one was pressed
 */
export function useEscape(
  place: RefObject<HTMLElement | null>,
  onCancel: (() => void) | undefined,
  savesAsYouGo: boolean,
): boolean {
  const [isTold, setTold] = useState(false);
  const latest = useRef({ onCancel, isTold, savesAsYouGo });
  latest.current = { onCancel, isTold, savesAsYouGo };
  // Before it is seen: keys that come at once are meant for it.
  useLayoutEffect(() => {
    const form = place.current?.closest('form');
    if (!form) return;
    const closing = new AbortController();
    const { signal } = closing;
    let isTyped = false;
    form.addEventListener(
      'input',
      () => {
        isTyped = true;
        setTold(false);
      },
      { signal },
    );
    form.addEventListener(
      leaveEvent,
      (event) => {
        const { isTold, savesAsYouGo } = latest.current;
        if (!isTyped || isTold || savesAsYouGo) return;
        event.preventDefault();
        setTold(true);
      },
      { signal },
    );
    document.addEventListener(
      'keydown',
      (event) => {
        const isOurs = event.target instanceof Node && form.contains(event.target);
        if (!isOurs && document.activeElement !== document.body) return;
        if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
        // One of a section that is not shown now is not what the key is for.
        if (!form.checkVisibility()) return;
        const { onCancel, isTold } = latest.current;
        if (onCancel === undefined) return;
        event.preventDefault();
        if (isTyped && !isTold) setTold(true);
        else onCancel();
      },
      { signal },
    );
    return () => closing.abort();
  }, [place]);
  return isTold;
}
