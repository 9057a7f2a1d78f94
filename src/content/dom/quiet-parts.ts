import { allIn, columnHeadOf, isElement, parentElementOf, parentOf, rootOf } from './safe-dom';

/** Rather than forget what was read in so large a part, everything is read anew. */
const largestPart = 5_000;
const maxShadows = 1_000;
/**
 * After how long a scan reads everything once more, in ms. No observer tells of a shadow tree that
 * an old element gets; a component is asked each time, any other element only then.
 */
const trustedFor = 60_000;

/**
 * The parts of a page in which nothing was found, and nothing could be whatever stands around them:
 * no label, no control, no shadow tree. They need not be read again until an observer tells of a
 * change in them. What is found is found anew by each scan: it follows from what stands around it
 * as well, and from what no observer tells of.
 */
export class QuietParts {
  #quiet = new WeakSet<Node>();
  /** What says something or has changed since the scan began, and all that is around it. */
  #open = new WeakSet<Node>();
  /** Nodes around which all is open, as long as nothing has moved. */
  #chained = new WeakSet<Node>();
  #entered = new WeakSet<Node>();
  #trusted = false;
  #since = Number.NEGATIVE_INFINITY;
  #shadows = 0;
  readonly #observe: (root: ShadowRoot) => void;

  /** @param observe sees to it that {@link changed} is told of each change in a shadow tree */
  constructor(observe: (root: ShadowRoot) => void) {
    this.#observe = observe;
  }

  /**
   * A scan begins. From now on {@link changed} is told of each change in the document.
   *
   * @param now by a clock that only goes on, in ms
   */
  begin(now: number): void {
    if (now - this.#since > trustedFor) {
      this.#quiet = new WeakSet();
      this.#since = now;
    }
    this.#open = new WeakSet();
    this.#chained = new WeakSet();
    this.#entered = new WeakSet();
    this.#trusted = true;
    this.#shadows = 0;
  }

  has(element: Element): boolean {
    return this.#quiet.has(element);
  }

  /** The scan goes into a shadow tree. A page with very many has the others read each time. */
  inside(root: ShadowRoot): this | undefined {
    this.#shadows += 1;
    if (this.#shadows > maxShadows) return undefined;
    this.#observe(root);
    return this;
  }

  /** Something was found here, or might be after what no observer tells of. */
  heard(node: Node): void {
    for (let at: Node | null = node; at !== null && !this.#chained.has(at); at = parentOf(at)) {
      this.#chained.add(at);
      this.#open.add(at);
      this.#quiet.delete(at);
    }
  }

  /** The scan begins to read a part. */
  entered(part: Element, root: Node): void {
    // The page may have taken out what is being read: nobody tells of changes there.
    if (rootOf(part) === root) this.#entered.add(part);
  }

  /** The scan has come to the end of a part: of one that it did not enter only the end was read. */
  left(part: Element): void {
    if (!this.#entered.delete(part) || !this.#trusted || this.#open.has(part)) return;
    this.#quiet.add(part);
  }

  /** Changes of the page, each before the scan goes on. */
  changed(records: readonly MutationRecord[]): void {
    this.#chained = new WeakSet();
    for (const { target, removedNodes } of records) {
      this.heard(target);
      for (const node of removedNodes) this.#forgetIn(node);
      // Whether a button in the head of a column is read depends on all that the head says.
      const element = isElement(target) ? target : parentElementOf(target);
      const head = element && columnHeadOf(element);
      if (head !== null) this.#forgetIn(head);
    }
  }

  /** Forgets everything: up to the next scan nobody tells of changes. */
  forget(): void {
    this.#quiet = new WeakSet();
    this.#trusted = false;
  }

  #forgetIn(node: Node): void {
    if (!isElement(node)) return;
    const inside = allIn(node, '*');
    if (inside.length > largestPart) this.forget();
    else {
      for (const one of [node, ...inside]) {
        this.#open.add(one);
        this.#quiet.delete(one);
      }
    }
  }
}
