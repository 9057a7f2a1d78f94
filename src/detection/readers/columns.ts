import { readLabel } from '../labels/parse-label';
import { type Fact, inMyForm, type LabelInText } from './reader';

const maxRows = 100;
/** A longer line is no row that people look at, and would be read from each of its labels. */
const maxLine = 2_000;
const maxLength = 16_384;
const maxColumns = 64;
const rule = /^[\s|+:=_\u2500-\u257f-]+$/u;
const wideGap = / {2,}|\t/u;

/**
 * The values below a label that heads a column of a table in text: comma- or tab-separated, with
 * bars as databases and Markdown have it, or aligned with spaces as command lines print it.
 */
export function* columns({
  text,
  from,
  end,
  name,
}: LabelInText): Generator<Fact | typeof inMyForm> {
  // Most labels without a value stand in a sentence: nothing is looked for below those.
  const next = /^["'`* ]*([,;\t|│\n]| {2})/u.exec(text.slice(end, end + 200))?.[1];
  if (next === undefined || /^[$%:@]/u.test(name)) return;
  const before = lineBefore(text, from);
  const length = text.slice(end, end + maxLine).indexOf('\n');
  if (length < 0) return;
  const after = text.slice(end, end + length);
  const rows = rowsFrom(text, end + length + 1);
  const mark = next === '\n' ? /([,;\t|│])["'`* ]*$/u.exec(before.slice(-16))?.[1] : next;
  if (mark === undefined || mark === '  ') {
    yield* aligned(before, text.slice(from, end) + after, rows);
    return;
  }
  // A row of a name and its value, and no heads.
  if (/[:=]$/u.test(before.split(mark)[0]?.trim() ?? '')) return;
  const column = cellsOf(headOf(before), mark).length - 1;
  const width = cellsOf(headOf(before + text.slice(from, end) + after), mark).length;
  if (width > maxColumns) return;
  for (const row of rows) {
    if (rule.test(row)) continue;
    const cells = cellsOf(row, mark);
    const cell = cells[column] ?? '';
    if (cells.length !== width || readLabel(cell)?.field === 'device') return;
    yield inMyForm;
    yield* cellOf(cell);
  }
}

/** Columns without marks: a cell begins where its head does. */
function* aligned(before: string, rest: string, rows: Iterable<string>): Generator<Fact> {
  if (before.trim() !== '' && !/ {2}$/u.test(before)) return;
  // A row of a name and its value, and no heads.
  if (/[:=]\s*$/u.test(before) || readLabel(before.trim()) !== undefined) return;
  const from = before.length;
  const heads = rest.search(wideGap);
  if (from === 0 && heads < 0) return;
  for (const row of rows) {
    if (rule.test(row)) continue;
    if (row.trim() === '' || (from > 0 && /\S\S/u.test(row.slice(from - 2, from)))) return;
    yield* cellOf(row.slice(from).split(wideGap)[0] ?? '');
  }
}

/** Wikis write heads between two bars. */
function headOf(line: string): string {
  return line.replaceAll('||', '|');
}

/** A cell in quotes may have the mark in it. */
function cellsOf(row: string, mark: string): readonly string[] {
  const inQuotes = mark === ',' || mark === ';' ? /"[^"]*"/gu : undefined;
  const plain = inQuotes ? row.replace(inQuotes, (cell) => cell.replaceAll(mark, ' ')) : row;
  return plain.split(mark);
}

function* rowsFrom(text: string, from: number): Generator<string> {
  let at = from;
  for (let row = 0; row < maxRows && at < Math.min(text.length, from + maxLength); row++) {
    const rest = text.slice(at, at + maxLine);
    const length = rest.indexOf('\n');
    if (length < 0 && rest.length === maxLine) return;
    yield length < 0 ? rest : rest.slice(0, length);
    at += length < 0 ? maxLine : length + 1;
  }
}

/** Only a cell that is one word: a sentence below a word is no column. */
function* cellOf(cell: string): Generator<Fact> {
  const value = cell.trim();
  if (value !== '' && !/\s/u.test(value)) yield { value, tie: 'divided' };
}

function lineBefore(text: string, from: number): string {
  const before = text.slice(Math.max(0, from - maxLine), from);
  return before.slice(before.lastIndexOf('\n') + 1);
}
