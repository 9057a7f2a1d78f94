import { type Fact, factAt, isOneWord, type LabelInText } from './reader';

const lineEnd = /^["'`]?\*{0,2}[:：]?\*{0,2}[ \t]{0,40}\r?\n/u;

/** A label alone in its line, and its value alone in the next: what a list shows, copied. */
export function* nextLine({ text, from, end, name }: LabelInText): Generator<Fact> {
  const passed = lineEnd.exec(text.slice(end, end + 80))?.[0];
  // Commits stand below each other with their hashes in front.
  if (passed === undefined || /^[\da-f]{7,40} /iu.test(name)) return;
  const before = text.slice(Math.max(0, from - 80), from);
  if (/(?:^|\n)[ \t*•#-]*$/u.test(before) && isOneWord(text, end + passed.length))
    yield factAt(text, end + passed.length - 1);
}
