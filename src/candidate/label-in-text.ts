import { isSpoilt, type Label, maxLabelLength, readLabel } from './label';
import { tokensOf } from './tokens';
import { idWords } from './words';

export interface LabelInText {
  readonly label: Label;
  readonly name: string;
  /** Where the label ends in the text. */
  readonly end: number;
}

const maxBefore = 48;
const maxAfter = 48;
const wordy = /[\p{L}\p{N}\p{M}_.]/u;
/** Writing without spaces has none before its "is" either. */
const verb = /[は是为為는은]/u;
const elided = /^\p{L}['’]$/u;
const remark =
  /^ ?(?:\([^()\n]{0,40}\)|（[^（）\n]{1,40}）|\[["']?\w{1,20}["']?\]|\[[^[\]\n]{1,20}\](?=\s*[:=]))/u;

/** Reads the label around a stem: back to where it begins, on to where a separator stands. */
export function labelAround(text: string, from: number, to: number): LabelInText | undefined {
  const before = text.slice(startOf(text, from), from);
  const stop = endOf(text, to);
  // A word that goes on and on in both directions is no label.
  if (before.length + stop - to >= maxBefore + maxAfter && !before.includes(' ')) return undefined;
  const inLine = text.slice(to, stop);
  const bracket = remark.exec(text.slice(stop, stop + 48))?.[0] ?? '';
  const words = tokensOf(before);
  const spoilt = isSpoilt(words.slice(-2));
  for (const end of endsOf(text, from, to, inLine, bracket, words)) {
    const name = (before + text.slice(from, end)).trim();
    if (name.length > maxLabelLength) continue;
    const label = readLabel(name) ?? (spoilt ? undefined : readLabel(text.slice(from, end)));
    if (label !== undefined) return { label, name, end };
  }
  return undefined;
}

/** Longest first: "Device ID (SHA-256)", "device[id]", then word by word less. */
function* endsOf(
  text: string,
  from: number,
  to: number,
  inLine: string,
  bracket: string,
  before: readonly string[],
): Generator<number> {
  const written = text.slice(from, to + inLine.length) + bracket;
  // Without an "ID" near it, only an object can follow: most words "device" stand in a sentence.
  const mayBe =
    /^(?:re|service|mvpd|temp)/iu.test(written) || hasId(before) || hasId(tokensOf(written));
  if (!mayBe && /^s\b/iu.test(inLine)) yield to + 1;
  if (mayBe) {
    if (bracket !== '') yield to + inLine.length + bracket.length;
    for (let at = inLine.length; at > 0; at = inLine.lastIndexOf(' ', at - 1)) {
      yield to + inLine.slice(0, at).trimEnd().length;
    }
  }
  yield to;
}

function hasId(words: readonly string[]): boolean {
  return words.some((word) => idWords.has(word));
}

/** At most five words back, by single spaces. */
function startOf(text: string, from: number): number {
  let at = from;
  for (let spaces = 0; at > 0 && from - at < maxBefore; at--) {
    if (text[at - 1] !== ' ') {
      // The apostrophe of l'appareil, but no opening quote.
      if (!isWordy(text, at - 1, '$@#-') && !elided.test(text.slice(Math.max(0, at - 2), at)))
        break;
    } else if (++spaces > 4 || text[at - 2] === ' ') break;
  }
  return at;
}

/** To where the line of words ends: at punctuation, two spaces or leader dots. */
function endOf(text: string, to: number): number {
  let at = to;
  for (; at < text.length && at - to < maxAfter; at++) {
    if (text[at] === ' ') {
      if (text[at + 1] === ' ') break;
    } else if (!isWordy(text, at, "’'-") || (text[at] === '.' && text.startsWith('...', at))) break;
  }
  return at;
}

function isWordy(text: string, at: number, others: string): boolean {
  const code = text.charCodeAt(at);
  // Most characters are ASCII letters, and there are many to look at.
  if ((code > 96 && code < 123) || (code > 64 && code < 91)) return true;
  const character = text.charAt(at);
  if (verb.test(character)) return false;
  return others.includes(character) || wordy.test(character);
}
