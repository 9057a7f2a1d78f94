import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Opens a `dialog` over everything else for as long as it is drawn; then the focus goes back to where
 * it was.
 *
 * @param first what has the focus at once; the browser's choice where it is left out
 * @param after what has it afterwards, where that is not what had it before
 */
export function useModal(
  first?: RefObject<HTMLElement | null>,
  after: () => HTMLElement | null = () => null,
): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  // Before anything is painted: who sees it can type.
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const shown = dialog.current;
    shown?.showModal();
    // A long text that scrolls would have the focus.
    first?.current?.focus();
    return () => {
      shown?.close();
      const next = after() ?? opener;
      if (next instanceof HTMLElement) next.focus();
    };
  }, []);
  return dialog;
}
