import { readShape, type Shaped } from './values/id-shape';

const maxRows = 100;
const maxLine = 2_000;
const maxLength = 16_384;
const rule = /^[\s|+:=-]+$/u;

/**
 * The values below a label that heads a column of a table in text: comma- or tab-separated, or
 * with bars, as databases print it.
 *
 * @param from where the label begins in the text
 * @param end where it ends
 */
export function* valuesBelowInText(text: string, from: number, end: number): Generator<Shaped> {
  // Most labels without a value stand in a sentence: nothing is looked for below those.
  const next = /^["' ]*([,;\t|\n])/u.exec(text.slice(end, end + 16))?.[1];
  if (next === undefined) return;
  const before =
    text
      .slice(Math.max(0, from - maxLine), from)
      .split('\n')
      .at(-1) ?? '';
  const [after = '', ...rows] = text.slice(end, end + maxLength).split('\n', maxRows);
  const mark = next === '\n' ? /([,;\t|])["' ]*$/u.exec(before.slice(-16))?.[1] : next;
  if (mark === undefined) return;
  const column = before.split(mark).length - 1;
  const columns = column + after.split(mark).length;
  for (const row of rows) {
    if (rule.test(row)) continue;
    const cells = row.split(mark);
    if (cells.length !== columns) return;
    const read = readShape(cells[column] ?? '');
    if (read?.shape === 'certain') yield read;
  }
}
