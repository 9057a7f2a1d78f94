import { cleaned } from '../candidate/cleaned';
import { readLabel } from '../candidate/label';
import { readShape, type Shaped } from '../candidate/shape';
import { tokensOf } from '../candidate/tokens';
import { readValue } from '../candidate/value';
import { idWords } from '../candidate/words';
import { controlValue } from './controls';
import {
  attributeOf,
  attributesOf,
  childCountOf,
  firstElementOf,
  isDecoration,
  nameOf,
  nextElementOf,
  nextOf,
  parentElementOf,
  previousElementOf,
  textIn,
} from './dom';

export interface Found extends Shaped {
  readonly element: Element;
}

const maxRows = 5_000;

/** The value that stands next to an element which holds a label and nothing else. */
export function valueBeside(label: Element): Found | undefined {
  const between = nextOf(label);
  const text = (between?.nodeValue ?? '').replace(/^\s*[:=–→-]\s*/u, '').trim();
  if (text !== '') {
    const read = readValue(cleaned(text), 0, false);
    return read && { ...read, element: label };
  }
  const next = elementBeside(label);
  if (next === undefined || isColumnOfOther(next)) return undefined;
  return valueIn(next);
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

/** The values below a column header: of table rows, of ARIA rows, of rows made of any elements. */
export function* valuesBelow(header: Element): Generator<Found | undefined> {
  const row = parentElementOf(header);
  if (row === null || childCountOf(row) < 2) return;
  const index = columnOf(header);
  const group = parentElementOf(row);
  const first =
    group !== null && nextElementOf(row) === null
      ? firstElementOf(nextElementOf(group) ?? group)
      : nextElementOf(row);
  let rows = 0;
  for (let one = first; one !== null && rows < maxRows; one = nextElementOf(one)) {
    rows += 1;
    yield undefined;
    const cell = one === row ? undefined : cellAt(one, index);
    if (cell === undefined) continue;
    const found = valueIn(cell);
    if (found !== undefined) yield found;
  }
}

/** Whether an element is one of the cells at the head of columns. */
export function isColumnHeader(element: Element): boolean {
  const role = attributeOf(element, 'role');
  if (role === 'columnheader' || attributeOf(element, 'scope') === 'col') return true;
  if (role === 'rowheader' || attributeOf(element, 'scope') === 'row') return false;
  const row = parentElementOf(element);
  if (row === null) return false;
  const group = parentElementOf(row);
  if (nameOf(element) !== 'th') return group !== null && nameOf(group) === 'thead';
  for (let one = firstElementOf(row); one !== null; one = nextElementOf(one)) {
    if (nameOf(one) !== 'th') return false;
  }
  return childCountOf(row) > 1 || (group !== null && nameOf(group) === 'thead');
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
  if (text === '') return copied(element);
  const read = readValue(text, 0, false);
  if (read === undefined) return undefined;
  // A word of a sentence is no value, unless nothing else could look like it.
  if (read.shape === 'opaque' && /\s\S+\s\S+/u.test(text)) return undefined;
  return { ...read, element };
}

const plainHeader =
  /^(?:\s*|.*\b(?:value|wert|valeur|valor|valore|waarde|content|data|details?|info)\b.*)$/iu;

/** Whether a cell stands below the head of a column that holds IDs of another kind. */
function isColumnOfOther(cell: Element): boolean {
  if (nameOf(cell) !== 'td') return false;
  const table = cell.closest('table');
  const head = table?.querySelector('thead tr') ?? table?.querySelector('tr');
  const header = head ? cellAt(head, columnOf(cell)) : undefined;
  if (header === undefined || header === cell || nameOf(header) !== 'th') return false;
  const title = textIn(header, 120);
  if (plainHeader.test(title) || readLabel(title)?.field === 'device') return false;
  return tokensOf(title).some(
    (word) => idWords.has(word) || /^(?:key|hash|token|sha)$/u.test(word),
  );
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

function hasCopy(element: Element): boolean {
  return Array.from(attributesOf(element)).some(({ name }) => /clipboard|copy/u.test(name));
}

function isRow(element: Element): boolean {
  return attributeOf(element, 'role') === 'row';
}

function columnOf(cell: Element): number {
  let column = 0;
  for (let one = previousElementOf(cell); one !== null; one = previousElementOf(one))
    column += spanOf(one);
  return column;
}

function cellAt(row: Element, column: number): Element | undefined {
  let at = 0;
  for (let cell = firstElementOf(row); cell !== null; cell = nextElementOf(cell)) {
    if (at === column) return cell;
    at += spanOf(cell);
  }
  return undefined;
}

function spanOf(cell: Element): number {
  const span = Number(attributeOf(cell, 'colspan') || '1');
  return Number.isInteger(span) && span > 0 ? Math.min(span, 100) : 1;
}
