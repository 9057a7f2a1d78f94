import {
  bodyOf,
  each,
  hostOf,
  methodOf,
  pathOf,
  type RequestForm,
  urlOf,
  withBody,
} from './meant-request';

/** As it goes over the wire, and as tools list it. */
export const headerForms: readonly RequestForm[] = [
  [
    'raw HTTP/1.1',
    (r) =>
      `${methodOf(r)} ${pathOf(r)} HTTP/1.1\r\nHost: ${hostOf(r)}\r\n${each(r, (n, v) => `${n}: ${v}`, '\r\n')}\r\n\r\n${bodyOf(r) ?? ''}`,
  ],
  [
    'raw HTTP with an absolute address',
    (r) =>
      `${methodOf(r)} ${urlOf(r)} HTTP/1.1\nHost: ${hostOf(r)}\n${each(r, (n, v) => `${n}: ${v}`, '\n')}\n\n${bodyOf(r) ?? ''}`,
  ],
  [
    'raw HTTP with its answer',
    (r) =>
      `${methodOf(r)} ${pathOf(r)} HTTP/1.1\nhost: ${hostOf(r)}\n${each(r, (n, v) => `${n.toLowerCase()}: ${v}`, '\n')}\n\n${bodyOf(r) ?? ''}\n\nHTTP/1.1 403 Forbidden\nContent-Type: application/json\nSet-Cookie: a=b\n\n{"status":403,"code":"temporary_access_duration_limit_exceeded"}`,
  ],
  [
    'HTTP/2 as Chromium lists it',
    (r) =>
      `:authority: ${hostOf(r)}\n:method: ${methodOf(r)}\n:path: ${pathOf(r)}\n:scheme: https\n${each(r, (n, v) => `${n.toLowerCase()}: ${v}`, '\n')}${withBody(r, (b) => `\n\n${b}`)}`,
  ],
  [
    'HTTP/2 with names and values on lines of their own',
    (r) =>
      `:authority\n${hostOf(r)}\n:method\n${methodOf(r)}\n:path\n${pathOf(r)}\n:scheme\nhttps\n${each(r, (n, v) => `${n.toLowerCase()}\n${v}`, '\n')}${withBody(r, (b) => `\n${b}`)}`,
  ],
  [
    'the DevTools panel',
    (r) =>
      `General\nRequest URL\n${urlOf(r)}\nRequest Method\n${methodOf(r)}\nStatus Code\n403 Forbidden\nReferrer Policy\nstrict-origin-when-cross-origin\nResponse Headers\ncontent-type\napplication/json\nRequest Headers\n${each(r, (n, v) => `${n.toLowerCase()}\n${v}`, '\n')}${withBody(r, (b) => `\nRequest Payload\n${b}`)}`,
  ],
  [
    'the DevTools panel, with colons',
    (r) =>
      `Request URL: ${urlOf(r)}\nRequest Method: ${methodOf(r)}\nStatus Code: 200 OK\nRemote Address: 203.0.113.7:443\n:authority: ${hostOf(r)}\n:path: ${pathOf(r)}\n${each(r, (n, v) => `${n}: ${v}`, '\n')}${withBody(r, (b) => `\n${b}`)}`,
  ],
  [
    'a net log of Chromium',
    (r) =>
      `t=1234 [st=5]  HTTP_TRANSACTION_HTTP2_SEND_REQUEST_HEADERS\n                 --> :method: ${methodOf(r)}\n                     :authority: ${hostOf(r)}\n                     :scheme: https\n                     :path: ${pathOf(r)}\n${each(r, (n, v) => `                     ${n.toLowerCase()}: ${v}`, '\n')}${withBody(r, (b) => `\n${b}`)}`,
  ],
  [
    'curl -v',
    (r) =>
      `* Connected to ${hostOf(r)} (203.0.113.7) port 443\n> ${methodOf(r)} ${pathOf(r)} HTTP/1.1\n> Host: ${hostOf(r)}\n> User-Agent: curl/8.5.0\n${each(r, (n, v) => `> ${n}: ${v}`, '\n')}\n> \n${bodyOf(r) ?? ''}\n< HTTP/1.1 200 OK\n< Content-Type: application/json\n`,
  ],
  [
    'curl -v, HTTP/2',
    (r) =>
      `* [HTTP/2] [1] OPENED stream for ${urlOf(r)}\n* [HTTP/2] [1] [:method: ${methodOf(r)}]\n* [HTTP/2] [1] [:scheme: https]\n* [HTTP/2] [1] [:authority: ${hostOf(r)}]\n* [HTTP/2] [1] [:path: ${pathOf(r)}]\n${each(r, (n, v) => `* [HTTP/2] [1] [${n.toLowerCase()}: ${v}]`, '\n')}\n> ${methodOf(r)} ${pathOf(r)} HTTP/2\n> Host: ${hostOf(r)}\n${each(r, (n, v) => `> ${n}: ${v}`, '\n')}\n${bodyOf(r) ?? ''}`,
  ],
  [
    'mitmproxy, as a console shows it',
    (r) =>
      `2026-11-27 10:00:00 ${methodOf(r)} ${urlOf(r)} HTTP/2.0\n                         ← 403 application/json 220b 90ms\n            Request                 Response                Detail\n${each(r, (n, v) => `${`${n.toLowerCase()}:`.padEnd(24)} ${v}`, '\n')}\n${withBody(r, (b) => `JSON\n${JSON.stringify(JSON.parse(b), null, 4)}`)}`,
  ],
  [
    'Swagger: try it out',
    (r) =>
      `Responses\nCurl\n\ncurl -X '${methodOf(r)}' \\\n  '${urlOf(r)}' \\\n${each(r, (n, v) => `  -H '${n}: ${v}'`, ' \\\n')}${withBody(r, (b) => ` \\\n  -d '${b}'`)}\n\nRequest URL\n${urlOf(r)}\nServer response\nCode\tDetails\n200\t\nResponse body\n{\n  "profiles": {}\n}\nResponse headers\n content-type: application/json`,
  ],
  [
    'a table of headers in Markdown',
    (r) =>
      `**${methodOf(r)}** \`${urlOf(r)}\`\n\n| header | value |\n|---|---|\n${each(r, (n, v) => `| \`${n}\` | \`${v}\` |`, '\n')}${withBody(r, (b) => `\n\nBody: \`${b}\``)}`,
  ],
  [
    'a page of documentation',
    (r) =>
      `${methodOf(r)} ${pathOf(r)} HTTP/1.1\n\nHost: ${hostOf(r)}\n\nHeaders\n\n${each(r, (n, v) => `${n}: ${v}`, '\n\n')}${withBody(r, (b) => `\n\nBody\n\n${b}`)}`,
  ],
];
