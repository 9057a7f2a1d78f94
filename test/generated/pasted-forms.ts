import { addressOf, type MeantReset, parametersOf, pathOf, queryOf } from './pasted-ids';

type Form = readonly [name: string, write: (reset: MeantReset) => string];

const host = ({ base }: MeantReset) => new URL(base).host;
/** The path as a server sees it, with that of a proxy. */
const path = (reset: MeantReset) =>
  `${new URL(reset.base).pathname.replace(/\/$/u, '')}${pathOf(reset)}`;
const target = (reset: MeantReset) => `${path(reset)}?${queryOf(reset)}`;
const site = (reset: MeantReset) => `${reset.base}${pathOf(reset)}`;
const each = (reset: MeantReset, write: (name: string, value: string) => string, between: string) =>
  parametersOf(reset)
    .map(([name, value]) => write(name, value))
    .join(between);
const encoded = (value: string) => encodeURIComponent(value);

/** Requests whose host stands apart from the path. */
export const hostApart: readonly Form[] = [
  [
    'raw HTTP',
    (r) => `DELETE ${target(r)} HTTP/1.1\r\nHost: ${host(r)}\r\nAuthorization: Bearer X\r\n\r\n`,
  ],
  [
    'raw HTTP, host further down',
    (r) => `DELETE ${target(r)} HTTP/1.1\nAuthorization: Bearer X\nAccept: */*\nhost: ${host(r)}`,
  ],
  [
    'curl -v',
    (r) =>
      `*   Trying 192.0.2.7:443...\n* Connected to ${host(r)} (192.0.2.7) port 443\n> DELETE ${target(r)} HTTP/1.1\n> Host: ${host(r)}\n> User-Agent: curl/8.5.0\n> Accept: */*\n>\n< HTTP/1.1 204 No Content\n< Server: nginx`,
  ],
  [
    'curl -v over HTTP/2',
    (r) =>
      `* [HTTP/2] [1] OPENED stream for https://${host(r)}${target(r)}\n* [HTTP/2] [1] [:method: DELETE]\n* [HTTP/2] [1] [:scheme: https]\n* [HTTP/2] [1] [:authority: ${host(r)}]\n* [HTTP/2] [1] [:path: ${target(r)}]\n> DELETE ${target(r)} HTTP/2\n> Host: ${host(r)}`,
  ],
  [
    'HTTP/2 pseudo-headers',
    (r) =>
      `:authority: ${host(r)}\n:method: DELETE\n:path: ${target(r)}\n:scheme: https\naccept: */*\norigin: https://qa.example.net`,
  ],
  [
    'HTTP/2 pseudo-headers without colons in front',
    (r) => `authority: ${host(r)}\nmethod: DELETE\npath: ${target(r)}\nscheme: https`,
  ],
  [
    'HAR headers',
    (r) =>
      `{"method":"DELETE","path":"${target(r)}","headers":[{"name":":authority","value":"${host(r)}"},{"name":"accept","value":"*/*"}]}`,
  ],
  [
    'Node https.request',
    (r) =>
      `https.request({\n  hostname: '${new URL(r.base).hostname}',\n  port: ${new URL(r.base).port || 443},\n  path: '${target(r)}',\n  method: 'DELETE',\n})`,
  ],
  [
    'axios baseURL',
    (r) => `axios.create({ baseURL: '${r.base}' }).delete('${pathOf(r)}?${queryOf(r)}')`,
  ],
  [
    'Python http.client',
    (r) => `c = http.client.HTTPSConnection("${host(r)}")\nc.request("DELETE", "${target(r)}")`,
  ],
];

/** Requests whose parameters stand apart from the address. */
export const parametersApart: readonly Form[] = [
  [
    'axios',
    (r) => `axios.delete('${site(r)}', { params: { ${each(r, (n, v) => `${n}: '${v}'`, ', ')} } })`,
  ],
  [
    'axios, over lines',
    (r) =>
      `await axios({\n  method: 'delete',\n  url: '${site(r)}',\n  params: {\n    ${each(r, (n, v) => `"${n}": "${v}"`, ',\n    ')},\n  },\n  headers: { Authorization: \`Bearer \${token}\` },\n});`,
  ],
  [
    'requests',
    (r) =>
      `requests.delete("${site(r)}", params={${each(r, (n, v) => `"${n}": "${v}"`, ', ')}}, headers=h)`,
  ],
  [
    'requests, dict',
    (r) =>
      `r = requests.delete("${site(r)}", params=dict(${each(r, (n, v) => `${n}="${v}"`, ', ')}))`,
  ],
  [
    'requests, tuples',
    (r) => `requests.delete('${site(r)}', params=[${each(r, (n, v) => `('${n}', '${v}')`, ', ')}])`,
  ],
  [
    'fetch with URLSearchParams',
    (r) =>
      `fetch('${site(r)}?' + new URLSearchParams({ ${each(r, (n, v) => `${n}: '${v}'`, ', ')} }), { method: 'DELETE' })`,
  ],
  [
    'searchParams.set',
    (r) =>
      `const url = new URL('${site(r)}');\n${each(r, (n, v) => `url.searchParams.set('${n}', '${v}');`, '\n')}\nfetch(url, { method: 'DELETE' });`,
  ],
  [
    'curl -G',
    (r) =>
      `curl -G -X DELETE "${site(r)}" ${each(r, (n, v) => `--data-urlencode "${n}=${v}"`, ' ')} -H "Authorization: Bearer $T"`,
  ],
  [
    'curl --url-query',
    (r) =>
      `curl -X DELETE ${site(r)} ${each(r, (n, v) => `--url-query ${n}=${encoded(v)}`, ' \\\n  ')}`,
  ],
  [
    'HTTPie',
    (r) =>
      `http DELETE ${site(r)} ${each(r, (n, v) => `${n}==${v}`, ' ')} Authorization:"Bearer X"`,
  ],
  [
    'HTTPie, quoted',
    (r) => `https DELETE '${site(r)}' \\\n  ${each(r, (n, v) => `'${n}==${v}'`, ' \\\n  ')}`,
  ],
  [
    'HTTPie with a host alone',
    (r) => `http DELETE ${site(r).replace('https://', '')} ${each(r, (n, v) => `${n}==${v}`, ' ')}`,
  ],
  [
    'hurl',
    (r) =>
      `DELETE ${site(r)}\nAuthorization: Bearer X\n[QueryStringParams]\n${each(r, (n, v) => `${n}: ${v}`, '\n')}\nHTTP 204`,
  ],
  [
    'an .http file',
    (r) =>
      `### reset\nDELETE ${site(r)}\n    ?${each(r, (n, v) => `${n}=${encoded(v)}`, '\n    &')}\nAuthorization: Bearer X`,
  ],
  [
    'an .http file with a variable',
    (r) =>
      `@host = ${r.base}\n\nDELETE {{host}}${pathOf(r)}?${queryOf(r)}\nAuthorization: Bearer {{token}}`,
  ],
  [
    'HAR',
    (r) =>
      JSON.stringify(
        {
          request: {
            method: 'DELETE',
            url: site(r),
            queryString: parametersOf(r).map(([name, value]) => ({ name, value })),
          },
        },
        null,
        2,
      ),
  ],
  [
    'HAR, whole',
    (r) =>
      JSON.stringify({
        log: {
          entries: [
            { request: { method: 'GET', url: 'https://qa.example.net/?device_id=none' } },
            {
              request: {
                method: 'DELETE',
                url: addressOf(r),
                queryString: parametersOf(r).map(([name, value]) => ({ name, value })),
              },
            },
          ],
        },
      }),
  ],
  [
    'Postman',
    (r) =>
      JSON.stringify(
        {
          item: [
            {
              name: 'reset',
              request: {
                method: 'DELETE',
                url: {
                  raw: addressOf(r),
                  protocol: 'https',
                  host: new URL(r.base).hostname.split('.'),
                  path: path(r).slice(1).split('/'),
                  query: parametersOf(r).map(([key, value]) => ({ key, value })),
                },
              },
            },
          ],
        },
        null,
        1,
      ),
  ],
  [
    'Postman without raw',
    (r) =>
      JSON.stringify({
        url: {
          protocol: 'https',
          host: new URL(r.base).hostname.split('.'),
          ...(new URL(r.base).port !== '' && { port: new URL(r.base).port }),
          path: path(r).slice(1).split('/'),
          query: parametersOf(r).map(([key, value]) => ({ key, value })),
        },
      }),
  ],
  [
    'Postman with variables',
    (r) =>
      JSON.stringify({
        item: [
          {
            request: {
              method: 'DELETE',
              url: { raw: `{{base}}${pathOf(r)}?${each(r, (n) => `${n}={{${n}_qa}}`, '&')}` },
            },
          },
        ],
        variable: [
          { key: 'base', value: r.base },
          ...parametersOf(r).map(([name, value]) => ({ key: `${name}_qa`, value })),
        ],
      }),
  ],
  [
    'Java',
    (r) =>
      `HttpUrl.parse("${site(r)}").newBuilder()\n${each(r, (n, v) => `    .addQueryParameter("${n}", "${v}")`, '\n')}\n    .build();`,
  ],
  [
    'C#',
    (r) =>
      `var query = new Dictionary<string, string> { ${each(r, (n, v) => `{ "${n}", "${v}" }`, ', ')} };\nclient.DeleteAsync(QueryHelpers.AddQueryString("${site(r)}", query));`,
  ],
  [
    'PHP',
    (r) =>
      `$client->delete('${site(r)}', ['query' => [${each(r, (n, v) => `'${n}' => '${v}'`, ', ')}]]);`,
  ],
  [
    'PowerShell',
    (r) =>
      `$q = @{ ${each(r, (n, v) => `${n} = "${v}"`, '; ')} }\nInvoke-RestMethod -Method Delete -Uri "${site(r)}" -Body $q`,
  ],
  [
    'YAML',
    (r) =>
      `- name: reset\n  method: DELETE\n  url: ${site(r)}\n  params:\n    ${each(r, (n, v) => `${n}: ${v}`, '\n    ')}`,
  ],
  [
    'Insomnia',
    (r) =>
      `url: ${site(r)}\nmethod: DELETE\nparameters:\n${each(r, (n, v) => `  - name: ${n}\n    value: ${v}`, '\n')}`,
  ],
  ['a table of parameters', (r) => `DELETE ${site(r)}\n${each(r, (n, v) => `${n}\t${v}`, '\n')}`],
  [
    'a table in Markdown',
    (r) =>
      `DELETE \`${site(r)}\`\n\n| parameter | value |\n|---|---|\n${each(r, (n, v) => `| \`${n}\` | \`${v}\` |`, '\n')}`,
  ],
  [
    'RAML-like XML',
    (r) => `<url>${site(r)}</url><params>${each(r, (n, v) => `<${n}>${v}</${n}>`, '')}</params>`,
  ],
];

/** Requests that take both apart. */
export const bothApart: readonly Form[] = [
  [
    'raw HTTP and a list',
    (r) =>
      `DELETE ${path(r)} HTTP/1.1\nHost: ${host(r)}\n\nQuery string parameters\n${each(r, (n, v) => `${n}: ${v}`, '\n')}`,
  ],
  [
    'JavaScript constants',
    (r) =>
      `const BASE = '${r.base}';\n${each(r, (n, v) => `const ${camel(n)} = '${v}';`, '\n')}\nawait fetch(\`\${BASE}${pathOf(r)}?${each(r, (n) => `${n}=\${${camel(n)}}`, '&')}\`, { method: 'DELETE' });`,
  ],
];

function camel(name: string): string {
  return `qa${name.replace(/(?:^|_)([a-z])/gu, (_, letter: string) => letter.toUpperCase())}`;
}

/** Ten more, written down before it was known whether they pass. */
export const tenMore: readonly Form[] = [
  [
    'Outlook Safe Links',
    (r) =>
      `https://eur01.safelinks.protection.outlook.com/?url=${encoded(addressOf(r))}&data=05%7C02%7C%7Cabc&sdata=x%3D&reserved=0`,
  ],
  [
    'quoted-printable',
    (r) => quotedPrintable(`Hi,\r\nplease send DELETE ${addressOf(r)} today.\r\n`),
  ],
  [
    'Swift URLComponents',
    (r) =>
      `var c = URLComponents()\nc.scheme = "https"\nc.host = "${new URL(r.base).hostname}"\n${new URL(r.base).port === '' ? '' : `c.port = ${new URL(r.base).port}\n`}c.path = "${path(r)}"\nc.queryItems = [\n${each(r, (n, v) => `  URLQueryItem(name: "${n}", value: "${v}")`, ',\n')}\n]`,
  ],
  [
    'Go url.Values',
    (r) =>
      `q := url.Values{}\n${each(r, (n, v) => `q.Set("${n}", "${v}")`, '\n')}\nreq, err := http.NewRequest("DELETE", "${site(r)}?"+q.Encode(), nil)`,
  ],
  [
    'Kotlin ktor',
    (r) =>
      `client.delete("${site(r)}") {\n${each(r, (n, v) => `    parameter("${n}", "${v}")`, '\n')}\n}`,
  ],
  [
    'Bruno',
    (r) =>
      `meta {\n  name: reset\n}\n\ndelete {\n  url: ${site(r)}\n  body: none\n}\n\nparams:query {\n${each(r, (n, v) => `  ${n}: ${v}`, '\n')}\n}`,
  ],
  [
    'DevTools, one line for each name and value',
    (r) =>
      `:authority\n${host(r)}\n:method\nDELETE\n:path\n${target(r)}\n:scheme\nhttps\naccept\n*/*`,
  ],
  [
    'shell variables set above',
    (r) =>
      `HOST=${r.base}\n${each(r, (n, v) => `${shout(n)}="${v}"`, '\n')}\ncurl -X DELETE "$HOST${pathOf(r)}?${each(r, (n) => `${n}=\${${shout(n)}}`, '&')}" -H "Authorization: Bearer $TOKEN"`,
  ],
];

function shout(name: string): string {
  return `QA_${name.toUpperCase()}`;
}

function quotedPrintable(text: string): string {
  return text
    .replaceAll('=', '=3D')
    .split('\r\n')
    .map((line) => line.replace(/.{1,73}(?!=)(?<!=.?)(?=.)/gu, '$&=\r\n'))
    .join('\r\n');
}
