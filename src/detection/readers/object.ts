import { objectAround } from './object-around';
import { type Fact, factAt, type LabelInText, namesObject } from './reader';
import { maxDepth, valuesIn } from './structure';

const idName = '(?:id|identifier|uuid|guid|udid|duid)';
const member = new RegExp(`(?<=[\\s,{(])\\\\*["']?${idName}\\\\*["']?\\s{0,4}[:=]\\s{0,4}`, 'iuy');
const opener = /^\\*["']?\s{0,4}(?:=>|[:=]>?)?\s{0,8}(?:\[\s{0,16})?[{(]/u;
const maxObjectLength = 4_000;
const maxListLength = 20_000;

/**
 * The `id` of an object that the word "device" stands before, and those of a list of objects:
 * `"device": { "id": "…" }`, `Device{id=…}`, `"devices": [{ "id": "…" }, …]`.
 */
export function* object(found: LabelInText): Generator<Fact> {
  const { text, end, label } = found;
  if (!namesObject(found)) return;
  const open = opener.exec(text.slice(end, end + 80))?.[0];
  if (open === undefined) return;
  const rest = text.slice(end, end + (open.includes('[') ? maxListLength : maxObjectLength));
  const wanted = open.includes('[') ? 2 : 1;
  let depth = wanted;
  for (let index = open.length; index < rest.length && depth > 0; index++) {
    const character = rest[index] ?? '';
    if (depth > maxDepth) return;
    if ('{[('.includes(character)) depth += 1;
    else if ('}])'.includes(character)) depth -= 1;
    else if (depth === wanted) {
      member.lastIndex = index;
      const name = member.exec(rest)?.[0];
      if (name === undefined) continue;
      const { relevance } = objectAround(rest, index + name.length);
      const listed = label.field === 'deviceObject' && label.several;
      for (const { at } of valuesIn(rest, index + name.length)) {
        yield { ...factAt(rest, at), listed, relevance };
      }
    }
  }
}
