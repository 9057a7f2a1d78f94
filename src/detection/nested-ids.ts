const member = /(?<=[\s,{(])\\*["']?(?:id|identifier|uuid|guid)\\*["']?\s{0,4}[:=]\s{0,4}/iuy;
const marked =
  /(?:current|this(?:_?device)?|self|active|primary)\\{0,8}["']?\s{0,2}[:=]\s{0,2}true/iu;
const media = /(?:audio|video)(?:in|out)put/iu;
const maxObjectLength = 4_000;
const maxListLength = 20_000;

/**
 * The `id` of an object that the word "device" stands before, and those of a list of objects:
 * `"device": { "id": "…" }`, `Device{id=…}`, `"devices": [{ "id": "…" }, …]`.
 *
 * @param at where the word ends
 * @returns each value's text from its first character on, and whether its object is marked current
 */
export function* nestedIds(text: string, at: number): Generator<readonly [string, boolean]> {
  const open = /^\\*["']?\s{0,4}[:=]?>?\s{0,8}(?:\[\s{0,16})?[{(]/u.exec(
    text.slice(at, at + 80),
  )?.[0];
  if (open === undefined) return;
  const rest = text.slice(at, at + (open.includes('[') ? maxListLength : maxObjectLength));
  const wanted = open.includes('[') ? 2 : 1;
  let depth = wanted;
  for (let index = open.length; index < rest.length && depth > 0; index++) {
    const character = rest[index] ?? '';
    if ('{[('.includes(character)) depth += 1;
    else if ('}])'.includes(character)) depth -= 1;
    else if (depth === wanted) {
      member.lastIndex = index;
      const name = member.exec(rest)?.[0];
      if (name === undefined) continue;
      const from = index + name.length;
      yield [rest.slice(from, from + 2_200), isOfCurrent(rest, from)];
    }
  }
}

/** Whether the object around a place in a JSON text says that it is the current one. */
export function isOfCurrent(text: string, at: number): boolean {
  return marked.test(objectAround(text, at));
}

/** Whether the object around a place is about a camera or a microphone of the browser. */
export function isOfMedia(text: string, at: number): boolean {
  return media.test(objectAround(text, at));
}

function objectAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 600), at);
  const after = text.slice(at, at + 600);
  const start = before.lastIndexOf('{');
  const end = after.search(/[{}]/u);
  if (start < 0 || end < 0 || before.lastIndexOf('}') > start) return '';
  return before.slice(start) + after.slice(0, end);
}
