import { cleaned } from '../candidate/cleaned';
import {
  firstChildOf,
  isButton,
  isElement,
  isSilent,
  nameOf,
  nextOf,
  nodeTypeOf,
  parentOf,
  shadowOf,
} from './dom';

/** What a walk over the page meets. */
export type Met =
  | { readonly kind: 'element'; readonly element: Element }
  /** The text of a block: split over inline elements it is still one text. */
  | { readonly kind: 'text'; readonly element: Element; readonly text: string }
  | { readonly kind: 'shadow'; readonly root: ShadowRoot }
  | { readonly kind: 'pause' };

/** Elements within a line: a text goes on across them. */
export const inline = new Set(
  (
    'a abbr b bdi bdo br cite code data dfn em font i ins kbd label mark output q s samp small span ' +
    'strong sub sup time tt u var wbr'
  ).split(' '),
);
const pause: Met = { kind: 'pause' };

/**
 * Walks the document and its open shadow trees in tree order. A generator: the page may be huge,
 * so the walk is put aside whenever its turn has taken long enough.
 */
export function* blocksOf(root: Document | ShadowRoot): Generator<Met> {
  let owner: Element | undefined;
  let parts: string[] = [];
  let node: Node | null = firstChildOf(root);
  let steps = 0;

  function* flush(): Generator<Met> {
    if (owner !== undefined && parts.length > 0) {
      const text = cleaned(parts.join(''));
      if (/\S/u.test(text)) yield { kind: 'text', element: owner, text };
    }
    parts = [];
    owner = undefined;
  }

  while (node !== null) {
    steps += 1;
    if (steps % 64 === 0) yield pause;
    let descend = true;
    if (isElement(node)) {
      const name = nameOf(node);
      yield { kind: 'element', element: node };
      if (name === 'br') parts.push('\n');
      else if (!inline.has(name)) yield* flush();
      const shadow = shadowOf(node);
      if (shadow !== null) {
        yield* flush();
        yield { kind: 'shadow', root: shadow };
        yield* blocksOf(shadow);
      }
      descend = !isSilent(node) && name !== 'textarea' && name !== 'select' && !isButton(node);
    } else if (nodeTypeOf(node) === Node.TEXT_NODE) {
      const parent = parentOf(node);
      // Text that stands in a shadow tree without an element around it is its host's.
      owner ??= isElement(parent) ? parent : root instanceof ShadowRoot ? root.host : undefined;
      parts.push(node.nodeValue ?? '');
    }
    const child: Node | null = descend ? firstChildOf(node) : null;
    if (child !== null) {
      node = child;
      continue;
    }
    // Up until there is a next one; leaving a block ends its text.
    for (;;) {
      if (isElement(node) && !inline.has(nameOf(node))) yield* flush();
      const next: Node | null = nextOf(node);
      if (next !== null) {
        node = next;
        break;
      }
      const parent: Node | null = parentOf(node);
      if (parent === null || parent === root) {
        yield* flush();
        return;
      }
      node = parent;
    }
  }
}
