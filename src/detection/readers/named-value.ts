import { type Fact, factAt, inMyForm, type LabelInText } from './reader';
import { valuesIn } from './structure';

const valueName = '(?:[a-z]*value|content|val|text|data|id)';
/** From the name of one member to the value of the next: `"name": "deviceId", "value": "…"`. */
const after = new RegExp(
  `^\\\\{0,8}["'\`]?(?:,?\\s{0,40}|\\s{0,40}[,;]\\s{0,40})(?:[\\w-]{1,20}\\s?[:=]\\s?["']?[\\w.-]{1,20}["']?[,;]?\\s{1,40})?[-"'\\\\]{0,8}${valueName}\\\\{0,8}["']?\\s{0,4}[:=]`,
  'iu',
);
/** The same with the value first, in one object: `{ "value": "…", "name": "deviceId" }`. */
const before = new RegExp(
  `(?<=[,{]\\s{0,40})\\\\{0,8}["']?${valueName}\\\\{0,8}["']?\\s{0,4}[:=]\\s{0,4}(?=[^{}]{1,400}[,\\s]\\\\{0,8}["']?(?:name|key|field|type|id|label)\\\\{0,8}["']?\\s{0,4}[:=]\\s{0,4}\\\\{0,8}["']?$)`,
  'iu',
);

const maxBefore = 600;
/** An element's `id` is what scripts and styles call it, not what it holds. */
const inElement =
  /<(?:a|button|div|form|h[1-6]|input|label|li|option|p|select|span|t[dhr]|textarea)\s[^<>]{0,200}$/iu;

/** A label that is the value of one member, and the value that of another. */
export function* namedValue({ text, from, end }: LabelInText): Generator<Fact | typeof inMyForm> {
  const next = after.exec(text.slice(end, end + 160))?.[0];
  if (next !== undefined) {
    const ahead = text.slice(Math.max(0, from - 220), from);
    if (/\bid\W*$/iu.test(next) && inElement.test(ahead)) return;
    // "Device ID request ID: …": what goes on is the name of another one.
    if (/^\s{1,40}id\b/iu.test(next) && !/[:=]\s?$/u.test(ahead)) return;
    for (const { at, listed } of valuesIn(text, end + next.length)) {
      yield { ...factAt(text, at), listed };
    }
    yield inMyForm;
    return;
  }
  const start = Math.max(0, from - maxBefore);
  const opened = text.slice(start, from).lastIndexOf('{');
  const first = opened < 0 ? null : before.exec(text.slice(start + opened, from));
  if (first !== null) yield factAt(text, start + opened + first.index + first[0].length);
}
