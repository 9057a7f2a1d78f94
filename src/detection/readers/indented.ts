import { type Fact, factAt, type LabelInText } from './reader';

const opening = /^["']?:?[ \t]{0,8}(?:#[^\n]{0,80})?\r?\n([ \t]{1,40})(?=\S)/u;
const idLine = /^(?:- )?["']?(?:id|identifier|uuid|guid|value)["']?[ \t]{0,4}[:=][ \t]/iu;
const maxLines = 40;

/** YAML below a word: `device:` and then, indented, `id: …`; a list of such where there are more. */
export function* indented({ text, end, label }: LabelInText): Generator<Fact> {
  const open = opening.exec(text.slice(end, end + 160));
  if (open === null || (label.field === 'device' && !/value/u.test(text.slice(end, end + 300))))
    return;
  const indent = open[1]?.length ?? 0;
  let at = end + open[0].length - indent;
  // Behind the hyphen of a list's item its members stand deeper; else they are those of another thing.
  const inItem = text.startsWith('- ', at + indent) ? 2 : 0;
  for (let line = 0; line < maxLines && at < text.length; line++) {
    const next = text.indexOf('\n', at);
    const row = text.slice(at, next < 0 ? text.length : Math.min(next, at + 2_000));
    const depth = row.search(/\S/u);
    if (depth >= 0 && depth < indent) return;
    const isFirst = depth === indent || depth === indent + inItem;
    const name = isFirst ? idLine.exec(row.trimStart())?.[0] : undefined;
    if (name !== undefined) {
      const listed = label.field === 'deviceObject' && label.several;
      yield { ...factAt(text, at + depth + name.length), listed };
    }
    if (next < 0) return;
    at = next + 1;
  }
}
