import { type Fact, factAt, type LabelInText } from './reader';
import { valuesIn } from './structure';

/** Arrows, bars, leader dots, tabs and wide gaps, as in overlays, listings and copied tables. */
const separator =
  /^(?:\\{0,8}["'`“”»]\]?|\*{1,2}|__)?[ \t]{0,24}(?:-{1,2}>|→|⇒|[-–—](?= )|[|│┃]{1,2}|\t+| {2,}|[ .·_-]*\.{3,}(?=[\s:]|$)|[·•])/u;

/** A label and its value in one line: `Device ID → …`, `Device ID ........ …`, `Device ID | …`. */
export function* sideBySide({ text, end }: LabelInText): Generator<Fact> {
  const divided = separator.exec(text.slice(end, end + 160))?.[0];
  if (divided === undefined) return;
  for (const { at } of valuesIn(text, end + divided.length)) yield factAt(text, at);
}
