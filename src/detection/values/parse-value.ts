import { header, maxValueLength, readShape, type Shaped } from './id-shape';

const opening = /^\s{0,3}(?:\\*["'`“«‘]|&quot;|[[(<]){0,2}/u;
/** An ID of 256 characters, each of them percent-encoded. */
const maxPlainLength = 768;
/** What a language writes around a value: `UUID('…')`, `string(36) "…"`, `Optional("…")`. */
const wrapper = /^\s{0,24}(?:string\(\d{1,4}\)\s|(?:new )?[A-Za-z][\w.:]{1,24}\()(?=\\*["'])/u;
/** Ends a value in quotes. A backslash ends it with what it escapes: a quote, the \r\n of a dump. */
const endInQuotes = /\\?["'`”»’]|\s|&quot;|\\[\\"nrt]/u;
/** Ends any other. Han, Kana and Hangul go on without a space, and stand in no ID. */
const bareEnd = /[\s&#"'`<>,;)\]}|“”│┃\u3001-\u9fff\uac00-\ud7af]|\\[\\"nrt]/u;
const wrapMark = /[\u21b5\u23ce\u21a9\u00ac\\]+$/u;
const wrap = /^[\u21b5\u23ce\u21a9\u00ac\u2190\\=]?\r?\n[ \t>|]*|^ {1,2}(?=[0-9a-f-]+\b)/iu;

/**
 * Reads the value that stands at a place in a text, up to where it ends: the closing quote, white
 * space, or a character that no ID has. One that was wrapped over lines is put together again.
 */
export function readValue(text: string, at: number): Shaped | undefined {
  const wrapped = wrapper.exec(text.slice(at, at + 60))?.[0];
  if (wrapped === undefined) return readBare(text, at);
  // What a function is called with is its result's name as often as its value.
  const read = readBare(text, at + wrapped.length);
  return read?.shape === 'certain' ? read : undefined;
}

function readBare(text: string, at: number): Shaped | undefined {
  const window = text.slice(at, at + maxValueLength);
  const opened = opening.exec(window)?.[0] ?? '';
  const body = window.slice(opened.length);
  const end = /["'`“«‘]|&quot;/u.test(opened) ? endInQuotes : bareEnd;
  const prefix = header.exec(body)?.[0] ?? '';
  if (prefix !== '') return readShape(`fingerprint ${upTo(end, body.slice(prefix.length))}`);
  // Only a header's Base64 is longer.
  const rest = body.slice(0, maxPlainLength);
  const first = upTo(end, rest);
  // Empty, and what follows belongs to something else; or cut.
  if (first === '' || first.endsWith('..') || /^\s?(?:…|\.{3})/u.test(rest.slice(first.length)))
    return undefined;
  const whole = readShape(first);
  if (whole?.shape === 'certain' && !/^[0-9a-f]{12,63}$/iu.test(first)) return whole;
  return joined(rest, first, end) ?? whole;
}

function upTo(end: RegExp, text: string): string {
  return text.slice(0, end.exec(text)?.index);
}

/** Joins the pieces of a value that was wrapped, while what comes next still looks like a piece. */
function joined(text: string, first: string, end: RegExp): Shaped | undefined {
  let value = first.replace(wrapMark, '');
  let rest = text.slice(first.length);
  for (let pieces = 0; pieces < 8; pieces++) {
    const gap = wrap.exec(rest)?.[0];
    const piece =
      gap === undefined
        ? undefined
        : /^[0-9A-Za-z+/=_-]+/u.exec(upTo(end, rest.slice(gap.length)))?.[0];
    if (gap === undefined || piece === undefined) return undefined;
    value += piece;
    rest = rest.slice(gap.length + piece.length);
    const read = readShape(value);
    if (read?.shape === 'certain') return read;
  }
  return undefined;
}
