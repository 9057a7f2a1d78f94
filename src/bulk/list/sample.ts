import { type Chunks, decodeChunks } from './decode-chunks';
import { delimiterOf, RowReader } from './rows';

/** Columns and delimiter are told from so much of a list, in UTF-16 code units. */
export const sampleLength = 65_536;

/** The beginning of a list: what divides its cells, and its first rows. */
export interface Sample {
  readonly delimiter: string;
  readonly rows: readonly (readonly string[])[];
}

/** @param text the beginning of a list, which may end in the middle of a row */
export function sampleOf(text: string): Sample {
  const start = text.slice(0, sampleLength);
  const delimiter = delimiterOf(start);
  const rows = [...new RowReader(delimiter).push(start)];
  // A short list may be without a line's end.
  const all = rows.length === 0 ? [...new RowReader(delimiter).push(`${text}\n`)] : rows;
  return { delimiter, rows: all.map(({ cells }) => cells ?? []).filter(hasContent) };
}

/**
 * Reads the beginning of a list, so that a person sees which column is which.
 *
 * @throws BinaryContent where it is no text
 */
export async function readSample(chunks: Chunks): Promise<Sample> {
  let text = '';
  for await (const part of decodeChunks(chunks)) {
    text += part;
    if (text.length >= sampleLength) break;
  }
  return sampleOf(text);
}

/** Excel's own first line, which names the delimiter, holds nothing either. */
export function hasContent(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== '') && !/^sep=[,;|\t]?$/iu.test(cells[0] ?? '');
}
