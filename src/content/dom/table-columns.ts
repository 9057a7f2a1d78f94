import { readLabel } from '../../detection/labels/parse-label';
import { tokensOf } from '../../detection/labels/tokenize';
import { isId } from '../../detection/labels/vocabulary';
import {
  allIn,
  attributeOf,
  childrenOf,
  closestOf,
  firstIn,
  matches,
  nameOf,
  nextElementOf,
  parentElementOf,
  previousElementOf,
  textIn,
} from './safe-dom';

const maxRows = 5_000;
/** What is no value of what a row names: the hash of a commit, what a document gives as an example. */
const ofOther =
  /^(?:key|hash|token|sha|commit|revision|checksum|examples?|samples?|defaults?|formats?|types?)$/u;
const commits = /^(?:commits?|sha|revision)$/u;

/** The cells below a column header: of table rows, of ARIA rows, of rows made of any elements. */
export function* cellsBelow(header: Element): Generator<Element | undefined> {
  const row = parentElementOf(header);
  if (row === null || childrenOf(row).length < 2) return;
  const index = columnOf(header);
  const named = attributeOf(header, 'aria-colindex');
  let rows = 0;
  for (const one of rowsBelow(row)) {
    rows += 1;
    if (rows > maxRows) return;
    yield undefined;
    yield (named === '' ? undefined : cellNamed(one, named)) ?? cellAt(one, index);
  }
}

function* rowsBelow(row: Element): Generator<Element> {
  const grid = matches(row, '[role=row]') && closestOf(row, '[role$=grid],[role=table]');
  if (grid) {
    // A grid may keep its heads and its rows in boxes of their own.
    for (const one of allIn(grid, '[role=row]')) if (one !== row) yield one;
    return;
  }
  const group = parentElementOf(row);
  let one = nextElementOf(row);
  if (one === null && group !== null) one = childrenOf(nextElementOf(group) ?? group)[0] ?? null;
  for (; one !== null; one = nextElementOf(one)) if (one !== row) yield one;
}

/** Whether an element is one of the cells at the head of columns. */
export function isColumnHeader(element: Element): boolean {
  if (matches(element, '[role=columnheader],[scope=col]')) return true;
  if (matches(element, '[role=rowheader],[scope=row]')) return false;
  if (matches(element, 'thead>*>*')) return true;
  const cells = Array.from(childrenOf(parentElementOf(element) ?? element));
  return cells.length > 1 && cells.every((one) => nameOf(one) === 'th');
}

/** Whether a cell stands below the head of a column that holds IDs of another kind. */
export function isColumnOfOther(cell: Element): boolean {
  const table = matches(cell, 'td') && closestOf(cell, 'table');
  const head = table && firstIn(table, 'tr');
  const header = head ? cellAt(head, columnOf(cell)) : undefined;
  if (header === undefined || header === cell) return false;
  const title = textIn(header, 120);
  if (readLabel(title)?.field === 'device') return false;
  const words = tokensOf(title);
  // Without heads the first row is one of names and values: only a commit's is none of these.
  if (nameOf(header) !== 'th') return words.length <= 3 && words.some((word) => commits.test(word));
  return words.some((word) => isId(word) || ofOther.test(word));
}

function columnOf(cell: Element): number {
  let column = 0;
  for (let one = previousElementOf(cell); one !== null; one = previousElementOf(one))
    column += spanOf(one);
  return column;
}

function cellNamed(row: Element, column: string): Element | undefined {
  return Array.from(childrenOf(row)).find((one) => attributeOf(one, 'aria-colindex') === column);
}

function cellAt(row: Element, column: number): Element | undefined {
  let at = 0;
  return Array.from(childrenOf(row)).find((cell) => {
    const isThere = at === column;
    at += spanOf(cell);
    return isThere;
  });
}

function spanOf(cell: Element): number {
  const span = Number(attributeOf(cell, 'colspan'));
  return span > 0 && span < 100 ? span : 1;
}
