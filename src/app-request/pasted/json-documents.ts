import { parseJson } from '../../pass/json';

const mostDocuments = 200;
/** A request as JSON is longer; code and templates have many braces around less. */
const shortest = 30;

/**
 * Finds the JSON in a text: all of it, or objects and lists that stand in it whole, one after the
 * other or between sentences.
 */
export function jsonDocuments(text: string): unknown[] {
  const whole = parseJson(text);
  if (whole !== undefined) return [whole];
  const found: unknown[] = [];
  let depth = 0;
  let start = 0;
  let inString = false;
  for (let at = 0; at < text.length && found.length < mostDocuments; at++) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at += 1;
      else if (character === '"' || character === '\n') inString = false;
    } else if (depth > 0 && character === '"') inString = true;
    else if (character === '{' || character === '[') {
      if (depth === 0) start = at;
      depth += 1;
    } else if ((character === '}' || character === ']') && depth > 0) {
      depth -= 1;
      if (depth > 0 || at - start < shortest) continue;
      const value = parseJson(text.slice(start, at + 1));
      if (typeof value === 'object' && value !== null) found.push(value);
    }
  }
  return found;
}

/** The texts in a document that may be requests by themselves, such as the messages of a log. */
export function textsIn(value: unknown, mayBe: (text: string) => boolean, depth = 12): string[] {
  if (typeof value === 'string') return mayBe(value) ? [value] : [];
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) {
    // The lines of one text, as net logs list headers.
    return textsIn(value.join('\n'), mayBe);
  }
  return Object.values(value).flatMap((one) => textsIn(one, mayBe, depth - 1));
}
