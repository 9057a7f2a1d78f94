import { cleaned } from '../candidate/cleaned';
import { readShape, type Shaped } from '../candidate/shape';
import { readValue } from '../candidate/value';
import { controlValue } from './controls';
import { attributesOf, nameOf, parentElementOf, slottedIn, textIn } from './dom';

export interface Found extends Shaped {
  readonly element: Element;
}

/** The value that an element shows: its first word, or what it was cut from. */
export function valueIn(element: Element): Found | undefined {
  const control = firstControl(element);
  if (control !== undefined) {
    const read = readShape(controlValue(control) ?? '');
    if (read !== undefined) return { ...read, element: control };
  }
  const text = cleaned(textIn(element, 2_400)).trim();
  if (/…|\.{3}/u.test(text.slice(0, 80))) return uncut(element, text);
  if (text === '') return slotted(element) ?? copied(element);
  const read = readValue(text, 0, false);
  if (read === undefined) return undefined;
  // A word of a sentence is no value, unless nothing else could look like it.
  if (read.shape === 'opaque' && /\s\S+\s\S+/u.test(text)) return undefined;
  return { ...read, element };
}

function firstControl(element: Element): Element | undefined {
  const controls = 'input,textarea,select,output';
  if (Reflect.apply(Element.prototype.matches, element, [controls])) return element;
  return Reflect.apply(Element.prototype.querySelector, element, [controls]) ?? undefined;
}

function uncut(element: Element, text: string): Found | undefined {
  const [head = '', tail = ''] = text.split(/…|\.{3}/u);
  const start = head.trim().replace(/^["'`]/u, '');
  const end = /^[\w+/=-]+/u.exec(tail.trim())?.[0] ?? '';
  if (start.length < 3) return undefined;
  for (const value of fullValues(parentElementOf(element) ?? element)) {
    const read = readShape(value);
    // A header's value is cut as it is written, so the decoded ID need not begin like it.
    const written = read === undefined ? [] : [read.deviceId, value.trim()];
    if (read && written.some((one) => one.startsWith(start) && one.endsWith(end))) {
      return { ...read, element };
    }
  }
  return undefined;
}

/** What stands beside its label only once a component is drawn. */
function slotted(element: Element): Found | undefined {
  const nodes = slottedIn(element);
  const read = readShape(nodes.map((node) => textIn(node, 2_400)).join(''));
  return read && { ...read, element };
}

function copied(element: Element): Found | undefined {
  for (const value of fullValues(element)) {
    const read = readShape(value);
    if (read?.shape === 'certain') return { ...read, element };
  }
  return undefined;
}

const fullName =
  /^(?:title|value|content|aria-label|data-(?:.*(?:clipboard|copy|full|value|text|tip|title|original|raw).*))$/u;

/** What attributes say in full where the text is cut, or only a button to copy with is there. */
function* fullValues(root: Element): Generator<string> {
  const all: ArrayLike<Element> = Reflect.apply(Element.prototype.querySelectorAll, root, ['*']);
  for (const element of [
    root,
    ...Array.from({ length: Math.min(all.length, 60) }, (_, at) => all[at]),
  ]) {
    // A control's attribute is not what it holds, and a password is nobody's to read.
    if (element === undefined || /^(?:input|textarea|select)$/u.test(nameOf(element))) continue;
    for (const { name, value } of Array.from(attributesOf(element))) {
      if (fullName.test(name) && value.length <= 2_048) yield value;
    }
  }
}
