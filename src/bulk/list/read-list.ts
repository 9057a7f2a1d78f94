import type { EmailOptions } from '../../pass/ids/generic-key';
import { failure, type Result, success } from '../../pass/result';
import { type Columns, columnsOf } from './columns';
import { BinaryContent, type Chunks, decodeChunks } from './decode-chunks';
import { identityOfListed, type ListItem, type RefusedLine, type RepeatedLine } from './list-item';
import { readRow } from './read-row';
import { type Row, RowReader } from './rows';
import { hasContent, sampleLength, sampleOf } from './sample';
import { turns } from './turns';

/** A list, line by line: each is in one of the three, but for blank lines and a header. */
export interface ReadList {
  readonly items: readonly ListItem[];
  readonly refused: readonly RefusedLine[];
  readonly repeated: readonly RepeatedLine[];
  readonly columns: Columns;
}

export interface ListOptions {
  /** What a value is where nothing names its column. */
  readonly unnamed: 'device' | 'key';
  /** How an address becomes a key; left out for a Temp Pass without keys. */
  readonly emails?: EmailOptions | undefined;
  /** Where a person says what is in which column. */
  readonly columns?: Columns | undefined;
  /** Ends the reading early; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Lets others have their turn, after every so many ms of work. */
  readonly pause?: () => Promise<void>;
}

/** Why there is no list: the content is no text at all. */
export type ListRefusal = 'binary';

/**
 * Reads a list of what is to be reset: one a line, CSV or TSV, with a header or without, in any
 * order of columns. Memory holds the list that comes out and one piece of the text.
 *
 * @param chunks UTF-8 or UTF-16, in pieces of any length
 */
export async function readList(
  chunks: Chunks,
  options: ListOptions,
): Promise<Result<ReadList, ListRefusal>> {
  const reader = new ListReader(options);
  const rest = turns(options.pause, options.signal);
  try {
    for await (const text of decodeChunks(chunks)) {
      await reader.push(text, rest);
    }
  } catch (error) {
    if (error instanceof BinaryContent) return failure('binary');
    throw error;
  }
  return success(await reader.end(rest));
}

class ListReader {
  readonly #options: ListOptions;
  readonly #items: ListItem[] = [];
  readonly #refused: RefusedLine[] = [];
  readonly #repeated: RepeatedLine[] = [];
  readonly #firstLines = new Map<string, number>();
  #columns: Columns | undefined;
  #reader: RowReader | undefined;
  #sample = '';

  constructor(options: ListOptions) {
    this.#options = options;
  }

  async push(text: string, rest: () => Promise<void>): Promise<void> {
    if (this.#reader !== undefined) return this.#take(this.#reader.push(text), rest);
    this.#sample += text;
    if (this.#sample.length >= sampleLength) await this.#begin(rest);
  }

  async end(rest: () => Promise<void>): Promise<ReadList> {
    const reader = this.#reader ?? (await this.#begin(rest));
    await this.#take(reader.end(), rest);
    const columns = this.#columns ?? columnsOf([], this.#hints());
    return { items: this.#items, refused: this.#refused, repeated: this.#repeated, columns };
  }

  async #begin(rest: () => Promise<void>): Promise<RowReader> {
    const sample = this.#sample;
    const { delimiter, rows } = sampleOf(sample);
    this.#columns = this.#options.columns ?? columnsOf(rows, this.#hints());
    this.#reader = new RowReader(delimiter);
    this.#sample = '';
    await this.#take(this.#reader.push(sample), rest);
    return this.#reader;
  }

  #hints() {
    return { unnamed: this.#options.unnamed, hasKeys: this.#options.emails !== undefined };
  }

  #isFirst = true;

  async #take(rows: Iterable<Row>, rest: () => Promise<void>): Promise<void> {
    const { emails } = this.#options;
    for (const { line, cells } of rows) {
      await rest();
      if (cells === undefined) {
        this.#refused.push({ line, part: 'device', refusal: { character: '"' } });
        continue;
      }
      if (!hasContent(cells)) continue;
      const columns = this.#columns ?? columnsOf([cells], this.#hints());
      if (this.#isFirst) {
        this.#isFirst = false;
        if (columns.header) continue;
      }
      const read = await readRow(cells, columns, emails);
      if (!read.ok) {
        this.#refused.push({ line, ...read.error });
        continue;
      }
      const identity = identityOfListed(read.value);
      const first = this.#firstLines.get(identity);
      if (first !== undefined) {
        this.#repeated.push({ line, first });
        continue;
      }
      this.#firstLines.set(identity, line);
      this.#items.push({ line, listed: read.value });
    }
  }
}
