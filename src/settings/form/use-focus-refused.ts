import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Leads to the first field that is not accepted, once the form around was sent and says so.
 *
 * @param place an element of the form
 */
export function useFocusRefused(place: RefObject<HTMLElement | null>): void {
  const wasSent = useRef(false);
  useEffect(() => {
    const sent = place.current?.closest('form');
    const listen = () => {
      wasSent.current = !focusRefused(sent);
      // What is refused later is no answer to it.
      setTimeout(() => {
        wasSent.current = false;
      });
    };
    sent?.addEventListener('submit', listen);
    return () => sent?.removeEventListener('submit', listen);
  }, [place]);
  useLayoutEffect(() => {
    if (wasSent.current && focusRefused(place.current?.closest('form'))) wasSent.current = false;
  });
}

/** @returns whether there is one */
function focusRefused(form: HTMLFormElement | null | undefined): boolean {
  const first = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  first?.focus();
  return first != null;
}
