import type { CDPSession } from 'playwright-core';
import * as v from 'valibot';

const found = v.object({ value: v.nullable(v.string()) });
const tree = v.object({
  nodes: v.array(
    v.object({
      role: v.optional(v.object({ value: v.string() })),
      name: v.optional(v.object({ value: v.string() })),
    }),
  ),
});

/** Runs in the page: what lies over the middle of what is seen of an element, if anything does. */
function whatCovers(this: Element): string | null {
  const { left, right, top, bottom } = this.getBoundingClientRect();
  const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
  const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
  const at = document.elementFromPoint(x, y);
  if (at !== null && (this.contains(at) || at.contains(this))) return null;
  const label = at?.closest('label');
  if (label?.control === this || label?.contains(this)) return null;
  return at === null ? 'out of view' : `under ${at.outerHTML.slice(0, 80)}`;
}

/** What has the focus. */
export interface Focused {
  /** Its role and its name, as a screen reader has them. */
  readonly name: string;
  /** What lies over it; null where nothing does. */
  readonly covered: string | null;
}

/** What has the focus in a page; undefined where nothing has. */
export async function focused(session: CDPSession): Promise<Focused | undefined> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: 'document.activeElement === document.body ? null : document.activeElement',
  });
  const { objectId } = result;
  if (objectId === undefined) return undefined;
  const [read, covers] = await Promise.all([
    session.send('Accessibility.getPartialAXTree', { objectId, fetchRelatives: false }),
    session.send('Runtime.callFunctionOn', {
      ...{ objectId, functionDeclaration: `${whatCovers}`, returnByValue: true },
    }),
  ]);
  const { value: covered } = v.parse(found, covers.result);
  const [node] = v.parse(tree, read).nodes;
  return { name: `${node?.role?.value} ${node?.name?.value}`, covered };
}
