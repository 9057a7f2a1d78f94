import { readShape, type Shaped } from './shape';

const maxRows = 100;
const maxLine = 2_000;
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
  const before = text.slice(Math.max(0, from - maxLine), from);
  const headBefore = before.slice(before.lastIndexOf('\n') + 1);
  const headAfter = lineAt(text, end);
  const mark = next === '\n' ? /([,;\t|])["' ]*$/u.exec(headBefore.slice(-16))?.[1] : next;
  if (mark === undefined) return;
  const column = headBefore.split(mark).length - 1;
  const columns = column + headAfter.split(mark).length;
  let at = end + headAfter.length + 1;
  for (let row = 0; row < maxRows && at < text.length; row++) {
    const line = lineAt(text, at);
    at += line.length + 1;
    if (rule.test(line)) continue;
    const cells = line.split(mark);
    if (cells.length !== columns) return;
    const read = readShape(cells[column] ?? '');
    if (read?.shape === 'certain') yield read;
  }
}

function lineAt(text: string, at: number): string {
  const rest = text.slice(at, at + maxLine);
  const end = rest.indexOf('\n');
  return end < 0 ? rest : rest.slice(0, end);
}
