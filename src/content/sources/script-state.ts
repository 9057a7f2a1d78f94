import { findInText, type TextFinding } from './text';

const maxLength = 262_144;
/** Where a script of any type keeps state: what is code beside it is not read. */
const begins =
  /(?:(?:window|self|globalThis|document)(?:\.\w{1,60}|\["[^"\n]{1,60}"\])|\b(?:const|let|var) \w{1,60}|\b__\w{1,60})\s{0,4}=\s{0,4}(?=\{\s{0,40}["'])|\.push\(\s{0,4}(?=[{[])|JSON\.parse\(\s{0,4}(?=["'`])/gu;

/** What the state in a script says: objects that are given to a variable, pushed or parsed. */
export function* findInScript(text: string): Generator<TextFinding | undefined> {
  const code = text.slice(0, maxLength);
  let end = 0;
  for (const { index, 0: before } of code.matchAll(begins)) {
    const start = index + before.length;
    if (start < end) continue;
    end = endOfLiteral(code, start);
    yield* findInText(code.slice(start, end), 'data');
  }
}

/** Where an object, a list or a string ends. */
function endOfLiteral(code: string, start: number): number {
  let depth = 0;
  let quote = '';
  for (let index = start; index < code.length; index++) {
    const character = code[index] ?? '';
    if (quote !== '') {
      if (character === '\\') index += 1;
      else if (character === quote) quote = '';
    } else if ('"\'`'.includes(character)) quote = character;
    else if ('{[('.includes(character)) depth += 1;
    else if ('}])'.includes(character)) depth -= 1;
    if (depth <= 0 && quote === '') return index + 1;
  }
  return code.length;
}
