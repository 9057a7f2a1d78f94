import { readLabel } from '../labels/parse-label';
import type { Fact, LabelInText } from './reader';

const maxRows = 100;
const maxLine = 2_000;
const maxLength = 16_384;
const rule = /^[\s|+:=_\u2500-\u257f-]+$/u;
const wideGap = / {2,}|\t/u;

/**
 * The values below a label that heads a column of a table in text: comma- or tab-separated, with
 * bars as databases and Markdown have it, or aligned with spaces as command lines print it.
 */
export function* columns({ text, from, end, name }: LabelInText): Generator<Fact> {
  // Most labels without a value stand in a sentence: nothing is looked for below those.
  const next = /^["'`* ]*([,;\t|│\n]| {2})/u.exec(text.slice(end, end + 200))?.[1];
  if (next === undefined || /^[$%:@]/u.test(name)) return;
  const before = lineBefore(text, from);
  const [after = '', ...rows] = text.slice(end, end + maxLength).split('\n', maxRows);
  const mark = next === '\n' ? /([,;\t|│])["'`* ]*$/u.exec(before.slice(-16))?.[1] : next;
  if (mark === undefined || mark === '  ') {
    yield* aligned(before, text.slice(from, end) + after, rows);
    return;
  }
  // A row of a name and its value, and no heads.
  if (/[:=]$/u.test(before.split(mark)[0]?.trim() ?? '')) return;
  const column = before.split(mark).length - 1;
  const width = column + after.split(mark).length;
  for (const row of rows) {
    if (rule.test(row)) continue;
    const cells = row.split(mark);
    if (cells.length !== width) return;
    yield* cellOf(cells[column] ?? '');
  }
}

/** Columns without marks: a cell begins where its head does. */
function* aligned(before: string, rest: string, rows: readonly string[]): Generator<Fact> {
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

/** Only a cell that is one word: a sentence below a word is no column. */
function* cellOf(cell: string): Generator<Fact> {
  const value = cell.trim();
  if (value !== '' && !/\s/u.test(value)) yield { value, tie: 'divided' };
}

function lineBefore(text: string, from: number): string {
  const before = text.slice(Math.max(0, from - maxLine), from);
  return before.slice(before.lastIndexOf('\n') + 1);
}
