import { addressOf, type MeantReset, parametersOf, pathOf } from './pasted-ids';

type Write = (name: string) => string;

const shout = (name: string) => name.toUpperCase();
const camel = (name: string) => name.replace(/_([a-z])/gu, (_, one: string) => one.toUpperCase());

/** What a script, a collection, a template or a document writes in place of a value. */
export const placeholders: readonly (readonly [string, Write])[] = [
  ['shell', (name) => `$${shout(name)}`],
  ['shell, lower case', (name) => `$${name}`],
  ['shell in braces', (name) => `\${${shout(name)}}`],
  ['shell with a default', (name) => `\${${shout(name)}:-}`],
  ['shell parameter', (name) => `$${name.length % 9}`],
  ['shell in quotes', (name) => `'"$${shout(name)}"'`],
  ['JavaScript', (name) => `\${${camel(name)}}`],
  ['JavaScript, dotted', (name) => `\${config.${camel(name)}}`],
  ['JavaScript, encoded', (name) => `\${encodeURIComponent(${camel(name)})}`],
  ['Postman', (name) => `{{${name}}}`],
  ['Postman, encoded', (name) => `%7B%7B${name}%7D%7D`],
  ['Jinja', (name) => `{{ ${name} }}`],
  ['Kubernetes', (name) => `$(${shout(name)})`],
  ['a shell command', (name) => `$(cat ${name})`],
  ['document', (name) => `<${shout(name)}>`],
  ['document with spaces', (name) => `<your ${name.replace('_', ' ')}>`],
  ['document, escaped', (name) => `&lt;${name}&gt;`],
  ['document, encoded', (name) => `%3C${name}%3E`],
  ['document in brackets', (name) => `[${shout(name)}]`],
  ['document in square brackets, encoded', (name) => `%5B${name}%5D`],
  ['OpenAPI', (name) => `{${name}}`],
  ['OpenAPI, encoded', (name) => `%7B${camel(name)}%7D`],
  ['Express', (name) => `:${camel(name)}`],
  ['cmd', (name) => `%${shout(name)}%`],
  ['cmd loop', () => '%%1'],
  ['cmd argument', () => '%1'],
  ['printf', () => '%s'],
  ['Python', (name) => `%(${name})s`],
  ['Ruby', (name) => `#{${name}}`],
  ['Swift', (name) => `\\(${camel(name)})`],
  ['Ant', (name) => `@${name}@`],
  ['words', (name) => `YOUR_${shout(name)}`],
  ['words with hyphens', (name) => `your-${name.replace('_', '-')}`],
  ['words in lower case', (name) => `your_${name}_here`],
  ['insert', (name) => `INSERT_${shout(name)}_HERE`],
  ['the name in capitals', (name) => shout(name)],
  ['x', () => 'xxxxxxxx'],
  ['X', () => 'XXXX-XXXX'],
  ['GitHub Actions', (name) => `\${{ secrets.${shout(name)} }}`],
  ['ERB', (name) => `<%= ${name} %>`],
];

/** A command or a line whose values are what `write` makes of their names. */
export const placeholderRequests: readonly (readonly [
  string,
  (reset: MeantReset, values: readonly (readonly [string, string])[]) => string,
])[] = [
  ['double quotes', (r, values) => `curl -X DELETE "${site(r)}?${query(values)}"`],
  ['single quotes', (r, values) => `curl -X DELETE '${site(r)}?${query(values)}' -H 'x: y'`],
  ['bare', (r, values) => `DELETE ${site(r)}?${query(values)}`],
  ['JSON', (r, values) => `{"method": "DELETE", "url": "${site(r)}?${query(values)}", "x": 1}`],
  [
    'params',
    (r, values) =>
      `axios.delete('${site(r)}', { params: { ${values.map(([n, v]) => `${n}: "${v}"`).join(', ')} } })`,
  ],
  [
    'hurl',
    (r, values) =>
      `DELETE ${site(r)}\n[QueryStringParams]\n${values.map(([n, v]) => `${n}: ${v}`).join('\n')}`,
  ],
  [
    'HTTPie',
    (r, values) => `http DELETE ${site(r)} ${values.map(([n, v]) => `'${n}==${v}'`).join(' ')}`,
  ],
];

/** What a program writes where it has no value, and no quotes. */
export const codeNames: readonly Write[] = [
  camel,
  (name) => `config.${camel(name)}`,
  (name) => `process.env.${shout(name)}`,
  (name) => `${camel(`get_${name}`)}()`,
  (name) => name.split('_')[0] ?? name,
  () => 'channel',
  () => 'args[0]',
  (name) => `Fixtures.${shout(name)}_1`,
];

/** What is left of a value that was cut, masked or redacted. */
export const cuts: readonly (readonly [string, (value: string) => string])[] = [
  ['ellipsis', (value) => `${half(value)}…`],
  ['dots', (value) => `${half(value)}...`],
  ['two dots', (value) => `${half(value)}..`],
  ['ellipsis in the middle', (value) => `${value.slice(0, 4)}…${value.slice(-4)}`],
  ['dots in the middle', (value) => `${value.slice(0, 4)}...${value.slice(-4)}`],
  ['ellipsis in brackets', (value) => `${half(value)}[…]`],
  ['dots in brackets', (value) => `${half(value)}[...]`],
  ['more characters', (value) => `${half(value)}[+20 chars]`],
  ['more characters, spaced', (value) => `${half(value)} [+20 chars]`],
  ['more', (value) => `${half(value)}…(20 more)`],
  ['truncated', (value) => `${half(value)} (truncated)`],
  ['truncated in brackets', (value) => `${half(value)}[truncated]`],
  ['truncated in angle brackets', (value) => `${half(value)}<truncated>`],
  ['snip', (value) => `${half(value)}<snip>`],
  ['stars', (value) => `${value.slice(0, 4)}****`],
  ['stars in the middle', (value) => `${value.slice(0, 4)}********${value.slice(-4)}`],
  ['stars alone', () => '********'],
  ['encoded stars', (value) => `${value.slice(0, 4)}%2A%2A%2A%2A`],
  ['bullets', (value) => `${value.slice(0, 4)}••••`],
  ['crosses', (value) => `${value.slice(0, 4)}-xxxx-xxxx-xxxxxxxx`],
  ['redacted', () => '[redacted]'],
  ['REDACTED', () => 'REDACTED'],
  ['redacted in angle brackets', () => '<redacted>'],
  ['filtered', () => '[FILTERED]'],
  ['encoded filter', () => '%5BFILTERED%5D'],
  ['masked', () => '***masked***'],
  ['hidden', () => '(hidden)'],
  ['encoded ellipsis', (value) => `${half(value)}%E2%80%A6`],
];

/** Texts that are neither a reset nor a statement, whatever stands in them. */
export const negatives: readonly (readonly [string, (reset: MeantReset, jwt: string) => string])[] =
  [
    ['a statement cut', (_, jwt) => `"software_statement": "${jwt.slice(0, 90)}..."`],
    ['a statement cut in its claims', (_, jwt) => `softwareStatement=${jwt.slice(0, 60)}…`],
    ['a statement cut in its signature', (_, jwt) => `${jwt.slice(0, -40)}...`],
    [
      'a statement cut with words',
      (_, jwt) => `softwareStatement: ${jwt.slice(0, -40)} (truncated)`,
    ],
    [
      'a statement cut with a count',
      (_, jwt) => `"softwareStatement": "${jwt.slice(0, -40)}[+40 chars]"`,
    ],
    ['a statement masked', (_, jwt) => `SOFTWARE_STATEMENT=${jwt.slice(0, 30)}****`],
    [
      'a statement masked in its middle',
      (_, jwt) => `softwareStatement: ${jwt.slice(0, 30)}***.${jwt.split('.').slice(1).join('.')}`,
    ],
    [
      'a statement with its signature masked',
      (_, jwt) => `{"software_statement": "${jwt.split('.').slice(0, 2).join('.')}.***"}`,
    ],
    [
      'a statement wrapped and cut',
      (_, jwt) => `softwareStatement: "${jwt.slice(0, 60)}\n${jwt.slice(60, -30)}..."`,
    ],
    ['a placeholder for a statement', () => `softwareStatement: "\${SOFTWARE_STATEMENT}"`],
    ['a name for a statement', () => 'software_statement: config.softwareStatement,'],
    [
      'two statements',
      (_, jwt) =>
        `STAGING_SOFTWARE_STATEMENT=${jwt}\nPROD_SOFTWARE_STATEMENT=${jwt.slice(0, -4)}abcd`,
    ],
    [
      'a token in a request of another API',
      (r, jwt) => `curl ${r.base}/api/v2/x -H "Authorization: Bearer ${jwt}"`,
    ],
    ['a token in a log', (_, jwt) => `INFO got token ${jwt} for client`],
    ['a page about resets', (r) => `${r.base}/docs/reset-tempass`],
    ['another address', (r) => `${r.base}/api/v2/${r.requestorId}/profiles/${r.mvpdId}`],
    ['its path in prose', (r) => `The path ${pathOf(r)} resets a trial.`],
    [
      'parameters alone',
      (r) =>
        parametersOf(r)
          .map((one) => one.join('='))
          .join('&'),
    ],
    ['no IDs', (r) => `DELETE ${site(r)}`],
    [
      'user and password',
      (r) => addressOf(r).replace(/^https:\/\/[^/]+/u, 'https://user:secret@proxy.example.com'),
    ],
    ['no encryption', (r) => addressOf(r).replace(/^https:\/\/[^/]+/u, 'http://proxy.example.com')],
  ];

const site = (reset: MeantReset) => `${reset.base}${pathOf(reset)}`;
const query = (values: readonly (readonly [string, string])[]) =>
  values.map((one) => one.join('=')).join('&');
const half = (value: string) => value.slice(0, Math.ceil(value.length / 2));
