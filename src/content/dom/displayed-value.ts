import { cleaned } from '../../detection/text/normalize';
import { readShape, type Shaped } from '../../detection/values/id-shape';
import { readValue } from '../../detection/values/parse-value';
import { controlValue } from './form-controls';
import {
  allIn,
  attributesOf,
  firstIn,
  matches,
  parentElementOf,
  slottedIn,
  textIn,
} from './safe-dom';
import { valueInShadow } from './shadow-value';

export interface Found extends Shaped {
  readonly element: Element;
}

const controls = 'input,textarea,select,output';

/** What a control in an element holds, where that is an ID. */
export function controlIn(element: Element): Found | undefined {
  const control = matches(element, controls) ? element : firstIn(element, controls);
  const read = control === null ? undefined : readShape(controlValue(control) ?? '');
  return control === null || read === undefined ? undefined : { ...read, element: control };
}

/** The text that an element shows: of a control in it, or its own. */
export function shownIn(element: Element): string {
  const control = matches(element, controls) ? element : firstIn(element, controls);
  return (control && controlValue(control)) ?? textIn(element, 80);
}

/** The value that an element shows: its first word, or what it was cut from. */
export function valueIn(element: Element): Found | undefined {
  const held = controlIn(element);
  if (held !== undefined) return held;
  const text = cleaned(textIn(element, 2_400)).trim();
  if (/…|\.{3}/u.test(text.slice(0, 80))) return uncut(element, text);
  if (text === '') {
    const inShadow = valueInShadow(element);
    if (inShadow !== undefined) return { ...inShadow, element };
    return slotted(element) ?? inFull(element, element, ({ shape }) => shape === 'certain');
  }
  const read = readValue(text);
  if (read === undefined) return undefined;
  // A word of a sentence is no value, unless nothing else could look like it.
  if (read.shape === 'opaque' && /\s\S+\s\S+/u.test(text)) return undefined;
  return { ...read, element };
}

function uncut(element: Element, text: string): Found | undefined {
  const [head = '', tail = ''] = text.split(/…|\.{3}/u);
  const start = head.trim().replace(/^["'`]/u, '');
  const end = /^[\w+/=-]+/u.exec(tail.trim())?.[0] ?? '';
  if (start.length < 3) return undefined;
  // A header's value is cut as it is written, so the decoded ID need not begin like it.
  return inFull(element, parentElementOf(element) ?? element, ({ deviceId }, written) =>
    [deviceId, written].some((one) => one.startsWith(start) && one.endsWith(end)),
  );
}

/** What stands beside its label only once a component is drawn. */
function slotted(element: Element): Found | undefined {
  const nodes = slottedIn(element);
  const read = readShape(nodes.map((node) => textIn(node, 2_400)).join(''));
  return read && { ...read, element };
}

const fullName =
  /^(?:title|value|content|aria-label|data-.*(?:clipboard|copy|full|value|text|tip|title|original|raw).*)$/u;

/** What attributes say in full where the text is cut, or only a button to copy with is there. */
function inFull(
  element: Element,
  root: Element,
  fits: (read: Shaped, written: string) => boolean,
): Found | undefined {
  const all = allIn(root, '*');
  for (let at = -1; at < Math.min(all.length, 60); at++) {
    const one = at < 0 ? root : all[at];
    // A control's attribute is not what it holds, and a password is nobody's to read.
    if (one === undefined || matches(one, 'input,textarea,select')) continue;
    for (const { name, value } of Array.from(attributesOf(one))) {
      const read = fullName.test(name) ? readShape(value) : undefined;
      if (read !== undefined && fits(read, value.trim())) return { ...read, element };
    }
  }
  return undefined;
}
