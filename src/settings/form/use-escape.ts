import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { leaveEvent } from './leave-form';

/** What was done first, where it has to be done again to discard what was typed. */
type Told = 'escape' | 'back';

/**
 * Escape does in a form what its Cancel does. Where something was typed, the first one says so and
 * the second one does it; so does the browser's Back where something is not saved.
 *
 * @param place something in the form
 * @param onCancel undefined where there is nothing to go back to
 * @param isSaved whether going back loses nothing
 * @returns which one was the first; undefined where none was
 */
export function useEscape(
  place: RefObject<HTMLElement | null>,
  onCancel: (() => void) | undefined,
  isSaved: boolean,
): Told | undefined {
  const [told, setTold] = useState<Told>();
  const latest = useRef({ onCancel, told, isSaved });
  latest.current = { onCancel, told, isSaved };
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
        setTold(undefined);
      },
      { signal },
    );
    form.addEventListener(
      leaveEvent,
      (event) => {
        const { told, isSaved } = latest.current;
        if (!isTyped || told !== undefined || isSaved) return;
        event.preventDefault();
        setTold('back');
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
        const { onCancel, told } = latest.current;
        if (onCancel === undefined) return;
        event.preventDefault();
        if (isTyped && told === undefined) setTold('escape');
        else onCancel();
      },
      { signal },
    );
    return () => closing.abort();
  }, [place]);
  return told;
}
