/** A word of a command, without the quotes that stood in it. */
export interface ShellWord {
  readonly text: string;
  /** Which parts of the text stood in quotes, in order: from where to where. */
  readonly quoted: readonly (readonly [from: number, to: number])[];
  /** The beginning of what follows it. */
  readonly behind: string;
}

/**
 * The words of a command as a shell would see them, without knowing which: POSIX shells, cmd with
 * its carets, PowerShell with its backticks. Outside quotes only white space ends a word, so that a
 * URL whose `&` nobody quoted stays whole. Quotes that documents have made curly count as quotes.
 */
export function shellWords(text: string): ShellWord[] {
  const words: ShellWord[] = [];
  let word: string | undefined;
  let quoted: [number, number][] = [];
  const source = inOneDialect(text);
  let at = 0;
  const end = () => {
    if (word !== undefined) words.push({ text: word, quoted, behind: source.slice(at, at + 40) });
    word = undefined;
    quoted = [];
  };
  while (at < source.length) {
    const { taken, length, isQuoted } = piece(source, at);
    if (taken === undefined) end();
    at += length;
    if (taken === undefined) continue;
    const from = word?.length ?? 0;
    word = (word ?? '') + taken;
    if (isQuoted) quoted.push([from, word.length]);
  }
  end();
  return words;
}

function inOneDialect(text: string): string {
  const straight = text.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'");
  // A line that goes on ends with it too, and then it stands before white space.
  if (/\^(?:["&%]|\r?\n)/u.test(straight)) return straight.replace(/\^([\s\S])/gu, '$1');
  if (/`(?:[ \t]*\r?\n|&)/u.test(straight)) return straight.replace(/`([\s\S])/gu, '$1');
  return straight.replace(/\\\r?\n/gu, ' ');
}

const unquoted = /[^\s"'\\$]+/uy;
const inDouble = /"((?:[^"\\]+|\\[\s\S])*)"?/uy;
const inSingle = /'([^']*)'?/uy;
const inDollar = /\$'((?:[^'\\]+|\\[\s\S])*)'?/uy;

interface Piece {
  /** Undefined where a word ends. */
  readonly taken: string | undefined;
  readonly length: number;
  readonly isQuoted?: boolean;
}

function piece(source: string, at: number): Piece {
  const first = source[at] ?? '';
  if (/\s/u.test(first)) return { taken: undefined, length: 1 };
  const [double, content] = first === '"' ? match(inDouble, source, at) : [];
  if (double !== undefined) {
    const taken = content?.replace(/\\(["\\$`])/gu, '$1');
    return { taken, length: double.length, isQuoted: true };
  }
  if (first === "'") {
    const [whole = first, taken = ''] = match(inSingle, source, at);
    return { taken, length: whole.length, isQuoted: true };
  }
  if (source.startsWith("$'", at)) {
    const [whole = first, inside = ''] = match(inDollar, source, at);
    return { taken: withoutEscapes(inside), length: whole.length, isQuoted: true };
  }
  if (first === '\\' && at + 1 < source.length) return { taken: source[at + 1] ?? '', length: 2 };
  const [plain = first] = match(unquoted, source, at);
  return { taken: plain, length: plain.length };
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
