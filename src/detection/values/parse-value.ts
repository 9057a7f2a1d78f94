import { percentDecoded } from '../text/normalize';
import { isCutAt } from './cut';
import { header, idInBase64, maxValueLength, readChosen, readShape, type Shaped } from './id-shape';

/** A value, and whether it stood in quotes. */
export interface Value extends Shaped {
  readonly quoted: boolean;
}

/** White space, at most to the next line, with what marks a line or block there. */
const gap = /^[ \t\v\f]*(?:[|>][-+]?)?(?:\r?\n[ \t]{0,80}(?:[-*>|][ \t]{1,8})?){0,2}/u;
/** A type and an anchor of YAML: `!!str …`, `&device …`. */
const yamlMark = /^(?:!{1,2}[\w:/.-]{0,40}[ \t]{1,4}|&[\w-]{1,40}[ \t]{1,4}){1,2}(?=\S)/u;
const openQuote = /^(?:[@bBrRuUfFN$]{0,2}\\*["'`“«‘„「]|&quot;|&#34;)/u;
const openBracket = /^(?:<\w{1,10}(?:\s[^<>]{0,80})?>|[[(<]|\{(?=[\da-f]{8}-)|\*{1,2}|_{1,2})/iu;
/** An ID of 256 characters, each of them percent-encoded. */
const maxPlainLength = 768;
/** What a language writes around a value: `UUID('…')`, `string(36) "…"`, `DeviceId(value=…)`. */
const wrapper =
  /^(?:Optional<\w{1,24}>\s{1,60}- some: |string(?:\(\d{1,4}\))?[ \t](?=["'])|(?:new )?[A-Za-z][\w.:]{1,24}(?:\((?=[@bru]?\\*["'])|(?:\(| ?\{ ?)(?:raw|uuid)?(?:value|string)[:=] ?))/iu;
/** Ends a value in quotes. A backslash ends it with what it escapes: a quote, the \r\n of a dump. */
const endInQuotes = /\\?["'`”»’“」]|\s|&quot;|&#34;|\\[\\"nrt]/u;
/** Ends any other. Han, Kana and Hangul go on without a space, and stand in no ID. */
const bareEnd = /[\s&#"'`<>,;)\]{}|^“”»│┃\u3001-\u9fff\uac00-\ud7af]|\\[\\"nrt]/u;
const wrapMark = /[\u21b5\u23ce\u21a9\u00ac\\]+$/u;
const wrap =
  /^[\u21b5\u23ce\u21a9\u00ac\u2190\\=]?(?:\\r)?(?:\r?\n|\\n)[ \t>|#*]*|^ {1,2}(?=[0-9a-z+/=-]+(?:[\s"'<]|$))/iu;
const piece = /^[0-9A-Za-z+/=_-]+/u;
const maxPieces = 12;

/**
 * Reads the value that a text begins with, up to where it ends: the closing quote, white space, or
 * a character that no ID has. One that was wrapped over lines is put together again, or is none.
 */
export function readValue(text: string): Value | undefined {
  const window = text.slice(0, maxValueLength);
  const white = gap.exec(window)?.[0] ?? '';
  const space = white + (yamlMark.exec(window.slice(white.length))?.[0] ?? '');
  let body = window.slice(space.length);
  const wrapped = wrapper.exec(body)?.[0] ?? '';
  body = body.slice(wrapped.length);
  let quoted = false;
  let bracket = '';
  for (let openers = 0; openers < 3 && !quoted; openers++) {
    const quote = openQuote.exec(body)?.[0];
    const opened = quote ?? openBracket.exec(body)?.[0];
    if (opened === undefined) break;
    quoted = quote !== undefined;
    bracket = quoted ? bracket : opened;
    // Stars that only open stand for what is left out.
    if (/^\*{1,2}$/u.test(opened) && /^[\w-][^\s*]*(?:\s|$)/u.test(body.slice(opened.length)))
      return undefined;
    body = body.slice(opened.length).replace(/^[ \t]{1,2}(?=\S)/u, '');
  }
  // Stars that only open stand for what is left out, in quotes too.
  if (/^\*{1,2}[\w-][^\s*]*(?:\s|$)/u.test(body)) return undefined;
  const read = readBody(body, quoted);
  if (read === undefined) return undefined;
  if (read.shape === 'opaque') {
    // What a function is called with is its result's name as often as its value.
    if (/\($/u.test(wrapped)) return undefined;
    // <device-uuid-1> stands for a value.
    if (bracket === '<') return undefined;
    if (space.includes('\n') && !isAlone(body, read.length)) {
      return undefined;
    }
  }
  const { deviceId, shape } = read;
  return { deviceId, shape, quoted };
}

interface Body extends Shaped {
  /** How much of the text it took. */
  readonly length: number;
}

function readBody(body: string, quoted: boolean): Body | undefined {
  const end = quoted ? endInQuotes : bareEnd;
  const prefix = header.exec(body)?.[0] ?? '';
  if (prefix !== '') return readHeader(body.slice(prefix.length));
  // Only a header's Base64 is longer.
  const rest = body.slice(0, maxPlainLength);
  const first = upTo(end, rest);
  const after = rest.slice(first.length);
  // Empty, and what follows belongs to something else.
  if (first === '' || first.endsWith('..') || first.endsWith('…')) return undefined;
  const whole = readShape(first);
  const isUuid = first.length === 36 && whole?.shape === 'certain';
  if (!isUuid && isCutAt(after, 0)) return undefined;
  if (whole?.shape === 'certain' && !/^[0-9a-f]{12,63}$/iu.test(first)) {
    return { ...whole, length: first.length };
  }
  // Two hashes with a space between them: one that was wrapped, or two.
  if (whole?.shape === 'certain' && isHashBehind(after)) return undefined;
  const together = joined(rest, first, end);
  if (together !== undefined || whole === undefined) return together;
  if (whole.shape === 'opaque') {
    // The first of several words in quotes, or a call, an index and the like.
    if (quoted && /^\s+[^\s"'`”»’\\]/u.test(after)) return undefined;
    if (/^\\?n?[([]/u.test(after)) return undefined;
  }
  return { ...whole, length: first.length };
}

function isHashBehind(after: string): boolean {
  const [, next] = /^ {1,2}([\da-f]{16,64})(?=[\s"'<,;]|$)/iu.exec(after) ?? [];
  return next !== undefined && readChosen(next)?.shape === 'certain';
}

function upTo(end: RegExp, text: string): string {
  return text.slice(0, end.exec(text)?.index);
}

/** Whether nothing but punctuation stands behind a value in its line. */
function isAlone(body: string, length: number): boolean {
  return /^[\s"'`,;.)\]}”»|*\\-]*$/u.test(body.slice(length).split('\n')[0] ?? '');
}

/** Joins the pieces of a value that was wrapped, while what comes next still looks like a piece. */
function joined(text: string, first: string, end: RegExp): Body | undefined {
  let value = first.replace(wrapMark, '');
  let rest = text.slice(first.length);
  for (let pieces = 0; pieces < maxPieces; pieces++) {
    const between = wrap.exec(rest)?.[0];
    if (between === undefined) return undefined;
    const next = piece.exec(upTo(end, rest.slice(between.length)))?.[0];
    if (next === undefined) return undefined;
    value += next;
    rest = rest.slice(between.length + next.length);
    const read = readShape(value);
    if (read?.shape === 'certain')
      return isCutAt(rest, 0) ? undefined : { ...read, length: text.length - rest.length };
  }
  return undefined;
}

/** What can follow Base64 that ends. */
const whole = /^(?:[\s"'`”»’<>,;)\]}&|^\\\u21b5\u23ce\u21a9\u00ac]|$)/u;
const base64 = /^(?:[A-Za-z0-9+/_-]|%(?:2[bf]|3d))+={0,2}/iu;

/** Reads the header's Base64, whole: what is cut says a shorter ID, and is none. */
function readHeader(text: string): Body | undefined {
  let written = '';
  let rest = text;
  let known: Body | undefined;
  let beforeWord: Body | undefined;
  for (let pieces = 0; pieces < maxPieces; pieces++) {
    const next = base64.exec(rest)?.[0];
    if (next === undefined) break;
    written += percentDecoded(next);
    rest = rest.slice(next.length).replace(/^%3d/giu, '');
    if (isCutAt(rest, 0) || !whole.test(rest)) return undefined;
    const read = idInBase64(written);
    if (read !== undefined && readShape(read.deviceId)?.shape === 'certain') {
      known = { ...read, length: text.length - rest.length };
    }
    const between = written.endsWith('=') ? undefined : wrap.exec(rest)?.[0];
    const further =
      between === undefined ? undefined : base64.exec(rest.slice(between.length))?.[0];
    const isPiece =
      between !== undefined &&
      further !== undefined &&
      whole.test(rest.slice(between.length + further.length));
    const soFar = read && { ...read, length: text.length - rest.length };
    if (!isPiece) return known ?? soFar ?? beforeWord;
    if (between.startsWith(' ')) beforeWord ??= soFar;
    // The next word of a sentence is no piece of what is whole without it.
    if (known !== undefined && !/^[0-9a-f]+$/iu.test(known.deviceId)) return known;
    rest = rest.slice(between.length);
  }
  return known ?? beforeWord;
}
