import { type Fact, factAt, type LabelInText } from './reader';
import { valuesIn } from './structure';

/** The quote, bracket or markup that ends a label, and what divides it from its value. */
const separator =
  /^(?:\\{0,8}["'`“”»]\]?|[\])）]|\*{1,2}|_{1,2}|<\/\w{1,10}>)?(?:[ \t]{0,60}|[ .·_]{0,160})(?:==(?=\S)|:=|\?=|[:=：＝](?![:/]{2})>?)/u;

/**
 * Members of JSON and of literals in code, YAML, properties, headers, fields of a log line:
 * `"deviceId": "…"`, `device_id=…`, `Device ID: …`, `'device_id' => '…'`.
 */
export function* keyValue({ text, end }: LabelInText): Generator<Fact> {
  const divided = separator.exec(text.slice(end, end + 200))?.[0];
  if (divided === undefined) return;
  for (const { at, listed } of valuesIn(text, end + divided.length)) {
    yield { ...factAt(text, at), listed };
  }
}
