import { cleaned } from '../../detection/text/normalize';
import type { QuietParts } from './quiet-parts';
import {
  firstChildOf,
  following,
  isButton,
  isElement,
  isNameOfPicture,
  isSilent,
  isWrittenPicture,
  nameOf,
  nodeTypeOf,
  parentOf,
  shadowOf,
} from './safe-dom';

/** What a walk over the page meets. */
export type WalkEvent =
  | { readonly kind: 'element'; readonly element: Element }
  /** The text of a block: split over inline elements it is still one text. */
  | { readonly kind: 'text'; readonly element: Element; readonly text: string }
  | { readonly kind: 'pause' };

/** Elements within a line: a text goes on across them. */
export const inline = new Set(
  'a abbr b bdi br code em font i kbd label mark output s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const pause: WalkEvent = { kind: 'pause' };

/**
 * Walks the document and its open shadow trees in tree order. A generator: the page may be huge,
 * so the walk is put aside whenever its turn has taken long enough.
 *
 * @param quiet the parts to pass over; it is told what was read
 */
export function* blocksOf(
  root: Document | ShadowRoot,
  quiet: QuietParts | undefined,
): Generator<WalkEvent> {
  let owner: Element | undefined;
  let parts: string[] = [];
  let left: Element[] = [];
  const leaving = (node: Node) => {
    if (!isElement(node)) return;
    // What buttons show are words of their own, in one line with what stands before them.
    if (nameOf(node) === 'button') parts.push(' ');
    else if (!inline.has(nameOf(node))) left.push(node);
  };

  function* flush(): Generator<WalkEvent> {
    const text = cleaned(parts.join(''));
    if (owner !== undefined && /\S/u.test(text)) yield { kind: 'text', element: owner, text };
    parts = [];
    owner = undefined;
  }

  let steps = 0;
  let node: Node | null = firstChildOf(root);
  while (node !== null) {
    steps += 1;
    if (steps % 64 === 0) yield pause;
    let descend = true;
    if (isElement(node) && quiet?.has(node) === true) {
      yield* flush();
      descend = false;
    } else if (isElement(node)) {
      const name = nameOf(node);
      const shadow = shadowOf(node);
      if (!inline.has(name) && name !== 'button') quiet?.entered(node, root);
      yield { kind: 'element', element: node };
      if (name === 'br') parts.push('\n');
      else if (name === 'button') parts.push(' ');
      else if (shadow !== null || !inline.has(name)) yield* flush();
      if (shadow !== null) {
        yield* blocksOf(shadow, quiet?.inside(shadow));
      }
      descend =
        (!isSilent(node) || isWrittenPicture(node)) && !isButton(node) && !isNameOfPicture(node);
    } else if (nodeTypeOf(node) === Node.TEXT_NODE) {
      const parent = parentOf(node);
      // Text that stands in a shadow tree without an element around it is its host's.
      owner ??= isElement(parent) ? parent : root instanceof ShadowRoot ? root.host : undefined;
      parts.push(node.nodeValue ?? '');
    }
    node = (descend ? firstChildOf(node) : null) ?? following(node, root, leaving);
    if (left.length === 0) continue;
    yield* flush();
    for (const part of left) quiet?.left(part);
    left = [];
  }
  yield* flush();
}
