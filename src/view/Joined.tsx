import { type ComponentChildren, Fragment, toChildArray } from 'preact';

/** Begins a line rather than ending one. */
export const separator = ' ·\u00a0';

/**
 * Facts side by side on a line. Each text has a direction of its own: in a language that is read
 * from right to left, numbers and IDs keep their order, and none is torn apart by its neighbour.
 *
 * @param children what is left out, and what is empty, takes no place; an element has to isolate what
 *   is in it, as `code` does and whatever has a `dir`
 */
export function Joined({ children }: { children: ComponentChildren }) {
  const facts = toChildArray(children).filter((one) => one !== '');
  return facts.map((fact, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a fact is known by its place
    <Fragment key={at}>
      {at > 0 && separator}
      {typeof fact === 'object' ? fact : <bdi>{fact}</bdi>}
    </Fragment>
  ));
}
