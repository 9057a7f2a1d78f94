import { bareTempPass } from './bare-temp-pass';
import { judge, type LabelledValue } from './judge';
import { labelAround } from './labels/find-label';
import { stemsIn } from './labels/vocabulary';
import { objectReaders, readers } from './readers/index';
import { inMyForm, type LabelInText } from './readers/reader';
import { unescapedIfNeeded } from './text/escapes';
import { percentDecoded } from './text/normalize';

/** A text is looked through in pieces, so that a long one can be put aside, in UTF-16 code units. */
const pieceLength = 131_072;
/** A word may begin in one piece and end in the next. */
const overlap = 128;
/** How often a pause is offered, in labels. */
const labelsBetweenPauses = 16;
const maxDecodings = 3;

/** An encoded label, or what divides one from its value: `device%20id`, `%22deviceId%22%3A`. */
const encoded = /^[\w.-]{0,16}%(?:25)*(?:2[02d]|3[ad]|5[bdf])/iu;
const restPath =
  /\/api\/v2\/([\w.-]{2,64})\/(?:configuration|sessions|(?:profiles|decisions\/\w+|logout)(?:\/(?!sso|code)([\w.-]{2,64}))?)/gu;

/**
 * Finds what labels in a text say: prose, JSON, XML, query strings, headers, log lines, curl. A
 * generator, as a text may be megabytes long: each `undefined` is a place to pause at.
 *
 * @param written cleaned of invisible characters
 */
export function* labelledIn(written: string, depth = 0): Generator<LabelledValue | undefined> {
  const text = unescapedIfNeeded(written);
  const said = new SaidBefore();
  let at = 0;
  let labels = 0;
  for (let from = 0; from < text.length; from += pieceLength) {
    const piece = text.slice(from, from + pieceLength + overlap);
    for (const hit of stemsIn(piece)) {
      if (hit.index >= pieceLength) break;
      const start = from + hit.index;
      if (start < at || said.has(text, start)) continue;
      labels += 1;
      if (labels % labelsBetweenPauses === 0) yield undefined;
      const end = start + hit[0].length;
      if (encoded.test(text.slice(end, end + 40))) {
        if (depth >= maxDecodings) continue;
        const [before, after] = addressAround(text, start);
        at = start + after.length;
        yield* labelledIn(percentDecoded(before + after), depth + 1);
        continue;
      }
      const tempPass = /^temp/iu.test(hit[0]) ? bareTempPass(text, start, end) : undefined;
      if (tempPass !== undefined) yield { field: 'mvpd', value: tempPass };
      const label = labelAround(text, start, end);
      if (label === undefined) continue;
      // The label ends here: another stem inside it is no label of its own.
      if (label.label.field !== 'deviceObject') at = label.end;
      yield* valuesOf({ text, ...label });
    }
    yield* namesInPaths(piece);
    yield undefined;
  }
}

/** An encoded address stands in a stretch without white space. */
function addressAround(text: string, at: number): readonly [before: string, after: string] {
  const before = text.slice(Math.max(0, at - 2_048), at).split(/\s/u);
  const [after = ''] = text.slice(at, at + 8_192).split(/[\s"'<>]/u);
  return [before.at(-1) ?? '', after];
}

/** The requestor and the MVPD in paths of REST API V2. */
function* namesInPaths(piece: string): Generator<LabelledValue> {
  if (!piece.includes('/api/v2/')) return;
  for (const { index, 1: requestor, 2: mvpd } of piece.matchAll(restPath)) {
    if (index >= pieceLength) return;
    if (requestor !== undefined) yield { field: 'requestor', value: requestor };
    if (mvpd !== undefined) yield { field: 'mvpd', value: mvpd };
  }
}

/**
 * The lines of a log say the same again and again, and what is read from the same words is the
 * same. What is divided by "=" and ends with white space is looked at alone: its line goes on with
 * other words each time.
 */
class SaidBefore {
  readonly #known = new Set<string>();

  has(text: string, at: number): boolean {
    member.lastIndex = at;
    const length = member.exec(text)?.[0].length ?? reach;
    const before = Math.min(at, reachBefore);
    // With the label's place in them: a short text has the same words around each of its labels.
    const words = `${before} ${text.slice(at - before, at + length)}`;
    if (this.#known.has(words)) return true;
    if (this.#known.size >= maxKnown) this.#known.clear();
    this.#known.add(words);
    return false;
  }
}

/** A label, "=" and its value, with what ends them. */
const member = /[\w.-]{1,40}=[^\s,;&"'`\\]{1,120}[\s,;&]/uy;
/** The Base64 of the longest device ID fits in, in UTF-16 code units. */
const reach = 400;
const reachBefore = 24;
const maxKnown = 10_000;

/** What the first reader says in whose form a label stands. */
function valuesOf(label: LabelInText): readonly LabelledValue[] {
  for (const read of label.label.field === 'deviceObject' ? objectReaders : readers) {
    const values: LabelledValue[] = [];
    let isMine = false;
    for (const said of read(label)) {
      const value = said === inMyForm ? undefined : judge(label, said);
      if (value !== undefined) values.push(value);
      isMine ||= said === inMyForm;
    }
    if (isMine || values.length > 0) return values;
  }
  return [];
}
