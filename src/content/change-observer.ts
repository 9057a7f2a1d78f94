import { controlValues } from './dom/control-values';
import { QuietParts } from './dom/quiet-parts';

const observed: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
};
/** How often the controls' values are compared, in ms. */
const compareEvery = 1_000;
/** How much of the main thread hearing of changes may take, and how much at once, in ms. */
const share = 0.01;
const burst = 20;

/** Hears of every change of the page, and keeps in mind which parts of it have not changed. */
export class PageChanges {
  readonly quiet = new QuietParts((root) => this.#listenIn(root));
  readonly #observer = new MutationObserver((records) => this.#heard(records));
  #tell = () => {};
  #since = performance.now();
  #spent = 0;

  /** @param signal ends it */
  constructor(signal: AbortSignal) {
    const tell = () => this.#tell();
    for (const type of ['input', 'change', 'hashchange', 'popstate']) {
      addEventListener(type, tell, { capture: true, signal });
    }
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      this.#tell();
    });
  }

  /** For how long changes were heard of since the scan began, in ms. */
  get cost(): number {
    return this.#spent;
  }

  /**
   * A scan begins, and with it the waiting for the next change, which may come during the scan.
   *
   * @returns settles at that change, or when it is no longer waited for
   */
  next(): Promise<void> {
    this.#heard(this.#observer.takeRecords());
    // Whoever still waits for the change before waits no longer.
    this.#tell();
    this.#since = performance.now();
    this.#spent = 0;
    this.#listenIn(document);
    this.quiet.begin(this.#since);
    const before = controlValues();
    return new Promise((resolve) => {
      const timer = setInterval(() => {
        if (!document.hidden && controlValues() !== before) this.#tell();
      }, compareEvery);
      this.#tell = () => {
        clearInterval(timer);
        resolve();
      };
    });
  }

  /** A document's observer sees into no shadow tree. */
  #listenIn(root: Node): void {
    this.#observer.observe(root, observed);
  }

  #heard(records: readonly MutationRecord[]): void {
    if (records.length === 0) return;
    const began = performance.now();
    this.quiet.changed(records);
    const now = performance.now();
    this.#spent += now - began;
    this.#tell();
    if (this.#spent <= burst + share * (now - this.#since)) return;
    // The page changes faster than it is worth hearing of: the next scan reads all of it.
    this.#observer.disconnect();
    this.quiet.forget();
  }
}
