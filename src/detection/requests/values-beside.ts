import { addressEnd } from '../text/address-end';
import { isCut, isCutAt } from '../values/cut';
import { isPlaceholder } from '../values/placeholder';
import type { Told } from './reset-path';

const closer = String.raw`\\{0,8}["'\x60]?\]?`;
/** What stands between a name and its value, in data, configuration, documents and code. */
const between = [
  // {"name": "x", "value": "…"}, <add key="x" value="…">, name: x / value: …
  String.raw`${closer}\s{0,80},?\s{0,80}\\{0,8}["']?value\\{0,8}["']?\s{0,8}[:=]\s{0,80}`,
  // <key>x</key> <string>…
  String.raw`\s*</\w+>\s*<\w+[^<>]{0,80}>\s*`,
  // <x>…, <string name="x" translatable="false">…
  String.raw`${closer}(?:\s+[\w:]+="[^"<>]{0,80}"){0,4}\s*>\s*(?!["'\x60]\s*[,;)}\]\s])`,
  // let x: String = …
  String.raw`${closer}\s*:\s*[A-Za-z][\w.<>]*[?!]?\s*=\s*`,
  String.raw`${closer}\s{0,8}(?:={1,3}>?|:=|:|,|\||->|\bis:?\s)\s{0,80}`,
  String.raw`${closer}(?:\t| {2,})[ \t]*`,
  // setX("…")
  String.raw`\(\s*(?=@?["'\x60])`,
  // #define X @"…"
  String.raw`[ ](?=@?["'\x60])`,
].join('|');

const longestValue = 4_096;
/** A text that says a name more often is a log, of which the first ones count. */
const mostValues = 200;

export interface Beside {
  readonly told: Told;
  /** As it is written, without quotes. */
  readonly raw: string;
}

/**
 * The values that stand beside a name: `name: value`, `"name": "value"`, `name=value`,
 * `("name", "value")`, `<name>value`, a name and a value as two members, in two cells or lines.
 *
 * @param name the name, as a part of a regular expression
 * @param flags `i`: in any case
 */
export function* valuesBeside(text: string, name: string, flags = ''): Generator<Beside> {
  const named = new RegExp(
    `(?<![\\w$.-]|</)(?:${name})(?:${between}|(?<=^[ \\t:]{0,40}(?:${name}))[ \\t]{0,40}\\r?\\n[ \\t]{0,40})`,
    `gmu${flags}`,
  );
  let looked = 0;
  for (const { index, 0: found } of text.matchAll(named)) {
    looked += 1;
    if (looked > mostValues) break;
    const at = index + found.length;
    const value = valueAt(text.slice(at, at + longestValue));
    if (value === undefined) continue;
    const isQuery = found.endsWith('=') && /[?&]/u.test(text[index - 1] ?? '');
    yield isQuery ? decodedOf(value) : value;
  }
  if (/["']value["']/u.test(text)) yield* valuesBefore(text, name);
}

/** The same where the value comes first: `{"value": "REF30", "name": "requestor_id"}`. */
function* valuesBefore(text: string, name: string): Generator<Beside> {
  const named = new RegExp(
    `["']value["']\\s{0,8}:\\s{0,8}["']([^"'\\n]{1,1024})["']\\s{0,40},\\s{0,40}["'](?:name|key)["']\\s{0,8}:\\s{0,8}["'](?:${name})["']`,
    'gu',
  );
  for (const { 1: raw = '' } of text.matchAll(named)) {
    const value = tell(raw, raw, raw.length);
    if (value !== undefined) yield value;
  }
}

/** The one value that the text says for a name; what differs is as good as none. */
export function onlyValue(values: Iterable<Beside>): Told | undefined {
  const told = [...values].map((one) => one.told);
  const known = new Set(told.flatMap((one) => ('value' in one ? [one.value] : [])));
  const [value] = known;
  if (known.size > 1) return undefined;
  return value === undefined ? told[0] : { value };
}

const opening =
  /(?:\[\s*|\{\s*\\*["']?value\\*["']?\s*:\s*|<!\[CDATA\[|[@fFrRbBuU$](?=["'`])|\((?=["'`]))?(\\*)("""|'''|["'`])/uy;
const cdata = /<!\[CDATA\[/uy;
const member = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+$/u;
/** The names of what holds a value in code. */
const holder = /^(?:process|config|env|this|self|args|params|options|props|settings|os|system)\./iu;

function valueAt(text: string): Beside | undefined {
  const [opened, escaped = '', quote] = exec(opening, text);
  if (opened !== undefined && quote !== undefined) {
    const from = opened.length;
    const to = text.indexOf(escaped + quote, from);
    const raw = to < 0 ? '' : text.slice(from, to);
    if (/[\r\n]/u.test(raw)) return undefined;
    return tell(raw, text, to + 1);
  }
  const [skipped = ''] = exec(cdata, text);
  const from = skipped.length;
  const [raw = ''] = text.slice(from, addressEnd(text, from)).split('&');
  const to = from + raw.length;
  // A name without a value, before the next one.
  if (raw === '' && !isCutAt(text, to)) return undefined;
  if (/^[ \t]*[:=](?![/=])/u.test(text.slice(to, to + 4))) return undefined;
  return isCode(raw, text, to) ? { raw, told: { doubt: 'placeholder' } } : tell(raw, text, to);
}

/** A name of something else, as a program writes it where it has no value. */
function isCode(raw: string, text: string, to: number): boolean {
  if (holder.test(raw) || /[([]/u.test(text[to] ?? '')) return true;
  return (
    /^[ \t]*[,)}\];]/u.test(text.slice(to, to + 8)) && (member.test(raw) || !/\d|temp/iu.test(raw))
  );
}

function tell(raw: string, text: string, to: number): Beside | undefined {
  if (isCut(raw) || isCutAt(text, to)) return { raw, told: { doubt: 'cut' } };
  if (raw === '') return undefined;
  // Quotes of a shell inside those of a program: `"'"$ID"'"`.
  const isNone = isPlaceholder(raw) || !/[\p{L}\p{N}]/u.test(raw);
  return { raw, told: isNone ? { doubt: 'placeholder' } : { value: raw } };
}

function decodedOf({ raw, told }: Beside): Beside {
  if (!('value' in told)) return { raw, told };
  try {
    return { raw, told: { value: decodeURIComponent(raw.replaceAll('+', ' ')) } };
  } catch {
    return { raw, told };
  }
}

function exec(pattern: RegExp, text: string): readonly (string | undefined)[] {
  pattern.lastIndex = 0;
  return pattern.exec(text) ?? [];
}
