import { useLayoutEffect, useRef } from 'preact/hooks';

const firstOf = {
  ifFree: 'input, button',
  save: '[type="submit"]',
  secret: 'textarea',
} as const;

/**
 * Brings what a person asked for into view, with the focus on the marked field, else its first
 * control.
 *
 * @param arrives `ifFree` where nobody asked for it: then only if the focus is nowhere; `save` where
 *   nothing is left to enter: on the button that saves, so that what is pasted next goes to no field;
 *   `secret` where a secret comes first: what is pasted next is it
 */
export function useFocusOnOpen<Place extends HTMLElement>(arrives: boolean | keyof typeof firstOf) {
  const place = useRef<Place>(null);
  // Before it is seen: an Enter right after would go nowhere.
  useLayoutEffect(() => {
    if (!arrives || (arrives === 'ifFree' && document.activeElement !== document.body)) return;
    const marked = place.current?.querySelector<HTMLElement>(
      '[data-marked] :is(input, select, textarea)',
    );
    const first = place.current?.querySelector<HTMLElement>(
      arrives === true ? firstOf.ifFree : firstOf[arrives],
    );
    (marked ?? first)?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'nearest' });
    // The end of a long form may be out of sight.
    if (arrives === 'save') first?.scrollIntoView({ block: 'nearest' });
    marked?.scrollIntoView({ block: 'nearest' });
  }, [arrives]);
  return place;
}
