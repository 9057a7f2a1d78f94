/** Where a value begins in a text. */
export interface Start {
  readonly at: number;
  /** One of several in a list. */
  readonly listed: boolean;
}

const maxMembers = 50;
const maxLength = 8_192;
/** What opens and opens is no data, and would be looked through from each of its labels. */
export const maxDepth = 12;
/** What stores and serializers call the value in an object that holds nothing else of interest. */
const valueNames =
  'S|s|[A-Za-z]*[vV]alue|string|raw|text|content|current|\\$uuid|_|#text|\\$t|\\$|__text';
/** What begins with a brace and is no object: wiki markup, a GUID. */
const markup =
  /^(?:\*{1,2} ?)?\{(?:code|noformat|monospace|quote|color)[^{}]{0,40}\}|^(?:\*{1,2} ?)?\{\{|^(?=\{[\da-f]{8}-)/iu;
const openQuote = /^(?:[@bru]?\\*["'`“«‘]|&quot;)/u;

/**
 * Where the values begin in what stands behind a separator: a list or an object around them is
 * stepped into, as in `["…"]`, `{ "S": "…" }` or `{ "value": { "stringValue": "…" } }`.
 */
export function* valuesIn(text: string, at: number, depth = 0): Generator<Start> {
  const gap = /^\s{0,200}/u.exec(text.slice(at, at + 200))?.[0].length ?? 0;
  const opener = text[at + gap];
  const written = markup.exec(text.slice(at + gap, at + gap + 60))?.[0];
  if (written !== undefined) {
    yield { at: at + gap + written.length, listed: false };
    return;
  }
  if (depth > 3 || (opener !== '[' && opener !== '{')) {
    yield { at, listed: false };
    return;
  }
  const inside = at + gap + 1;
  if (opener === '{') {
    const member = memberOf(text, inside, valueNames);
    if (member !== undefined) yield* valuesIn(text, member, depth + 1);
    return;
  }
  const starts = membersOf(text, inside);
  for (const start of starts) {
    for (const one of valuesIn(text, start, depth + 1)) {
      yield { at: one.at, listed: one.listed || starts.length > 1 };
    }
  }
}

/** Where the value of a member begins, at the first level of an object. */
function memberOf(text: string, at: number, names: string): number | undefined {
  const name = new RegExp(`(?<=[\\s,{])\\\\*["']?(?:${names})\\\\*["']?\\s{0,4}[:=]`, 'uy');
  let depth = 0;
  const end = Math.min(text.length, at + 1_000);
  for (let index = at; index < end && depth >= 0 && depth <= maxDepth; index++) {
    const character = text[index] ?? '';
    if ('{['.includes(character)) depth += 1;
    else if ('}]'.includes(character)) depth -= 1;
    else if (depth === 0) {
      name.lastIndex = index;
      const found = name.exec(text);
      if (found !== null) return index + found[0].length;
    }
  }
  return undefined;
}

/** Where the members of a list begin. */
function membersOf(text: string, at: number): number[] {
  const starts: number[] = [];
  const end = Math.min(text.length, at + maxLength);
  let depth = 0;
  let expected = true;
  for (let index = at; index < end && starts.length < maxMembers; index++) {
    if (depth < 0 || depth > maxDepth) break;
    const character = text[index] ?? '';
    if (expected && /\S/u.test(character) && character !== ']') {
      starts.push(index);
      expected = false;
    }
    if ('{['.includes(character)) depth += 1;
    else if ('}]'.includes(character)) depth -= 1;
    else if (character === ',' && depth === 0) expected = true;
  }
  return starts;
}

/** Whether a value in quotes begins at a place. */
export function isQuoted(text: string, at: number): boolean {
  return openQuote.test(text.slice(at, at + 12).trimStart());
}
