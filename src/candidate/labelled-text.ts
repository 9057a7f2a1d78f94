import { percentDecoded } from './cleaned';
import { labelAround } from './label-in-text';
import { type LabelledValue, labelledDevice, valuesAfter } from './labelled-value';
import { valuesBelowInText } from './text-table';
import { stemsIn } from './words';

/** Texts are looked through in pieces of this length, so that a long one can be put aside. */
const pieceLength = 32_768;
const overlap = 4_096;

/** An encoded label, or what divides one from its value: `device%20id`, `%22deviceId%22%3A`. */
const encoded = /^[\w.-]{0,16}%(?:25)*(?:2[02d]|3[ad]|5[bdf])/iu;
const path =
  /\/api\/v2\/([\w.-]{2,64})\/(?:configuration\b|(?:profiles|decisions\/\w+|sessions|authenticate|logout)(?:\/sso)?(?:\/([\w.-]{2,64}))?)/gu;

/**
 * Finds what labels in a text say: prose, JSON, XML, query strings, headers, log lines, curl. A
 * generator, as a text may be megabytes long: each `undefined` is a place to pause at.
 *
 * @param text cleaned of invisible characters
 */
export function* labelledIn(text: string, depth = 0): Generator<LabelledValue | undefined> {
  for (let from = 0; from < text.length; from += pieceLength) {
    const start = Math.max(0, from - 200);
    const piece = text.slice(start, from + pieceLength + overlap);
    yield* labelledInPiece(piece, from - start, from - start + pieceLength, depth);
    yield undefined;
  }
}

function* labelledInPiece(
  text: string,
  from: number,
  to: number,
  depth: number,
): Generator<LabelledValue | undefined> {
  let decodedUntil = from;
  let hits = 0;
  const next = stemsIn(text);
  let at = from;
  for (let hit = next(at); hit !== undefined && hit[0] < to; hit = next(at)) {
    const [start, end] = hit;
    at = end;
    hits += 1;
    if (hits % 16 === 0) yield undefined;
    if (encoded.test(text.slice(end, end + 40))) {
      if (start >= decodedUntil && depth < 3) {
        const run = encodedRun(text, start);
        decodedUntil = run.to;
        yield* labelledIn(percentDecoded(run.text), depth + 1);
      }
      continue;
    }
    const read = labelAround(text, start, end);
    if (read === undefined) continue;
    // The label ends here: another stem inside it is no label of its own.
    if (read.label.field !== 'deviceObject') at = Math.max(at, read.end);
    let said = 0;
    for (const one of valuesAfter(text, read.end, read.label, read.name)) {
      said += 1;
      yield one;
    }
    if (said === 0 && read.label.field === 'device') {
      for (const value of valuesBelowInText(text, start, read.end)) {
        yield labelledDevice(value, read.label, read.name);
      }
    }
  }
  path.lastIndex = from;
  for (let hit = path.exec(text); hit !== null && hit.index < to; hit = path.exec(text)) {
    if (hit[1] !== undefined) yield { field: 'requestor', value: hit[1] };
    if (hit[2] !== undefined) yield { field: 'mvpd', value: hit[2] };
  }
}

/** The stretch without white space around a place: an encoded address stands in one. */
function encodedRun(text: string, at: number): { text: string; to: number } {
  let from = at;
  while (from > 0 && at - from < 2_048 && /\S/u.test(text[from - 1] ?? ' ')) from -= 1;
  let to = at;
  while (to < text.length && to - at < 8_192 && /[^\s"'<>]/u.test(text[to] ?? ' ')) to += 1;
  return { text: text.slice(from, to), to };
}
