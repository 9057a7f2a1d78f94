import { controlValues } from './dom/control-values';

const observed: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
};
/** How often the controls' values are compared, in ms. */
const compareEvery = 1_000;

/**
 * Waits for the next change of the page. It stops listening at the first one: a page that changes
 * all the time costs no more than one that changed once.
 */
export class NextChange {
  /** Settles at the first change, or when it is no longer waited for. */
  readonly happened: Promise<void>;
  readonly #observer: MutationObserver;

  /** @param signal ends the waiting */
  constructor(signal: AbortSignal) {
    const done = new AbortController();
    const changed = () => done.abort();
    const until = AbortSignal.any([signal, done.signal]);
    this.happened = new Promise((resolve) => {
      until.addEventListener('abort', () => resolve());
    });
    this.#observer = new MutationObserver(changed);
    this.observe([document]);
    for (const type of ['input', 'change', 'hashchange', 'popstate']) {
      addEventListener(type, changed, { capture: true, signal: until });
    }
    const before = controlValues();
    const timer = setInterval(() => {
      if (!document.hidden && controlValues() !== before) changed();
    }, compareEvery);
    until.addEventListener('abort', () => {
      this.#observer.disconnect();
      clearInterval(timer);
    });
  }

  /** Listens in these trees too: a document's observer sees into no shadow tree. */
  observe(roots: readonly Node[]): void {
    for (const root of roots) this.#observer.observe(root, observed);
  }
}
