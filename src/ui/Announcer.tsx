import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { announce } from './announce';

/** The one live region of a page: says what comes up in a place, and is not seen. */
export function Announcer({ of }: { of: RefObject<HTMLElement | null> }) {
  const region = useRef<HTMLDivElement>(null);
  // Before it is painted: what comes with the first frame would pass for having been there.
  useLayoutEffect(() => {
    if (of.current === null || region.current === null) return;
    return announce(of.current, region.current);
  }, [of]);
  return <div ref={region} class="announcer visually-hidden" aria-live="polite" />;
}
