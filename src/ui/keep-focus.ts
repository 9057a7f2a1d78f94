/** The attribute of what the next key is most useful for, once something else has gone. */
export const nextFocus = 'data-next-focus';

const focusable =
  'input, select, textarea, button, a[href], summary, [tabindex]:not([tabindex="-1"])';

/**
 * Keeps the focus where the next key is useful. What had it may go with the action that it was
 * for: a form that was saved, a button that was pressed. Browsers then leave the focus to the whole
 * page, and a person without a mouse at its start. Here the nearest place that is left takes it: in
 * there what is marked with {@link nextFocus}, else the first control.
 *
 * @returns ends it
 */
export function keepFocus(root: HTMLElement): () => void {
  const closing = new AbortController();
  const { signal } = closing;
  /** What has the focus, and all that is around it, from the inside out. */
  let path: Element[] = [];
  /** Where a place was found, until a person goes on: what is marked may come a moment later. */
  let found: Element | undefined;

  root.addEventListener(
    'focusin',
    ({ target }) => {
      if (target instanceof Element) path = pathOf(target, root);
    },
    { signal },
  );
  for (const type of ['keydown', 'pointerdown'] as const) {
    root.addEventListener(
      type,
      ({ target }) => {
        found = undefined;
        // A click on nothing leaves the focus to nothing, and that is meant.
        if (type === 'pointerdown' && !closestControl(target)) path = [];
      },
      { signal, capture: true },
    );
  }

  const observer = new MutationObserver(() => {
    const marked = found?.querySelector<HTMLElement>(`[${nextFocus}]`);
    if (marked && isUsable(marked)) {
      found = undefined;
      marked.focus({ preventScroll: true });
    }
    const [lost, ...around] = path;
    if (lost === undefined || document.activeElement !== document.body || isUsable(lost)) return;
    for (const place of around.filter((one) => one.isConnected)) {
      const next = nextIn(place);
      if (next === undefined) continue;
      found = next.hasAttribute(nextFocus) ? undefined : place;
      next.focus({ preventScroll: true });
      return;
    }
  });
  observer.observe(root, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden', nextFocus],
  });
  return () => {
    closing.abort();
    observer.disconnect();
  };
}

function pathOf(target: Element, root: Element): Element[] {
  const path: Element[] = [];
  for (let one: Element | null = target; one !== null; one = one.parentElement) {
    path.push(one);
    if (one === root) break;
  }
  return path;
}

function nextIn(place: Element): HTMLElement | undefined {
  const marked = [...place.querySelectorAll<HTMLElement>(`[${nextFocus}]`)];
  return [...marked, ...place.querySelectorAll<HTMLElement>(focusable)].find(isUsable);
}

function isUsable(one: Element): boolean {
  return one.isConnected && !one.matches(':disabled') && one.checkVisibility();
}

function closestControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`${focusable}, label`) !== null;
}
