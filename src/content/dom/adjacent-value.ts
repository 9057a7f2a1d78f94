import { cleaned } from '../../detection/text/normalize';
import { readShape } from '../../detection/values/id-shape';
import { readValue } from '../../detection/values/parse-value';
import { type Found, valueIn } from './displayed-value';
import {
  attributesOf,
  childrenOf,
  columnHeadOf,
  isDecoration,
  isElement,
  matches,
  nameOf,
  nextElementOf,
  nextOf,
  parentElementOf,
  previousElementOf,
  previousTextOf,
  shadowOf,
  textIn,
} from './safe-dom';
import { isColumnOfOther } from './table-columns';
import { inline } from './walk';

/** The value that stands next to an element which holds a label and nothing else. */
export function valueBeside(label: Element): Found | undefined {
  const text = textAfter(label)
    .replace(/^\s*[:=–→-]\s*/u, '')
    .trim();
  if (text !== '') {
    const read = readValue(cleaned(text));
    return read && { ...read, element: label };
  }
  const next = elementBeside(label);
  if (next === undefined || isColumnOfOther(next)) return undefined;
  return valueIn(next);
}

/** The text of its own that follows a label in its line, which may be split over elements. */
function textAfter(label: Element): string {
  const first = nextOf(label);
  if ((first?.nodeValue ?? '').trim() === '') return '';
  let text = '';
  for (let node = first; node !== null && text.length < 2_400; node = nextOf(node)) {
    if (isElement(node) && !inline.has(nameOf(node))) break;
    text += textIn(node, 2_400);
  }
  return text;
}

/** The value above its label, where the two are all that there is: a list's two lines. */
export function valueAbove(label: Element): Found | undefined {
  const parent = parentElementOf(label);
  const value = previousElementOf(label);
  if (parent === null || value === null || childrenOf(parent).length !== 2) return undefined;
  if (matches(parent, 'tr,dl,table,body')) return undefined;
  const length = (element: Element) => textIn(element, 2_400).replace(/\s/gu, '').length;
  if (length(parent) !== length(label) + length(value)) return undefined;
  const read = readShape(textIn(value, 2_400));
  return read?.shape === 'certain' ? { ...read, element: value } : undefined;
}

/** The value in an element that begins with its label: `<div>Device ID<div>…</div></div>`. */
export function valueWithin(element: Element, label: string): Found | undefined {
  const first = childrenOf(element)[0];
  if (first === undefined || inline.has(nameOf(first))) return undefined;
  return cleaned(previousTextOf(first)).trim() === label ? valueIn(first) : undefined;
}

/** The element that stands next to a label in its row, list or group. */
export function elementBeside(label: Element): Element | undefined {
  let at: Element | null = label;
  for (let level = 0; at !== null && level < 4; level++) {
    let next: Element | null = nextElementOf(at);
    while (next !== null && isDecoration(next) && !hasCopy(next)) next = nextElementOf(next);
    if (next !== null) return next;
    // The other cells of a row are its own; what follows the row is not.
    if (matches(at, 'tr,dl,table,ul,section,form,[role=row]')) return undefined;
    const parent: Element | null = parentElementOf(at);
    // Beside other cells it is the last one of its row, and the next row is about something else.
    if (parent !== null && !othersIn(parent, at).every(isDecoration)) return undefined;
    at = parent;
  }
  return undefined;
}

function othersIn(parent: Element, than: Element): Element[] {
  return Array.from(childrenOf(parent)).filter((one) => one !== than);
}

/**
 * The element that holds a label and nothing else, as far out as that is true: a header cell with
 * a paragraph in it, a key whose quotes are elements of their own.
 */
export function holderOf(element: Element, label: string): Element {
  const length = (of: Element) => cleaned(textIn(of, label.length + 40)).replace(/\s/gu, '').length;
  const wanted = label.replace(/\s/gu, '').length;
  const head = columnHeadOf(element);
  if (head !== null && length(head) === wanted) return head;
  let holder = element;
  for (let level = 0; level < 6 && !isCell(holder) && shadowOf(holder) === null; level++) {
    const parent = parentElementOf(holder);
    if (parent === null || length(parent) > wanted) break;
    if (length(holder) >= wanted && !othersIn(parent, holder).every(isBlank)) break;
    holder = parent;
  }
  return holder;
}

function isCell(element: Element): boolean {
  return matches(element, 'td,th,dt,dd,[role$=cell],[role^=row]');
}

function isBlank(element: Element): boolean {
  if (hasCopy(element)) return false;
  const isEmpty = childrenOf(element).length === 0 && textIn(element, 8).trim() === '';
  return isDecoration(element) || (isEmpty && matches(element, 'span,div,i'));
}

function hasCopy(element: Element): boolean {
  return Array.from(attributesOf(element)).some(({ name }) => /clipboard|copy/u.test(name));
}
