import { type Fact, factAt, type LabelInText } from './reader';
import { isQuoted } from './structure';

/** A function that is given the value: what others are called with is a name as often. */
const setter = /(?:set|with|put|use|add|register|override|update|assign|identify|reset)\w*$/iu;
const inBrackets = /^\s{0,2}\(\s{0,40}(?:\w{1,20}\s{0,2}[:=]\s{0,2})?/u;
/** From one argument to the next: `("device_id", "…")`, and Kotlin's `"device_id" to "…"`. */
const toNext = /^\\{0,8}["'`”](?:\)?\s{0,4},\s{0,80}|\s{1,4}to\s{1,4})/u;

/** Swift has the value first: `setValue("…", forHTTPHeaderField: "X-Device-Id")`. */
const beforeName =
  /\(\s{0,40}("[^"\n]{6,2048}")\s{0,4},\s{0,40}(?:for\w{0,30}|with\w{0,30}|key|named?)\s{0,2}[:=]\s{0,2}"$/u;
const argumentName = /\w\s{0,2}[:=]\s{0,2}"$/u;
const maxBefore = 2_200;

/** Arguments of a call and tuples: `setDeviceId("…")`, `addHeader("AP-Device-Identifier", "…")`. */
export function* call({ text, from, end, name }: LabelInText): Generator<Fact> {
  const after = text.slice(end, end + 120);
  const bracket = inBrackets.exec(after)?.[0];
  if (bracket !== undefined) {
    const at = end + bracket.length;
    const verb = text.slice(Math.max(0, from - 24), from) + name.split(/device/iu)[0];
    if (isQuoted(text, at)) yield factAt(text, at, setter.test(verb) ? 'divided' : 'adjacent');
    return;
  }
  const first = argumentName.test(text.slice(Math.max(0, from - 40), from))
    ? beforeName.exec(text.slice(Math.max(0, from - maxBefore), from))
    : null;
  if (first?.[1] !== undefined) yield { value: first[1], tie: 'divided' };
  const next = toNext.exec(after)?.[0];
  if (next === undefined || !isQuoted(text, end + next.length)) return;
  // Of a longer row of words the second is none's value.
  const opened = /[([{]\s{0,40}[@bru]?\\{0,8}["'`]?$/u.test(
    text.slice(Math.max(0, from - 50), from),
  );
  yield factAt(text, end + next.length, opened || next.includes('to') ? 'divided' : 'adjacent');
}
