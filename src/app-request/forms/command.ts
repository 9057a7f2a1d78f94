import { type ShellWord, shellWords } from '../../detection/requests/shell-words';
import { type HttpRequest, isOwnHeader } from '../http-request';
import { type Form, isAdobeAddress, mostRequests } from './form';
import { textVariables } from './text-variables';

/** HTTPie's name is a word of any sentence: it stands where a line begins. */
const start =
  /(?<![\w./:-])(?:curl(?:\.exe)?|wget)(?=[\s^`]+\S)|(?<=^[ \t]{0,20}(?:[$>#%] ?)?)(?:https?|xh)(?= +\S)/gmu;
const header = /^(:?[A-Za-z][\w-]*)\s*:\s*([\s\S]*)$/u;
/** Options with a value that says something, by what it is. */
const named = {
  header: ['-H', '--header'],
  method: ['-X', '--request', '--method'],
  body: [
    ...['-d', '--data', '--data-raw', '--data-ascii', '--data-binary', '--data-urlencode'],
    ...['--json', '--post-data', '--body-data', '--raw'],
  ],
  cookie: ['-b', '--cookie'],
  address: ['--url', '-L', '--location'],
  /** Addresses and texts that are not asked for: whence, by whom, through what, where to. */
  aside: [
    ...['-e', '--referer', '-A', '--user-agent', '-U', '-u', '--user', '-x', '--proxy'],
    ...['--preproxy', '-o', '--output', '--output-document', '-w', '--write-out'],
  ],
} as const;
type Kind = keyof typeof named;
const options = new Map<string, Kind>([
  ...optionsOf('header'),
  ...optionsOf('method'),
  ...optionsOf('body'),
  ...optionsOf('cookie'),
  ...optionsOf('address'),
  ...optionsOf('aside'),
]);

function optionsOf(kind: Kind): (readonly [string, Kind])[] {
  return named[kind].map((name) => [name, kind]);
}

/** Commands of curl, wget, HTTPie and xh, for POSIX shells, cmd and PowerShell. */
export const command: Form = (text) => {
  const starts = Array.from(text.matchAll(start), ({ index }) => index).slice(0, mostRequests);
  const fill = textVariables(text);
  return starts.flatMap((from, at) => {
    const slice = text.slice(from, starts[at + 1]);
    const request = requestOf(shellWords(slice).slice(1));
    return request === undefined ? [] : [filledIn(request, fill)];
  });
};

function filledIn(request: HttpRequest, fill: (value: string) => string): HttpRequest {
  return {
    ...request,
    url: fill(request.url),
    headers: request.headers.map(([name, value]) => [
      name,
      isOwnHeader(name) ? fill(value) : value,
    ]),
  };
}

interface Collected {
  method?: string;
  url?: string;
  readonly headers: [string, string][];
  readonly body: string[];
  readonly members: string[];
  readonly query: string[];
}

function requestOf(words: readonly ShellWord[]): HttpRequest | undefined {
  const found: Collected = { headers: [], body: [], members: [], query: [] };
  for (let at = 0; at < words.length; at++) {
    const word = words[at]?.text ?? '';
    const [name, attached] = optionIn(word);
    if (name !== undefined) {
      const value = attached ?? words[at + 1]?.text ?? '';
      if (takeOption(found, name, value) && attached === undefined) at += 1;
    } else if (isAdobeAddress(word)) found.url ??= word;
    else takeItem(found, word);
  }
  const { url, method, headers, body, members, query } = found;
  if (url === undefined) return undefined;
  const written = [...body, ...(members.length > 0 ? [`{${members.join(',')}}`] : [])];
  return {
    method: method ?? (written.length > 0 ? 'POST' : 'GET'),
    url: query.length === 0 ? url : `${url}${url.includes('?') ? '&' : '?'}${query.join('&')}`,
    headers,
    body: written.length === 0 ? undefined : written.join('&'),
  };
}

/** The option that a word is, and the value in the same word: `--header=…`, `-H'…'`. */
function optionIn(word: string): readonly [name?: string, value?: string | undefined] {
  if (options.has(word)) return [word];
  const [, long, value] = /^(--[a-z-]+)=([\s\S]*)$/u.exec(word) ?? [];
  if (long !== undefined && options.has(long)) return [long, value];
  return /^-[HXdb][^-]/u.test(word) ? [word.slice(0, 2), word.slice(2)] : [];
}

/** @returns whether the value is the option's */
function takeOption(found: Collected, name: string, value: string): boolean {
  const kind = options.get(name);
  if (kind === 'method') found.method = value;
  if (kind === 'body') found.body.push(value);
  if (kind === 'cookie') found.headers.push(['Cookie', value]);
  const [, title, text] = kind === 'header' ? (header.exec(value) ?? []) : [];
  if (title !== undefined && text !== undefined) found.headers.push([title, text.trim()]);
  if (kind === 'address' && isAdobeAddress(value)) found.url ??= value;
  // --location of curl takes none: Postman writes the address behind it.
  return kind !== 'address';
}

/** What HTTPie takes behind the address: `Name:value`, `name==value`, `name:=json`, `name=value`. */
function takeItem(found: Collected, word: string): void {
  if (/^(?:GET|POST|DELETE|PUT)$/u.test(word)) found.method ??= word;
  const [, name = '', mark, value = ''] = /^([\w-]+)(==|:=|=|:)([\s\S]+)$/u.exec(word) ?? [];
  if (mark === undefined || found.url === undefined) return;
  if (mark === ':') found.headers.push([name, value.trim()]);
  if (mark === '==') found.query.push(`${name}=${encodeURIComponent(value)}`);
  if (mark === ':=') found.members.push(`"${name}":${value}`);
  if (mark === '=') found.body.push(`${name}=${encodeURIComponent(value)}`);
}
