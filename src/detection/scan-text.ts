import { type LabelledValue, labelledDevice, valuesAfter } from './labelled-value';
import { labelAround } from './labels/find-label';
import { stemsIn } from './labels/vocabulary';
import { percentDecoded } from './text/normalize';
import { valuesBelowInText } from './text-table';

/** Texts are looked through in pieces of this length, so that a long one can be put aside. */
const pieceLength = 32_768;
const overlap = 4_096;

/** An encoded label, or what divides one from its value: `device%20id`, `%22deviceId%22%3A`. */
const encoded = /^[\w.-]{0,16}%(?:25)*(?:2[02d]|3[ad]|5[bdf])/iu;
const path =
  /\/api\/v2\/([\w.-]{2,64})\/(?:configuration|sessions|(?:profiles|decisions\/\w+|logout)(?:\/(?!sso|code)([\w.-]{2,64}))?)/gu;

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
  let at = from;
  for (const hit of stemsIn(text, from)) {
    const start = hit.index;
    const end = start + hit[0].length;
    if (start >= to) break;
    if (start < at) continue;
    hits += 1;
    if (hits % 16 === 0) yield undefined;
    if (encoded.test(text.slice(end, end + 40))) {
      if (start >= decodedUntil && depth < 3) {
        // An encoded address stands in a stretch without white space.
        const before =
          text
            .slice(Math.max(0, start - 2_048), start)
            .split(/\s/u)
            .at(-1) ?? '';
        const after = text.slice(start, start + 8_192).split(/[\s"'<>]/u)[0] ?? '';
        decodedUntil = start + after.length;
        yield* labelledIn(percentDecoded(before + after), depth + 1);
      }
      continue;
    }
    const read = labelAround(text, start, end);
    if (read === undefined) continue;
    // The label ends here: another stem inside it is no label of its own.
    if (read.label.field !== 'deviceObject') at = read.end;
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
  for (const { index, 1: requestor, 2: mvpd } of text.matchAll(path)) {
    if (index >= to) break;
    if (requestor !== undefined) yield { field: 'requestor', value: requestor };
    if (mvpd !== undefined) yield { field: 'mvpd', value: mvpd };
  }
}
