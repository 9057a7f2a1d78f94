import { type Fact, factAt, inMyForm, type LabelInText } from './reader';
import { isQuoted } from './structure';

/** A function that is given the value: what others are called with is a name as often. */
const setter =
  /(?<![a-z])(?:set|with|put|use|add|register|override|update|assign|identify|reset)\w*$/iu;
/** One that is given a name and its value: of `log`, `getString` and `addListener` the second is none. */
const setterOfPair =
  /(?<![a-z])(?:(?:set|put|add|append|with|store|save|write|update|insert|assign|override|define)(?!\w*(?:listener|observer|column|error|class|handler|validator|rule|text|title|message))\w*|(?:query|form|request|http|map|intent|make|new)?_?(?:header|param|parameter|property|extra|cookie|pair|entry|attribute|field|tag)s?|string|str|of|env|map|kv|tuple|arg|hset)$/iu;
/** A constructor or a builder has the name alone: `DeviceId("…")`, `.clientDeviceId("…")`. */
const alone =
  /(?:^|[^A-Za-z])(?:(?:client|stream|unique|tv|stb|current|own|my|raw|app|target)[_-]?)*$/iu;
const maxFunction = 40;
/** The bracket in front of a first argument, of a tuple or of a list. */
const opening = /(?:^|[^\s\w$])?([\w$]{0,40}) ?([([{])\s{0,40}[@bru]?\\{0,8}["'`]?$/u;
const inBrackets = /^\s{0,2}\(\s{0,40}(?:\w{1,20}\s{0,2}[:=]\s{0,2})?/u;
/** From one argument to the next: `("device_id", "…")`, and Kotlin's `"device_id" to "…"`. */
const toNext = /^\\{0,8}["'`”](?:\)?\s{0,4},\s{0,80}|\s{1,4}to\s{1,4})/u;

/** Swift has the value first: `setValue("…", forHTTPHeaderField: "X-Device-Id")`. */
const beforeName =
  /\(\s{0,40}("[^"\n]{6,2048}")\s{0,4},\s{0,40}(?:for\w{0,30}|with\w{0,30}|key|named?)\s{0,2}[:=]\s{0,2}"$/u;
const argumentName = /\w\s{0,2}[:=]\s{0,2}"$/u;
const maxBefore = 2_200;

/** Arguments of a call and tuples: `setDeviceId("…")`, `addHeader("AP-Device-Identifier", "…")`. */
export function* call(found: LabelInText): Generator<Fact | typeof inMyForm> {
  const { text, from, end } = found;
  const after = text.slice(end, end + 120);
  const bracket = inBrackets.exec(after)?.[0];
  if (bracket !== undefined) {
    const at = end + bracket.length;
    if (isQuoted(text, at)) yield factAt(text, at, tieOfArgument(found));
    return;
  }
  const first = argumentName.test(text.slice(Math.max(0, from - 40), from))
    ? beforeName.exec(text.slice(Math.max(0, from - maxBefore), from))
    : null;
  if (first?.[1] !== undefined) yield { value: first[1], tie: 'divided' };
  const next = toNext.exec(after)?.[0];
  if (next !== undefined && isQuoted(text, end + next.length)) yield* second(found, next);
}

/** How a function named like the label is tied to what it is called with. */
function tieOfArgument({ text, from, name, label }: LabelInText): Fact['tie'] {
  const verb = text.slice(Math.max(0, from - 24), from) + (name.split(/device/iu)[0] ?? '');
  if (setter.test(verb)) return 'divided';
  if (label.field !== 'device') return 'adjacent';
  return alone.test(verb) ? 'divided' : 'loose';
}

/** The word behind the label in a tuple, a list or a call: its value, or the next of a row. */
function* second(
  { text, from, end }: LabelInText,
  next: string,
): Generator<Fact | typeof inMyForm> {
  const before = text.slice(Math.max(0, from - maxFunction - 50), from);
  const [, called = '', opener] = opening.exec(before) ?? [];
  const isTuple = opener !== undefined && (called === '' || opener !== '(');
  const isPair = isTuple || next.includes('to') || setterOfPair.test(called);
  // Of a longer row of words the second is none's value; a line of two is a row of a table.
  const isLine = opener === undefined && /(?:^|\n)[ \t]*["'`]$/u.test(before);
  yield factAt(text, end + next.length, isPair ? 'divided' : isLine ? 'adjacent' : 'loose');
  if (called !== '') yield inMyForm;
}
