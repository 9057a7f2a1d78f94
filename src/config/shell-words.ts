/**
 * The words of a command as a shell would see them, without knowing which: POSIX shells, cmd with
 * its carets, PowerShell with its backticks. Outside quotes only white space ends a word, so that a
 * URL whose `&` nobody quoted stays whole. Quotes that documents have made curly count as quotes.
 */
export function shellWords(text: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  const source = inOneDialect(text);
  let at = 0;
  while (at < source.length) {
    const [taken, length] = piece(source, at);
    at += length;
    if (taken !== undefined) word = (word ?? '') + taken;
    else if (word !== undefined) {
      words.push(word);
      word = undefined;
    }
  }
  return word === undefined ? words : [...words, word];
}

function inOneDialect(text: string): string {
  const straight = text.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'");
  // A line that goes on ends with it too, and then it stands before white space.
  if (/\^(?:["&%]|\r?\n)/u.test(straight)) return straight.replace(/\^([\s\S])/gu, '$1');
  if (/`[ \t]*\r?\n/u.test(straight)) return straight.replace(/`([\s\S])/gu, '$1');
  return straight.replace(/\\\r?\n/gu, ' ');
}

const unquoted = /[^\s"'\\$]+/uy;
const inDouble = /"((?:[^"\\]+|\\[\s\S])*)"?/uy;
const inSingle = /'([^']*)'?/uy;
const inDollar = /\$'((?:[^'\\]+|\\[\s\S])*)'?/uy;

/** One piece of a word and its length; no piece where a word ends. */
function piece(source: string, at: number): [string | undefined, number] {
  const first = source[at] ?? '';
  if (/\s/u.test(first)) return [undefined, 1];
  const [quoted, content] = first === '"' ? match(inDouble, source, at) : [];
  if (quoted !== undefined) return [content?.replace(/\\(["\\$`])/gu, '$1'), quoted.length];
  if (first === "'") {
    const [whole = first, inside = ''] = match(inSingle, source, at);
    return [inside, whole.length];
  }
  if (source.startsWith("$'", at)) {
    const [whole = first, inside = ''] = match(inDollar, source, at);
    return [withoutEscapes(inside), whole.length];
  }
  if (first === '\\' && at + 1 < source.length) return [source[at + 1] ?? '', 2];
  const [plain = first] = match(unquoted, source, at);
  return [plain, plain.length];
}

function match(pattern: RegExp, source: string, at: number): readonly (string | undefined)[] {
  pattern.lastIndex = at;
  return pattern.exec(source) ?? [];
}

function withoutEscapes(text: string): string {
  return text.replace(/\\(?:x([\da-f]{2})|u([\da-f]{4})|([\s\S]))/giu, (_, byte, unit, one) =>
    one === undefined ? String.fromCharCode(Number.parseInt(byte ?? unit, 16)) : one,
  );
}
