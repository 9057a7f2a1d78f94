import { percentDecoded } from '../text/normalize';

/** Marks of what is left out, and signs that cover it. */
const mark =
  /[\u2026\u22ef]|\.{2}|[*\u2022\u25cf\u2588\u25a0\u2217]{2}|^[*\u2022]$|[_-]{4}|[_~-]truncated$|x{5}|(?<![a-z\d])x{3,}(?![a-z\d])/iu;
const said =
  'redacted|masked|hidden|filtered|removed|omitted|truncated|censored|obfuscated|sanitized|scrubbed';
const inBrackets = `${said}|snip|snipped|cut|secret|private|protected|sensitive`;
const word = new RegExp(
  `^[*_#-]*(?:${said})(?:[\\s_:-][\\w\\s-]*)?[*_#-]*$|^[[(<{]+(?:${inBrackets})\\b[^\\])>}]*[\\])>}]+$`,
  'iu',
);
const behind = new RegExp(
  `^ {0,2}(?:[-–—_~]{1,3} ?truncated\\b|[\\u2026\\u22ef]|\\.{2}|[[(<{]{1,3}\\s?(?:[\\u2026\\u22ef]|\\.{3}|(?:${inBrackets}|shortened|abbreviated)\\b|more\\b|\\+\\d|\\d+ (?:more|chars?|char\\w*|bytes?))|\\+\\d{1,3}(?![\\w:.]))|^[*#\\u2022\\u25cf\\u2588]{2}|^\\[\\+\\d|^[ \\t]{0,2}(?:\\r?\\n|(?:\\\\r)?\\\\n)[ \\t>|]{0,20}(?:[\\u2026\\u22ef]|\\.{3})`,
  'iu',
);
const suffix = new RegExp(`[-_ .](?:${said})$`, 'iu');
const inside = /\[\+?\d+[^\]]*\]|[[(<](?:\.{3}|\u2026|truncated|snip|cut)[\])>]/iu;

/**
 * Whether a value is not whole: cut (`4f0c…`, `4f0c...`), masked (`4f0c****`) or taken out
 * (`[redacted]`). What is left of it is the value of nobody.
 */
export function isCut(value: string): boolean {
  const text = percentDecoded(value);
  return [mark, word, inside, suffix].some((pattern) => pattern.test(text));
}

/**
 * Whether what stands right behind a value says that it goes on: `…`, `...`, `(truncated)`,
 * `[+20 chars]`, `+24`, or `…` at the beginning of the next line.
 *
 * @param at the index behind its last character
 */
export function isCutAt(text: string, at: number): boolean {
  return behind.test(text.slice(at, at + 40));
}
