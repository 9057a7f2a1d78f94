import { useLayoutEffect, useRef } from 'preact/hooks';

/** Brings what a person asked for into view, with the focus on its first control. */
export function useArrival<Place extends HTMLElement>(arrives: boolean) {
  const place = useRef<Place>(null);
  // Before it is seen: an Enter right after would go nowhere.
  useLayoutEffect(() => {
    if (!arrives) return;
    place.current?.querySelector<HTMLElement>('input, button')?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [arrives]);
  return place;
}
