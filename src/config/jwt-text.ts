import { isCutAt } from '../detection/values/cut';
import { decodeBase64 } from '../pass/decoding/base64';
import { isJsonObject } from '../pass/json';

/** A JWT that a text holds: whole, or said to be cut or masked. */
export type WrittenJwt = { readonly jwt: string } | 'cut';

const longest = 65_536;
/** Base64 of the beginning of a JSON object; the last one is Base64 of Base64, as in a Kubernetes Secret. */
const beginning = String.raw`(?<![\w-])(?:ey[JA]|ew[o0]|ZXlK)(?=[\w-])`;
const name = String.raw`(?<![\w.-])[\w.-]{0,80}(?:software[-_. ]?)statement[\w.-]{0,80}`;
/** What stands between a name and its value: signs, markup, and a few words of formats and languages. */
const between = String.raw`(?:[^\w]|\b(?:value|string|text|is|key|const|val|NSString|CDATA|std|array|dict|secret|cat|EOF|or|env)\b|\b(?:translatable|formatted|type|encrypted)="[^"<>]{0,20}"){1,200}?`;
const named = new RegExp(`(?:${name})${between}(${beginning})`, 'giu');
/** What was copied along with a JWT that stands alone. */
const before =
  /^(?:[^\p{L}\p{N}]|\{(?:code|noformat)\}|<\w+>|(?:authorization\s*:\s*)?bearer\s)*$/iu;
const after = /^(?:[^\p{L}\p{N}]|\{(?:code|noformat)\}|<\/\w+>?)*$/iu;
const bearer = /bearer\s+$/iu;

/** The JWTs that stand beside a name for a software statement, in data, configuration and code. */
export function namedJwts(text: string): WrittenJwt[] {
  return Array.from(text.matchAll(named), ({ index, 0: whole, 1: begun = '' }) =>
    jwtAt(text, index + whole.length - begun.length),
  );
}

/** The JWT that is all of a text, but for quotes, wraps and punctuation. */
export function jwtAlone(text: string): { jwt: WrittenJwt; isBearer: boolean } | undefined {
  const start = text.search(new RegExp(beginning, 'u'));
  if (start < 0 || !before.test(text.slice(0, start))) return undefined;
  const [first = '', ...more] = text.slice(start).split(/[\s"'`+\\>|]+/u);
  const pieces = [first, ...more];
  const last = pieces.findIndex((piece) => !/^[\w.-]*$/u.test(piece));
  const joined = (last < 0 ? pieces : pieces.slice(0, last)).join('');
  const rest = last < 0 ? '' : pieces.slice(last).join(' ');
  const run = runIn(joined + (/^[\w.-]+/u.exec(rest)?.[0] ?? ''));
  const behind = joined.slice(run.length) + rest.replace(/^[\w.-]+/u, '');
  const isCut =
    isCutAt(behind, 0) || isCutAt(text.trimEnd(), text.trimEnd().length - behind.length);
  if (!isCut && !after.test(behind)) return undefined;
  return { jwt: isCut ? 'cut' : wholeOrCut(run), isBearer: bearer.test(text.slice(0, start)) };
}

/** A concatenation of strings, or a line that goes on. */
const joint =
  /^(?:\\*["'`]\s*(?:[+&.\\]\s*)*(?:\r?\n\s*)?(?:\+\s*)?@?\\{0,8}["'`]|\\\r?\n\s*)(?=[\w.-])/u;
const nextLine = /^\r?\n[ \t]*(?:[>|][ \t]*)?([\w.-]+)(?=\\?[ \t]*(?:\r?\n|$|["'`]|<\/))/u;

function jwtAt(text: string, start: number): WrittenJwt {
  const isQuoted = /["'`]\s*(?:\\\r?\n\s*)?$/u.test(text.slice(Math.max(0, start - 40), start));
  let at = start;
  let jwt = '';
  let width = 0;
  while (jwt.length <= longest) {
    const piece = /^[\w.-]+={0,2}/u.exec(text.slice(at, at + longest))?.[0] ?? '';
    jwt += piece;
    at += piece.length;
    const rest = text.slice(at, at + longest);
    const joined = joint.exec(rest)?.[0];
    const [line = '', next = ''] = joined === undefined ? (nextLine.exec(rest) ?? []) : [];
    if (joined === undefined && !(next !== '' && (isQuoted || goesOn(piece, next, width)))) break;
    width = piece.length;
    at += joined?.length ?? line.length - next.length;
  }
  const run = runIn(jwt);
  const end = at - (jwt.length - run.length);
  return isCutAt(text, end) ? 'cut' : wholeOrCut(run);
}

/** Whether a line goes on in the next one: a wrap makes lines of one length, and a word is none. */
function goesOn(piece: string, next: string, width: number): boolean {
  if (/^(?:[A-Z]?[a-z]+|[A-Z]+)[.,!]?$/u.test(next) || next.length > Math.max(piece.length, 76))
    return false;
  return width === 0 || piece.length === width;
}

/** Without the full stop, or the dots, behind it. */
function runIn(text: string): string {
  return /^[\w-]+={0,2}(?:\.[\w-]+)*/u.exec(text)?.[0] ?? '';
}

function wholeOrCut(run: string): WrittenJwt {
  const jwt = run.startsWith('ZXlK') ? (decodeBase64(run) ?? '') : run;
  return isJwt(jwt) ? { jwt } : 'cut';
}

function isJwt(text: string): boolean {
  if (text.length > longest || !/^[\w-]+\.[\w-]+\.[\w-]+$/u.test(text)) return false;
  return isJsonObject(decodeBase64(text.split('.')[0] ?? '') ?? '');
}
