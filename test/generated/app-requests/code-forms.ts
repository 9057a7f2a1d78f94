import { each, hostOf, methodOf, pathOf, type RequestForm, urlOf, withBody } from './meant-request';

const json = (text: string) => JSON.stringify(text);

/** As programs have them. */
export const codeForms: readonly RequestForm[] = [
  [
    'fetch, as DevTools copy it',
    (r) =>
      `fetch("${urlOf(r)}", {\n  "headers": {\n${each(r, (n, v) => `    "${n.toLowerCase()}": "${v}"`, ',\n')}\n  },\n  "body": ${withBody(r, json) || 'null'},\n  "method": "${methodOf(r)}",\n  "mode": "cors"\n});`,
  ],
  [
    'fetch of Node.js',
    (r) =>
      `await fetch('${urlOf(r)}', {\n  method: '${methodOf(r)}',\n  headers: {\n${each(r, (n, v) => `    '${n}': '${v}'`, ',\n')},\n  },\n${withBody(r, (b) => `  body: JSON.stringify(${b}),\n`)}});`,
  ],
  [
    'fetch with headers above',
    (r) =>
      `const headers = new Headers();\n${each(r, (n, v) => `headers.append('${n}', '${v}');`, '\n')}\nfetch('${urlOf(r)}', { headers, method: '${methodOf(r)}'${withBody(r, (b) => `, body: '${b}'`)} });`,
  ],
  [
    'axios',
    (r) =>
      `axios({\n  method: '${methodOf(r).toLowerCase()}',\n  baseURL: '${r.base}',\n  url: '${pathOf(r)}',\n  headers: { ${each(r, (n, v) => `'${n}': '${v}'`, ', ')} },\n${withBody(r, (b) => `  data: ${b},\n`)}})`,
  ],
  [
    'XMLHttpRequest',
    (r) =>
      `xhr.open('${methodOf(r)}', '${urlOf(r)}');\n${each(r, (n, v) => `xhr.setRequestHeader('${n}', '${v}');`, '\n')}\nxhr.send(${withBody(r, (b) => `'${b}'`)});`,
  ],
  [
    'Node https.request',
    (r) =>
      `https.request({\n  hostname: '${hostOf(r)}',\n  path: '${pathOf(r)}',\n  method: '${methodOf(r)}',\n  headers: {\n${each(r, (n, v) => `    '${n}': '${v}'`, ',\n')}\n  }\n})${withBody(r, (b) => `.end('${b}')`)}`,
  ],
  [
    'Python requests',
    (r) =>
      `requests.${methodOf(r).toLowerCase()}(\n    "${urlOf(r)}",\n    headers={${each(r, (n, v) => `"${n}": "${v}"`, ', ')}},\n${withBody(r, (b) => `    json=${b},\n`)})`,
  ],
  [
    'Swift URLRequest',
    (r) =>
      `var request = URLRequest(url: URL(string: "${urlOf(r)}")!)\nrequest.httpMethod = "${methodOf(r)}"\n${each(r, (n, v) => `request.setValue("${v}", forHTTPHeaderField: "${n}")`, '\n')}${withBody(r, (b) => `\nrequest.httpBody = ${json(b)}.data(using: .utf8)`)}`,
  ],
  [
    'Kotlin OkHttp',
    (r) =>
      `val request = Request.Builder()\n    .url("${urlOf(r)}")\n${each(r, (n, v) => `    .addHeader("${n}", "${v}")`, '\n')}${withBody(r, (b) => `\n    .post("""${b}""".toRequestBody(json))`)}\n    .build()`,
  ],
  [
    'C# HttpRequestMessage',
    (r) =>
      `var request = new HttpRequestMessage(HttpMethod.${methodOf(r) === 'GET' ? 'Get' : 'Post'}, "${urlOf(r)}");\n${each(r, (n, v) => `request.Headers.Add("${n}", "${v}");`, '\n')}${withBody(r, (b) => `\nrequest.Content = new StringContent(${json(b)}, Encoding.UTF8, "application/json");`)}`,
  ],
  [
    'Go net/http',
    (r) =>
      `req, _ := http.NewRequest("${methodOf(r)}", "${urlOf(r)}", ${withBody(r, (b) => `strings.NewReader(\`${b}\`)`) || 'nil'})\n${each(r, (n, v) => `req.Header.Set("${n}", "${v}")`, '\n')}`,
  ],
  [
    'an .http file with a variable',
    (r) =>
      `@host = ${r.base}\n\n### profile\n${methodOf(r)} {{host}}${pathOf(r)}\n${each(r, (n, v) => `${n}: ${v}`, '\n')}\n${withBody(r, (b) => `\n${b}\n`)}`,
  ],
  [
    'YAML of Insomnia 5',
    (r) =>
      `  - url: ${urlOf(r)}\n    method: ${methodOf(r)}\n    headers:\n${each(r, (n, v) => `      - name: ${n}\n        value: ${v}`, '\n')}${withBody(r, (b) => `\n    body:\n      text: '${b}'`)}`,
  ],
];
