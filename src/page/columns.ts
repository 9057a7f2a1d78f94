import { readLabel } from '../candidate/label';
import { tokensOf } from '../candidate/tokens';
import { idWords } from '../candidate/words';
import {
  attributeOf,
  childCountOf,
  firstElementOf,
  nameOf,
  nextElementOf,
  parentElementOf,
  previousElementOf,
  textIn,
} from './dom';
import { type Found, valueIn } from './shown-value';

const maxRows = 5_000;

/** The values below a column header: of table rows, of ARIA rows, of rows made of any elements. */
export function* valuesBelow(header: Element): Generator<Found | undefined> {
  const row = parentElementOf(header);
  if (row === null || childCountOf(row) < 2) return;
  const index = columnOf(header);
  const named = attributeOf(header, 'aria-colindex');
  let rows = 0;
  for (const one of rowsBelow(row)) {
    rows += 1;
    if (rows > maxRows) return;
    yield undefined;
    const cell = (named === '' ? undefined : cellNamed(one, named)) ?? cellAt(one, index);
    const found = cell && valueIn(cell);
    if (found !== undefined) yield found;
  }
}

function* rowsBelow(row: Element): Generator<Element> {
  const grid =
    attributeOf(row, 'role') === 'row' && row.closest('[role=grid],[role=treegrid],[role=table]');
  if (grid) {
    // A grid may keep its heads and its rows in boxes of their own.
    for (const one of Array.from(grid.querySelectorAll('[role=row]'))) if (one !== row) yield one;
    return;
  }
  const group = parentElementOf(row);
  const first =
    group !== null && nextElementOf(row) === null
      ? firstElementOf(nextElementOf(group) ?? group)
      : nextElementOf(row);
  for (let one = first; one !== null; one = nextElementOf(one)) if (one !== row) yield one;
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

const plainHeader =
  /^(?:\s*|.*\b(?:value|wert|valeur|valor|valore|waarde|content|data|details?|info)\b.*)$/iu;

/** Whether a cell stands below the head of a column that holds IDs of another kind. */
export function isColumnOfOther(cell: Element): boolean {
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

function columnOf(cell: Element): number {
  let column = 0;
  for (let one = previousElementOf(cell); one !== null; one = previousElementOf(one))
    column += spanOf(one);
  return column;
}

function cellNamed(row: Element, column: string): Element | undefined {
  for (let cell = firstElementOf(row); cell !== null; cell = nextElementOf(cell)) {
    if (attributeOf(cell, 'aria-colindex') === column) return cell;
  }
  return undefined;
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
