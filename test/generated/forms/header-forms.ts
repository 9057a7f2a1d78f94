import type { Random } from '../random';
import { base64, base64url } from '../value-shapes';

/** A way in which text carries the header of Adobe Pass. */
export interface HeaderForm {
  readonly name: string;
  /** @param header its name @param value `fingerprint` and the Base64 */
  readonly write: (header: string, value: string) => string;
}

const http = (line: string) =>
  `GET /api/v2/REF30/profiles HTTP/1.1\nHost: api.auth.adobe.com\n${line}\nAccept: application/json\n\n`;

export const headerForms: readonly HeaderForm[] = [
  { name: 'line', write: (header, value) => `${header}: ${value}` },
  { name: 'request', write: (header, value) => http(`${header}: ${value}`) },
  { name: 'without a space', write: (header, value) => http(`${header}:${value}`) },
  {
    name: 'curl -v',
    write: (header, value) =>
      `> GET / HTTP/2\n> ${header.toLowerCase()}: ${value}\n> accept: */*\n`,
  },
  { name: 'dump', write: (header, value) => `[HEADERS] ${header} = ${value}` },
  {
    name: 'curl',
    write: (header, value) =>
      `curl 'https://api.auth.adobe.com/api/v2/x' -H '${header}: ${value}' -H 'Accept: */*'`,
  },
  {
    name: 'curl for cmd',
    write: (header, value) =>
      `curl ^"https://x.example/a^" ^\n  -H ^"${header}: ${value}^" ^\n  -H ^"a: b^"`,
  },
  {
    name: 'curl, two quotes',
    write: (header, value) =>
      `curl --location "https://x.example" \\\n  --header "${header}: ${value}" \\\n  --compressed`,
  },
  { name: 'JSON', write: (header, value) => `{"headers":{"Accept":"*/*","${header}":"${value}"}}` },
  { name: 'HAR', write: (header, value) => `{\n  "name": "${header}",\n  "value": "${value}"\n},` },
  {
    name: 'HAR, value first',
    write: (header, value) => `{ "value": "${value}", "name": "${header}" }`,
  },
  {
    name: 'literal',
    write: (header, value) =>
      `fetch(url, { headers: { '${header}': '${value}', accept: '*/*' } });`,
  },
  {
    name: 'axios',
    write: (header, value) =>
      `axios.get(url, {\n  headers: {\n    "${header}": "${value}"\n  }\n})`,
  },
  {
    name: 'powershell',
    write: (header, value) => `Invoke-RestMethod -Uri $u -Headers @{ "${header}" = "${value}" }`,
  },
  { name: 'python', write: (header, value) => `headers = {\n    '${header}': '${value}',\n}` },
  {
    name: 'wget',
    write: (header, value) => `wget --header="${header}: ${value}" https://x.example`,
  },
  { name: 'httpie', write: (header, value) => `http GET https://x.example "${header}:${value}"` },
  {
    name: 'escaped',
    write: (header, value) =>
      `"request":"GET / HTTP/1.1\\r\\n${header}: ${value}\\r\\nAccept: */*\\r\\n"`,
  },
  {
    name: 'table',
    write: (header, value) =>
      `| Header | Value |\n| --- | --- |\n| ${header} | ${value} |\n| Accept | */* |`,
  },
];

/** Name and value of the header as arguments of a call. */
export const headerCallForms: readonly HeaderForm[] = [
  { name: 'addHeader', write: (header, value) => `.addHeader("${header}", "${value}")` },
  {
    name: 'header',
    write: (header, value) =>
      `    .header("Accept", "*/*")\n    .header("${header}", "${value}")\n    .build()`,
  },
  {
    name: 'setRequestHeader',
    write: (header, value) => `xhr.setRequestHeader('${header}', '${value}');`,
  },
  { name: 'set', write: (header, value) => `headers.set("${header}", "${value}");` },
  { name: 'AddHeader', write: (header, value) => `urlTransfer.AddHeader("${header}", "${value}")` },
  { name: 'list', write: (header, value) => `[["Accept", "*/*"], ["${header}", "${value}"]]` },
  { name: 'tuples', write: (header, value) => `[('Accept', '*/*'), ('${header}', '${value}')]` },
  { name: 'to', write: (header, value) => `mapOf("Accept" to "*/*", "${header}" to "${value}")` },
  {
    name: 'hash rocket',
    write: (header, value) => `{ "${header}" => "${value}", "Accept" => "*/*" }`,
  },
  { name: 'php', write: (header, value) => `'headers' => ['${header}' => '${value}']` },
  { name: 'go', write: (header, value) => `req.Header.Add("${header}", "${value}")` },
];

/** The header's value, in Base64 of either alphabet. */
export function fingerprint(id: string, random: Random): string {
  const encode = random.pick([base64, base64url]);
  return `${random.pick(['fingerprint', 'fingerprint', 'Fingerprint'])} ${encode(id)}`;
}

/** How a long value gets broken: what stands where a line ended. */
export const wraps: readonly string[] = [
  '\n',
  '\n  ',
  '\n\t',
  ' ',
  '\r\n',
  '\n        ',
  '↵\n',
  '\\\n',
];

/** Breaks the Base64 of a header's value at one to three places. */
export function wrapped(value: string, random: Random): string {
  const start = value.indexOf(' ') + 1;
  const joint = random.pick(wraps);
  const breaks = joint === ' ' ? 1 : 1 + random.below(3);
  const length = value.length - start;
  // Lines of one width, as terminals and mailers make them, the last one shorter.
  const width = Math.max(8, Math.ceil(length / (breaks + 1)) + random.below(4));
  const parts: string[] = [];
  for (let at = start; at < value.length; at += width) parts.push(value.slice(at, at + width));
  return value.slice(0, start) + parts.join(joint);
}
