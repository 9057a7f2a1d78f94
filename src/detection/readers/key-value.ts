import { type Fact, factAt, inMyForm, type LabelInText } from './reader';
import { valuesIn } from './structure';

/** Swift, Kotlin and TypeScript say the type between the two: `val deviceId: String = "…"`. */
const typed = /^\s{0,2}:\s{0,2}[A-Za-z][\w.]{0,24}[?!]?\s{0,2}=\s{0,2}(?=["'`])/u;

/** An image or a file has a tag or a line behind it: `ghcr.io/acme/device-id:sha-4f0c1a2b`. */
const image = /\w\/[\w.-]+$/u;

/** The quote, bracket or markup that ends a label, and what divides it from its value. */
const separator =
  /^(?:\\{0,8}["'`“”»]\]?|[\])）]|\*{1,2}|_{1,2}|<\/\w{1,10}>)?(?:[ \t]{0,60}|[ .·_]{0,160})(?:==(?=\S)|:=|\?=|[:=：＝](?![:/]{2})>?)/u;

/**
 * Members of JSON and of literals in code, YAML, properties, headers, fields of a log line:
 * `"deviceId": "…"`, `device_id=…`, `Device ID: …`, `'device_id' => '…'`.
 */
export function* keyValue({ text, from, end }: LabelInText): Generator<Fact | typeof inMyForm> {
  const after = text.slice(end, end + 200);
  const divided = typed.exec(after)?.[0] ?? separator.exec(after)?.[0];
  if (divided === undefined) return;
  if (/^:\S/u.test(after) && image.test(text.slice(Math.max(0, from - 40), end))) return;
  for (const { at, listed } of valuesIn(text, end + divided.length)) {
    yield { ...factAt(text, at), listed };
  }
  yield inMyForm;
}
