import { maxValueLength, readShape, type Shaped } from './shape';

const opening = /^\s{0,3}(?:\\*["'`“«‘]|&quot;|[[(<]){0,2}/u;
/** An ID of 256 characters, each of them percent-encoded. */
const maxPlainLength = 768;
/** What a language writes around a value: `UUID('…')`, `string(36) "…"`, `Optional("…")`. */
const wrapper = /^\s{0,24}(?:string\(\d{1,4}\)\s|(?:new )?[A-Za-z][\w.:]{1,24}\()(?=\\*["'])/u;
const wrapMark = /^[\u21b5\u23ce\u21a9\u00ac\u2190\\=]?\r?\n[ \t>|]*/u;

/**
 * Reads the value that stands at a place in a text, up to where it ends: the closing quote, white
 * space, or a character that no ID has. One that was wrapped over lines is put together again.
 *
 * @param inQuery whether it is the value of a query parameter, where & ends it and + is a space
 */
export function readValue(text: string, at: number, inQuery: boolean): Shaped | undefined {
  const wrapped = wrapper.exec(text.slice(at, at + 60))?.[0];
  if (wrapped === undefined) return readBare(text, at, inQuery);
  // What a function is called with is its result's name as often as its value.
  const read = readBare(text, at + wrapped.length, inQuery);
  return read?.shape === 'certain' ? read : undefined;
}

function readBare(text: string, at: number, inQuery: boolean): Shaped | undefined {
  const window = text.slice(at, at + maxValueLength);
  const opened = opening.exec(window)?.[0] ?? '';
  const body = window.slice(opened.length);
  const quote = /["'`“«‘]|&quot;/u.exec(opened)?.[0];
  const closers = closersOf(quote, inQuery);
  const prefix =
    /^(?:ap-device-identifier\s*:\s*)?fingerprint(?:%20|[\s+:])\s*/iu.exec(body)?.[0] ?? '';
  // Only a header's Base64 is that long.
  const rest = prefix === '' ? body.slice(0, maxPlainLength) : body.slice(prefix.length);
  const first = untilAny(rest, closers);
  if (prefix !== '') return readShape(`fingerprint ${joined(rest, first, closers) ?? first}`);
  // Empty, and what follows belongs to something else.
  if (first === '') return undefined;
  if (/^\s?[…]|^\.{3}/u.test(rest.slice(first.length))) return undefined;
  if (/\.\.$|…$/u.test(first)) return undefined;
  const whole = readShape(first);
  if (whole?.shape === 'certain' && !/^[0-9a-f]{12,63}$/iu.test(first)) return whole;
  const together = joined(rest, first, closers);
  const wrapped = together === undefined ? undefined : readShape(together);
  if (wrapped?.shape === 'certain') return wrapped;
  return whole;
}

function closersOf(quote: string | undefined, inQuery: boolean): RegExp {
  if (quote === '&quot;') return /&quot;|\s/u;
  // A backslash ends a value with what it escapes: a quote, or the \r\n of a dump.
  if (quote !== undefined) return /\\?["'`”»’]|\s|&quot;|\\[\\"nrt]/u;
  // Han, Kana and Hangul go on without a space, and stand in no ID.
  return inQuery
    ? /[\s&#"'`<>,;)\]}|]|\\[\\"nrt]/u
    : /[\s&"'`<>,;)\]}|“”│┃\u3001-\u9fff\uac00-\ud7af]|\\[\\"nrt]/u;
}

function untilAny(text: string, closers: RegExp): string {
  const end = closers.exec(text)?.index ?? text.length;
  return text.slice(0, end);
}

/** Joins the pieces of a value that was wrapped, while what comes next still looks like a piece. */
function joined(text: string, first: string, closers: RegExp): string | undefined {
  let value = first.replace(/[\u21b5\u23ce\u21a9\u00ac\\]+$/u, '');
  let at = first.length;
  for (let pieces = 0; pieces < 8; pieces++) {
    const rest = text.slice(at);
    const gap = wrapMark.exec(rest)?.[0] ?? /^ {1,2}(?=[0-9a-f-]+\b)/iu.exec(rest)?.[0];
    if (gap === undefined) break;
    const piece = /^[0-9A-Za-z+/=_-]+/u.exec(untilAny(rest.slice(gap.length), closers))?.[0];
    if (piece === undefined) break;
    value += piece.replace(/[\u21b5\u23ce\u21a9\u00ac\\]+$/u, '');
    at += gap.length + piece.length;
    if (readShape(value)?.shape === 'certain') return value;
  }
  return undefined;
}
