import { attributeOf, nameOf, parentElementOf } from './safe-dom';

const maxSteps = 4;
const plainId = /^[\w-]{1,40}$/u;

/** A short path to an element for people to read, from the nearest ancestor with an ID on. */
export function pathOf(element: Element): string {
  const steps: string[] = [];
  let at: Element | null = element;
  while (at !== null && steps.length < maxSteps) {
    const id = attributeOf(at, 'id');
    const named = plainId.test(id);
    steps.unshift(named ? `${nameOf(at)}#${id}` : nameOf(at));
    if (named) break;
    at = parentElementOf(at);
  }
  return steps.join(' > ');
}
