import { isOfOther } from './other-owner';
import { isOtherRemark, isSpoilt, type Label, labelOf } from './parse-label';
import { tokensOf } from './tokenize';
import { isId } from './vocabulary';

/** A label, and where it stands in a text. */
export interface FoundLabel {
  readonly label: Label;
  readonly name: string;
  readonly from: number;
  readonly end: number;
}

/** How much of a text before and after a stem can belong to the label. */
const reach = 48;
// Leader dots, two spaces, an opening quote but not the apostrophe of l'appareil. Writing without
// spaces has none before its "is" either. A MAC address is no number of a device: "device ID 98:87:…".
const breaking =
  /[^\p{L}\p{N}\p{M}_. $@#'’-]|(?<!\p{L})['’]|\.{3}| {2}| [-–—](?=[->\s])| (?=[\da-fA-F]{2}(?:[:-][\da-fA-F]{2}){5})|[は是为為는은]|คือ/u;
const remark =
  /^ ?(?:\((?![^()]*(?:["'`=]|[\da-f-]{8}))[^()\n]{0,40}\)|（[^（）\n]{1,40}）|\[["']?\w{1,20}["']?\]|\[[^[\]\n]{1,20}\](?=\s*[:=]))/u;

/** An object may be named by more than the word. */
const ofObject =
  /^s?(?:[\s_-]?(?:info(?:rmation)?|data|details|context|properties|record|entry|list))?\b/iu;

/** Reads the label around a stem: back to where it begins, on to where a separator stands. */
export function labelAround(text: string, from: number, to: number): FoundLabel | undefined {
  const before = wordsBefore(text.slice(Math.max(0, from - reach), from));
  // With the stem's last letter: an apostrophe behind a letter is none that opens a quote.
  const line =
    text
      .slice(to - 1, to + reach)
      .split(breaking)[0]
      ?.slice(1) ?? '';
  const inLine = line.replace(/[\s'’]+$/u, '');
  const stop = to + inLine.length;
  // A word that goes on and on in both directions is no label.
  if (before.length + inLine.length >= 2 * reach && !before.includes(' ')) return undefined;
  const bracket = remark.exec(text.slice(stop, stop + reach))?.[0] ?? '';
  const stem = text.slice(from, to);
  if (bracket !== '' && isOtherRemark(tokensOf(bracket))) return undefined;
  if (hasOtherOwner(text, from - before.length, before, stem + inLine)) return undefined;
  const spoilt = isSpoilt(tokensOf(before).slice(-2));
  for (const tail of tailsOf(inLine, bracket, [before, stem + inLine + bracket].some(hasId))) {
    const written = before + stem + tail;
    const start = from - before.length + (written.length - written.trimStart().length);
    for (const fewer of spoilt ? [before] : endsOf(before)) {
      const label = labelOf((fewer + stem + tail).trim());
      if (label !== undefined) {
        return { label, name: written.trim(), from: start, end: to + tail.length };
      }
    }
  }
  return undefined;
}

/** Whether "device ID" stands behind "Session ID for" or in brackets behind "Session ID". */
function hasOtherOwner(text: string, at: number, before: string, name: string): boolean {
  const [, next] = tokensOf(name);
  if (next === undefined || !isId(next)) return false;
  if (isOfOther(before)) return true;
  if (!/[([]/u.test(text[at - 1] ?? '')) return false;
  return isOfOther(`${wordsBefore(text.slice(Math.max(0, at - reach), at - 1))} ${before}`, true);
}

/** What stands before a stem, with word by word less: "10:02 Player user device". */
function endsOf(before: string): readonly string[] {
  const words = before.split(' ');
  return words.map((_, index) => words.slice(index).join(' ')).concat('');
}

/** Longest first: "Device ID (SHA-256)", "device[id]", then word by word less. */
function* tailsOf(inLine: string, bracket: string, mayBe: boolean): Generator<string> {
  // Without an "ID" near it, only an object can follow: most words "device" stand in a sentence.
  if (mayBe) {
    if (bracket !== '') yield inLine + bracket;
    for (let at = inLine.length; at > 0; at = inLine.lastIndexOf(' ', at - 1)) {
      yield inLine.slice(0, at);
    }
  } else yield ofObject.exec(inLine)?.[0] ?? '';
  yield '';
}

function hasId(text: string): boolean {
  return tokensOf(text).some((word) => isId(word) || /^(?:re|serv|mvpd|temp)/u.test(word));
}

/** At most the last five words, with single spaces between them; an address before them is none. */
function wordsBefore(text: string): string {
  const words = (text.split(breaking).at(-1) ?? '').split(' ').slice(-5);
  const address = words
    .slice(0, -1)
    .findLastIndex((word) => /\w\.\w/u.test(word) && !tokensOf(word).some(isId));
  return words.slice(address + 1).join(' ');
}
