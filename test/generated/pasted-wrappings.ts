type Pair = readonly [before: string, after: string];

/** What stands at both ends of an address. */
export const brackets: readonly Pair[] = [
  ['', ''],
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['‘', '’'],
  ['„', '“'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['「', '」'],
  ['(', ')'],
  ['[', ']'],
  ['<', '>'],
  ['{', '}'],
  ['("', '")'],
  ["['", "']"],
  ['{"', '"}'],
  ['\\"', '\\"'],
  ['\\\\"', '\\\\"'],
  ['&quot;', '&quot;'],
  ['&lt;', '&gt;'],
  ['@"', '"'],
  ['f"', '"'],
  ['{code}', '{code}'],
  ['{noformat}', '{noformat}'],
  ['{{', '}}'],
  ['```\n', '\n```'],
  ['**', '**'],
  ['*', '*'],
  ['_', '_'],
  ['~', '~'],
  ['| ', ' |'],
  ['|', '|'],
  ['[reset](', ')'],
  ['[reset|', ']'],
  ['<', '|reset>'],
  ['<code>', '</code>'],
  ['<a href="', '">reset</a>'],
  ["<a href='", "'>reset</a>"],
  ['<string>', '</string>'],
  ['<![CDATA[', ']]>'],
  ['\u001b[36m', '\u001b[0m'],
  ['[36m', '[0m'],
  ['"', '\\n"'],
  ['\\url{', '}'],
];

/** What follows. */
export const tails: readonly string[] = [
  '',
  ',',
  ';',
  '.',
  ':',
  '!',
  '?',
  ')',
  ']',
  '}',
  ');',
  '),',
  ')!,',
  '],',
  '})',
  '});',
  '; done',
  ' && echo ok',
  ' | jq .',
  ', then restart the app.',
  ' (see the wiki)',
  '\n',
  ',\n  "httpVersion": "h2"\n}',
  '\r\nRegards',
  ' #QA',
  '»',
];

/** What comes before. */
export const heads: readonly string[] = [
  '',
  'DELETE ',
  'Please call ',
  'Don’t forget: ',
  "Don't forget: ",
  '(see ',
  'url: ',
  'url=',
  '"url": ',
  'const url = ',
  'curl -X DELETE ',
  'for i in 1 2; do curl -X DELETE ',
  'args: ["-X", "DELETE", ',
  'new HttpRequestMessage(HttpMethod.Delete, ',
  "let config = {\n  method: 'delete',\n  url: ",
  '2026-11-27 08:30:00 INFO --> DELETE ',
  '> ',
  '- ',
  '1. ',
  '// ',
  '* [HTTP/2] [1] OPENED stream for ',
  '<p>Copy ',
];

/** What letters of a bare end would read on as: a word right behind an address belongs to it. */
export function canStand(before: string, after: string, tail: string): boolean {
  const closed = before !== '' || after !== '';
  return closed || !/^[\w-]/u.test(tail);
}

/** What stands around an address that a window or a mail has wrapped. */
export const wraps: readonly (readonly [string, (address: string) => string])[] = [
  ['alone', (url) => url],
  ['indented', (url) => url.replace('\n', '\n    ')],
  ['quoted in a mail', (url) => `> DELETE ${url.replace('\n', '\n> ')}`],
  ['in quotes', (url) => `curl -X DELETE "${url}" -H 'x: y'`],
  ['in a sentence', (url) => `Please call ${url}\nThanks a lot`],
  ['Windows lines', (url) => url.replace('\n', '\r\n')],
];

/** How a program writes an address inside something else. */
export const escapes: readonly (readonly [string, (address: string) => string])[] = [
  ['HTML in source', (url) => `<a href="${url.replaceAll('&', '&amp;')}">reset</a>`],
  ['HTML in text', (url) => url.replaceAll('&', '&amp;')],
  ['HTML twice', (url) => `"${url.replaceAll('&', '&amp;amp;')}"`],
  ['HTML by number', (url) => `<a href="${url.replaceAll('&', '&#38;')}">x</a>`],
  ['HTML by hex number', (url) => `<a href='${url.replaceAll('&', '&#x26;')}'>x</a>`],
  ['JSON with slashes', (url) => `{"url":"${url.replaceAll('/', '\\/')}"}`],
  ['JSON with code points', (url) => `{"url": "${url.replaceAll('&', '\\u0026')}"}`],
  [
    'JSON with both',
    (url) => `{"url": "${url.replaceAll('/', '\\/').replaceAll('&', '\\u0026')}", "x": 1}`,
  ],
  ['JSON with equals signs', (url) => `{"url": "${url.replaceAll(/[&=]/gu, unit)}"}`],
  ['JSON in JSON', (url) => `{"log": "{\\"url\\": \\"${url}\\"}"}`],
  [
    'JSON in JSON with slashes',
    (url) => JSON.stringify({ log: `{"url":"${url.replaceAll('/', '\\/')}"}` }),
  ],
  ['hex escapes', (url) => `'${url.replaceAll('&', '\\x26')}'`],
  ['PowerShell, bare', (url) => `irm -Method Delete -Uri ${url.replaceAll('&', '`&')}`],
  [
    'PowerShell, lines',
    (url) => `irm -Method Delete \`\n  -Uri ${url.replaceAll('&', '`&')} \`\n  -Headers $h`,
  ],
  ['POSIX shell, bare', (url) => `curl -X DELETE ${url.replaceAll(/[?&]/gu, '\\$&')} -H x:y`],
  ['cmd, bare', (url) => `curl -X DELETE ${url.replaceAll('&', '^&')}`],
  ['cmd, quoted', (url) => `curl -X DELETE ^"${url.replaceAll('&', '^&')}^" ^\r\n  -H ^"x: y^"`],
  [
    'percent-encoded in another',
    (url) => `https://go.example.com/?to=${encodeURIComponent(url)}&id=1`,
  ],
  ['percent-encoded alone', (url) => encodeURIComponent(url)],
  ['XML attribute', (url) => `<request method="DELETE" uri="${url.replaceAll('&', '&amp;')}"/>`],
  ['a properties file', (url) => `reset.url=${url.replace(/[:=]/gu, '\\$&')}`],
];

function unit(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}
