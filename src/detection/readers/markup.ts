import { type Fact, factAt, type LabelInText } from './reader';

/** The rest of an opening tag: its attributes and its end. */
const restOfTag = /^(?:\s[^<>]{0,200})?>/u;
/** The end of an element that holds the label, and the next one, which holds the value. */
const nextElement =
  /^(?:<\/[\w:-]{1,24}>\s{0,80}){1,3}<(?:string|value|data|td|dd|code|span|div|b|text|Value)(?:\s[^<>]{0,120})?>/u;
/** A label that is an attribute's value ends its tag, and the element's text is the value. */
const endOfNamed = /^["'](?:\s[^<>]{0,120})?>/u;
const child = /^\s{0,80}<([\w:-]{1,40})(?:\s[^<>]{0,120})?>/u;
const cdata = /^\s{0,80}<!\[CDATA\[/u;

/**
 * Elements: `<deviceId>…</deviceId>`, one element deeper, with attributes or a namespace, as a key
 * before its value (`<key>deviceId</key><string>…`), or as the name of an element.
 */
export function* markup({ text, from, end, name }: LabelInText): Generator<Fact> {
  const after = text.slice(end, end + 400);
  const isTag = /<[\w:.-]{0,40}$/u.test(text.slice(Math.max(0, from - 42), from + name.length));
  const tag = isTag ? restOfTag.exec(after)?.[0] : undefined;
  const passed = tag ?? nextElement.exec(after)?.[0] ?? endOfNamed.exec(after)?.[0];
  if (passed === undefined || passed.endsWith('/>')) return;
  let at = end + passed.length;
  for (let depth = 0; depth < 2; depth++) {
    const inner = child.exec(text.slice(at, at + 300));
    if (inner === null || /^(?:type|format|name|model)$/iu.test(inner[1] ?? '')) break;
    at += inner[0].length;
  }
  at += cdata.exec(text.slice(at, at + 100))?.[0].length ?? 0;
  // A tag that nothing closes stands for a value, as in documents.
  const isClosed = /^[^<]{0,2000}<\//u.test(text.slice(at, at + 2_100));
  yield factAt(text, at, isClosed ? 'divided' : 'adjacent');
}
