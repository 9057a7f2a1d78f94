import { type Fact, factAt, type LabelInText, namesObject } from './reader';

const attributes = /^s?((?:\s+[\w:-]{1,40}\s?=\s?(?:"[^"<>]{0,2048}"|'[^'<>]{0,2048}'))*)\s*\/?>/iu;
const idAttribute = /\s(?:id|identifier|uuid|guid|udid)\s?=\s?["']/iu;
const idElement = /<(?:[\w-]{1,20}:)?(?:id|identifier|uuid|guid|udid)(?:\s[^<>]{0,200})?>/iu;
const maxLength = 2_000;
const tags = /<(\/?)(?:[\w-]{1,20}:)?([A-Za-z][\w-]{0,40})(?:\s[^<>]{0,200})?>/gu;
/** What only groups what it holds: any other element is a thing of its own, with an ID of its own. */
const group =
  /^(?:device|info(?:rmation)?|data|details|properties|attributes|ident(?:ity|ifiers?|ification)|ids|header|body)/iu;

/** An element named "device": its `id` as an attribute or as an element in it. */
export function* element(found: LabelInText): Generator<Fact> {
  const { text, from, end } = found;
  if (!namesObject(found)) return;
  if (!/<(?:[\w-]{1,20}:)?$/u.test(text.slice(Math.max(0, from - 24), from))) return;
  const rest = text.slice(end, end + maxLength);
  const tag = attributes.exec(rest);
  if (tag === null) return;
  const [whole, inTag = ''] = tag;
  const attribute = idAttribute.exec(inTag);
  if (attribute !== null) {
    const start = whole.indexOf(inTag) + attribute.index + attribute[0].length - 1;
    yield factAt(rest, start);
    return;
  }
  const closed = rest.search(
    /<\/(?:[\w-]{1,20}:)?(?:devices?|mvpd|request[oe]r|service_?provider)(?:_?info)?>/iu,
  );
  const inner = rest.slice(0, closed < 0 ? maxLength : closed);
  const named = idElement.exec(inner);
  if (named === null || openIn(inner.slice(tag[0].length, named.index)).some(isOther)) return;
  yield factAt(inner, named.index + named[0].length);
}

/** The elements that a piece of markup opens and does not close. */
function openIn(markup: string): string[] {
  const open: string[] = [];
  for (const [whole, slash, name = ''] of markup.matchAll(tags)) {
    if (slash !== '') open.splice(open.lastIndexOf(name));
    else if (!whole.endsWith('/>')) open.push(name);
  }
  return open;
}

function isOther(name: string): boolean {
  return !group.test(name);
}
