/** The bytes or the text of a list, in pieces of any length. */
export type Chunks = string | AsyncIterable<string | Uint8Array> | ReadableStream<Uint8Array>;

/** The content is no text, such as a spreadsheet, an archive or a picture. */
export class BinaryContent extends Error {}

/** Of a text given as a whole, in UTF-16 code units: no longer is read in one go. */
const sliceLength = 65_536;
/** So many bytes tell the encoding of a text that has no mark in front. */
const sampleLength = 512;
/** How many of a list's characters are Latin at the least: IDs and addresses, whatever names stand beside. */
const leastLatin = 0.25;

/**
 * The text of a list, whatever its encoding: UTF-8, or UTF-16 of either order, with or without the
 * mark in front. Every line ends in `\n` alone.
 *
 * @throws BinaryContent once a piece holds what no text holds
 */
export async function* decodeChunks(chunks: Chunks): AsyncGenerator<string> {
  const lines = new LineEndings();
  for await (const text of textsOf(chunks)) {
    // Neither does a text of any language hold it, nor does a file of another kind do without.
    if (text.includes('\0')) throw new BinaryContent();
    const part = lines.next(text);
    if (part !== '') yield part;
  }
  const end = lines.end();
  if (end !== '') yield end;
}

async function* textsOf(chunks: Chunks): AsyncGenerator<string> {
  if (typeof chunks === 'string') {
    yield* slicesOf(chunks.replace(/^\uFEFF/u, ''));
    return;
  }
  let decoder: TextDecoder | undefined;
  let isFirst = true;
  for await (const chunk of pieces(chunks)) {
    if (typeof chunk === 'string') {
      yield* slicesOf(isFirst ? chunk.replace(/^\uFEFF/u, '') : chunk);
    } else {
      decoder ??= new TextDecoder(encodingOf(chunk));
      yield* slicesOf(decoder.decode(chunk, { stream: true }));
    }
    isFirst = false;
  }
  const rest = decoder?.decode() ?? '';
  if (rest !== '') yield rest;
}

/** A stream's pieces one after another; Chrome iterates over streams from 124 on only. */
async function* pieces(chunks: Exclude<Chunks, string>): AsyncGenerator<string | Uint8Array> {
  if (!('getReader' in chunks)) {
    yield* withWholeSample(chunks);
    return;
  }
  yield* withWholeSample(streamed(chunks));
}

async function* streamed(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Whoever stops reading early leaves nothing open.
    await reader.cancel().catch(() => undefined);
  }
}

/** Puts the first bytes together until they tell the encoding. */
async function* withWholeSample(
  chunks: AsyncIterable<string | Uint8Array>,
): AsyncGenerator<string | Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array();
  for await (const chunk of chunks) {
    if (head === undefined || typeof chunk === 'string') {
      yield chunk;
      continue;
    }
    const joined: Uint8Array = new Uint8Array(head.length + chunk.length);
    joined.set(head);
    joined.set(chunk, head.length);
    head = joined.length < sampleLength ? joined : undefined;
    if (head === undefined) yield joined;
  }
  if (head !== undefined && head.length > 0) yield head;
}

function encodingOf(start: Uint8Array): string {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = start.subarray(0, sampleLength);
  let [even, odd] = [0, 0];
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  // UTF-8 has no zero byte, and in UTF-16 one of a Latin letter's two bytes is zero.
  const least = Math.max(1, (sample.length / 2) * leastLatin);
  if (odd >= least && even === 0) return 'utf-16le';
  if (even >= least && odd === 0) return 'utf-16be';
  return 'utf-8';
}

function* slicesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += sliceLength) {
    yield text.slice(start, start + sliceLength);
  }
}

/** Makes `\n` of each line's end, also where a piece ends in the middle of one. */
class LineEndings {
  #returned = false;

  next(text: string): string {
    const whole = this.#returned ? `\r${text}` : text;
    this.#returned = whole.endsWith('\r');
    return (this.#returned ? whole.slice(0, -1) : whole).replace(/\r\n?/gu, '\n');
  }

  end(): string {
    return this.#returned ? '\n' : '';
  }
}
