import { addressEnd } from '../text/address-end';
import { isCutAt } from '../values/cut';
import { resetPath } from './reset-path';
import type { ShellWord } from './shell-words';

/** An address of a reset as it is written, from its first to its last character. */
export interface WrittenAddress {
  readonly text: string;
  /** Where it stands in the text around it. */
  readonly from: number;
  readonly to: number;
  /** Whether what stands behind it says that it goes on. */
  readonly isCut: boolean;
}

const longestBase = 2_048;
const longestAddress = 16_384;
/** More of them than these are a log, of which the first counts anyway. */
const mostAddresses = 16;
const baseCharacter = /[\w.~:@%$/-]/u;
const placeholderBefore =
  /(?:\$?\{\{?[^{}\n]{1,80}\}\}?|\$\([^()\n]{1,80}\)|<[\w .-]{1,60}>|\\\([^()\n]{1,80}\))$/u;

/** Finds the addresses of resets in any text, or in a word of a command. */
export function addressesIn({ text, quoted, behind }: ShellWord): WrittenAddress[] {
  const found: WrittenAddress[] = [];
  for (const { index: at } of text.matchAll(new RegExp(resetPath, 'gu'))) {
    if (found.length === mostAddresses) break;
    const from = startOf(text, at, firstOf(text, quoted, at));
    const to = endOf(text, quoted, from, at);
    const emphasis = /[*_~]/u.exec(text[from - 1] ?? '')?.[0];
    // What ends a sentence may stand in a value that is cut: `stb:…`.
    const next = (text.slice(to, to + 40) + behind).replace(/^[.!?:&]+(?=[^\s.])/u, '');
    found.push({
      text: text.slice(from, Math.min(to, from + longestAddress)),
      from,
      to,
      isCut: next[0] !== emphasis && isCutAt(next, 0),
    });
  }
  return found;
}

/** How far back it can begin: quotes divide it from what stands before, but for the shell's variables. */
function firstOf(text: string, quoted: ShellWord['quoted'], at: number): number {
  const [start, end] = quoted.findLast(([from]) => from <= at) ?? [0, 0];
  if (at < end) return start;
  return /^(?:https?:\/\/|[$%{])[^\s,]*$/iu.test(text.slice(start, end)) ? start : end;
}

/** Back to the scheme, or as far as a host, a path or a placeholder for one goes. */
function startOf(text: string, at: number, limit: number): number {
  const first = Math.max(limit, at - longestBase);
  let start = at;
  while (start > first) {
    const before = text[start - 1] ?? '';
    const group = /[})>]/u.test(before)
      ? placeholderBefore.exec(text.slice(Math.max(first, start - 90), start))?.[0]
      : undefined;
    if (group !== undefined) start -= group.length;
    else if (baseCharacter.test(before)) start -= 1;
    else break;
  }
  const base = text.slice(start, at);
  const scheme = base.search(/https?:\/\/(?!.*https?:\/\/)/iu);
  if (scheme >= 0) return start + scheme;
  // A label, and no port.
  const label = /^.*:(?!\d+(?:\/|$))|^(?!%\w+%)[@%~.-]+/u.exec(base)?.[0] ?? '';
  return start + label.length;
}

/** Up to where quotes say that it goes on, whatever its characters are; else as in any text. */
function endOf(text: string, quoted: ShellWord['quoted'], from: number, at: number): number {
  const around = quoted.findIndex(([start, end]) => start <= at && at < end);
  const [start, end] = quoted[around] ?? [];
  if (start !== undefined && end !== undefined && start >= from) {
    const stop = text.slice(at, end).search(/[\s\\]/u);
    if (stop < 0) return withNext(text, quoted.slice(around + 1), end);
    // The escape of a program; else a sentence in quotes that begins with it.
    if (text[at + stop] === '\\') return at + stop;
  }
  const quote = text[from - 1] ?? '';
  const close = /["'`]/u.test(quote) ? text.slice(at).search(/["'`\s\\]/u) : -1;
  if (close >= 0 && text[at + close] === quote) return at + close;
  return withQuotedValues(text, quoted, from, at);
}

/** Where it stands in no quotes, but values in it do: `…?device_id="$ID"&…`. */
function withQuotedValues(
  text: string,
  quoted: ShellWord['quoted'],
  from: number,
  known: number,
): number {
  const end = addressEnd(text, from, known);
  const next =
    text[end - 1] === '=' ? quoted.find(([start, to]) => start === end && to > end) : undefined;
  return next === undefined ? end : withQuotedValues(text, quoted, from, next[1]);
}

/** Where the shell goes on with the same word: `'…id='"$ID"'&…'`. */
function withNext(text: string, quoted: ShellWord['quoted'], end: number): number {
  const [next, ...more] = quoted;
  const bare = text.slice(end, next?.[0]);
  if (!goesOn.test(bare) && !(next !== undefined && /^["']$/u.test(bare))) return end;
  return next === undefined ? end + bare.length : withNext(text, more, next[1]);
}

const goesOn = /^(?:|\$\w+|\$[{(][^\s{}()]*[})]|[?&]\w+=[\w%.~-]*(?:&\w+=[\w%.~-]*)*)$/u;
