import { cleaned } from '../../detection/text/normalize';
import { readShape } from '../../detection/values/id-shape';
import { readValue, type Value } from '../../detection/values/parse-value';
import { controlValue } from './form-controls';
import { allIn, shadowOf, textIn } from './safe-dom';

const maxHosts = 20;
const maxDepth = 3;
const controls = 'input,textarea,select,output';

/** The value that a component shows in its shadow tree: in a control there, or as its text. */
export function valueInShadow(element: Element, depth = 0): Value | undefined {
  const root = shadowRootIn(element);
  if (root === null || depth > maxDepth) return undefined;
  const control = DocumentFragment.prototype.querySelector.call(root, controls);
  const held = control === null ? undefined : readShape(controlValue(control) ?? '');
  if (held !== undefined) return { ...held, quoted: false };
  const text = cleaned(textIn(root, 2_400)).trim();
  if (text !== '') return readValue(text);
  for (const inner of DocumentFragment.prototype.querySelectorAll.call(root, '*')) {
    const found = valueInShadow(inner, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The shadow tree of an element, or of the first component in it. */
function shadowRootIn(element: Element): ShadowRoot | null {
  const own = shadowOf(element);
  if (own !== null) return own;
  const hosts = Array.from(allIn(element, '*')).slice(0, maxHosts);
  return hosts.map(shadowOf).find((root) => root !== null) ?? null;
}
