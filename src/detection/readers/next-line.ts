import { type Fact, factAt, type LabelInText } from './reader';

const lineEnd = /^["'`]?\*{0,2}[:：]?\*{0,2}[ \t]{0,40}\r?\n/u;

/** A label alone in its line, and its value alone in the next: what a list shows, copied. */
export function* nextLine({ text, from, end }: LabelInText): Generator<Fact> {
  const passed = lineEnd.exec(text.slice(end, end + 80))?.[0];
  if (passed === undefined) return;
  const before = text.slice(Math.max(0, from - 80), from);
  if (/(?:^|\n)[ \t*•#-]*$/u.test(before)) yield factAt(text, end + passed.length - 1);
}
