import Papa from 'papaparse';
import * as v from 'valibot';

/** The cells of a row and the line on which it begins; undefined where its quotes do not end. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[] | undefined;
}

/** A row that is longer, in UTF-16 code units, is none: its first quote has no end. */
const longestRow = 16_384;
/** What no text has: there is one column alone. */
export const noDelimiter = '\u001f';
const delimiters = [',', '\t', ';', '|'];
/** The most lines that one row may have. */
const mostLines = 32;
/** Of how many rows the delimiter is told. */
const sampleRows = 200;

const step = v.object({
  data: v.array(v.array(v.string())),
  errors: v.array(v.object({ type: v.string() })),
  meta: v.object({ cursor: v.number() }),
});

/**
 * What divides the cells of a text: what most lines have, and as often as each other.
 *
 * @param sample whole lines
 * @returns {@link noDelimiter} where each line is one value
 */
export function delimiterOf(sample: string): string {
  let [best, mostRows] = [noDelimiter, 0];
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(sample, {
      delimiter,
      newline: '\n',
      preview: sampleRows,
      skipEmptyLines: 'greedy',
    });
    const rows = new Map<number, number>();
    for (const { length } of data) if (length > 1) rows.set(length, (rows.get(length) ?? 0) + 1);
    const most = Math.max(0, ...rows.values());
    // Half of a list may be junk, a comma in a few of its lines divides nothing.
    if (most * 3 >= data.length && most > mostRows) [best, mostRows] = [delimiter, most];
  }
  return best;
}

/**
 * Cuts a text into rows as it comes. A quote that has no end costs its own line and no other: a list
 * is not swallowed by one stray quote.
 */
export class RowReader {
  #rest = '';
  #line = 1;

  constructor(private readonly delimiter: string) {}

  /** @param text with `\n` at the end of each line */
  *push(text: string): Generator<Row> {
    this.#rest += text;
    yield* this.#rows(false);
  }

  *end(): Generator<Row> {
    yield* this.#rows(true);
    this.#rest = '';
  }

  *#rows(isLast: boolean): Generator<Row> {
    let at = 0;
    // After a broken row a window alone is looked at: with thousands of them the rest is long.
    let isCareful = false;
    while (at < this.#rest.length) {
      const longest = this.#windowEnd(at);
      const until = isCareful ? longest : this.#rest.length;
      const isRest = until === this.#rest.length;
      const { rows, end, isBroken } = this.#parse(this.#rest.slice(at, until), isLast && isRest);
      yield* rows;
      at += end;
      const isTooLong = end === 0 && longest < this.#rest.length;
      if (isBroken || isTooLong) {
        const lineEnd = this.#rest.indexOf('\n', at);
        if (lineEnd === -1 && !isLast) break;
        yield { line: this.#line, cells: undefined };
        this.#line += 1;
        at = lineEnd === -1 ? this.#rest.length : lineEnd + 1;
        isCareful = true;
        continue;
      }
      if (isRest) break;
      isCareful = false;
    }
    this.#rest = this.#rest.slice(at);
  }

  /** Where a row that begins here ends at the latest. */
  #windowEnd(at: number): number {
    let end = at;
    for (let line = 0; line < mostLines; line++) {
      const lineEnd = this.#rest.indexOf('\n', end);
      if (lineEnd === -1 || lineEnd - at > longestRow) {
        return Math.min(at + longestRow, this.#rest.length);
      }
      end = lineEnd + 1;
    }
    return end;
  }

  /** The whole rows of a text up to the first that is broken, and where the last of them ends. */
  #parse(text: string, isLast: boolean): { rows: Row[]; end: number; isBroken: boolean } {
    const rows: Row[] = [];
    let end = 0;
    let isBroken = false;
    const parser = new Papa.Parser({
      delimiter: this.delimiter,
      newline: '\n',
      step: (result: unknown) => {
        const { data, errors, meta } = v.parse(step, result);
        if (errors.some(({ type }) => type === 'Quotes')) {
          isBroken = true;
          parser.abort();
          return;
        }
        for (const cells of data) {
          rows.push({ line: this.#line, cells });
          this.#line += 1 + cells.reduce((sum, cell) => sum + breaksIn(cell), 0);
        }
        end = meta.cursor;
      },
    });
    parser.parse(text, 0, !isLast);
    return { rows, end, isBroken };
  }
}

function breaksIn(cell: string): number {
  return cell.includes('\n') ? cell.split('\n').length - 1 : 0;
}
