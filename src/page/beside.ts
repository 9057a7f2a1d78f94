import { cleaned } from '../candidate/cleaned';
import { readShape } from '../candidate/shape';
import { readValue } from '../candidate/value';
import { inline } from './blocks';
import { isColumnOfOther } from './columns';
import {
  attributeOf,
  attributesOf,
  childCountOf,
  firstElementOf,
  isDecoration,
  isElement,
  nameOf,
  nextElementOf,
  nextOf,
  parentElementOf,
  previousElementOf,
  textIn,
} from './dom';
import { type Found, valueIn } from './shown-value';

/** The value that stands next to an element which holds a label and nothing else. */
export function valueBeside(label: Element): Found | undefined {
  const text = textAfter(label)
    .replace(/^\s*[:=–→-]\s*/u, '')
    .trim();
  if (text !== '') {
    const read = readValue(cleaned(text), 0, false);
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
  if (parent === null || value === null || childCountOf(parent) !== 2) return undefined;
  if (/^(?:tr|dl|table|body)$/u.test(nameOf(parent))) return undefined;
  const length = (element: Element) => textIn(element, 2_400).replace(/\s/gu, '').length;
  if (length(parent) !== length(label) + length(value)) return undefined;
  const read = readShape(textIn(value, 2_400));
  return read?.shape === 'certain' ? { ...read, element: value } : undefined;
}

/** The element that stands next to a label in its row, list or group. */
export function elementBeside(label: Element): Element | undefined {
  let at: Element | null = label;
  for (let level = 0; at !== null && level < 4; level++) {
    let next: Element | null = nextElementOf(at);
    while (next !== null && isDecoration(next) && !hasCopy(next)) next = nextElementOf(next);
    if (next !== null) return next;
    // The other cells of a row are its own; what follows the row is not.
    if (/^(?:tr|dl|table|ul|section|form)$/u.test(nameOf(at)) || isRow(at)) return undefined;
    const parent: Element | null = parentElementOf(at);
    // Beside other cells it is the last one of its row, and the next row is about something else.
    if (
      parent !== null &&
      [...elementsIn(parent)].some((one) => one !== at && !isDecoration(one))
    ) {
      return undefined;
    }
    at = parent;
  }
  return undefined;
}

function* elementsIn(parent: Element): Generator<Element> {
  for (let one = firstElementOf(parent); one !== null; one = nextElementOf(one)) yield one;
}

/**
 * The element that holds a label and nothing else, as far out as that is true: a header cell with
 * a paragraph in it, a key whose quotes are elements of their own.
 */
export function holderOf(element: Element, label: string): Element {
  const length = (of: Element) => cleaned(textIn(of, label.length + 40)).replace(/\s/gu, '').length;
  const wanted = label.replace(/\s/gu, '').length;
  // A head of a column has buttons and menus in it, and still is nothing but a head.
  const head = element.closest('th,[role=columnheader]');
  if (head !== null && length(head) === wanted) return head;
  let holder = element;
  for (let level = 0; level < 6 && !isCell(holder); level++) {
    const parent = parentElementOf(holder);
    if (parent === null || length(parent) > wanted) break;
    if (
      length(holder) >= wanted &&
      ![...elementsIn(parent)].every((one) => one === holder || isBlank(one))
    )
      break;
    holder = parent;
  }
  return holder;
}

function isCell(element: Element): boolean {
  const role = attributeOf(element, 'role');
  return /^(?:t[dh]|d[td])$/u.test(nameOf(element)) || /^(?:(?:grid)?cell|row.*)$/u.test(role);
}

function isBlank(element: Element): boolean {
  if (hasCopy(element)) return false;
  const isEmpty = childCountOf(element) === 0 && textIn(element, 8).trim() === '';
  return isDecoration(element) || (isEmpty && /^(?:span|div|i)$/u.test(nameOf(element)));
}

function hasCopy(element: Element): boolean {
  return Array.from(attributesOf(element)).some(({ name }) => /clipboard|copy/u.test(name));
}

function isRow(element: Element): boolean {
  return attributeOf(element, 'role') === 'row';
}
