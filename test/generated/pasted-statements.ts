import fc from 'fast-check';

type Form = readonly [name: string, write: (statement: string) => string];

const base64url = (value: unknown) =>
  Buffer.from(JSON.stringify(value), 'utf8').toString('base64url');

const letters = fc.constantFrom(
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
);
const signature = (length: number) =>
  fc.array(letters, { minLength: length, maxLength: length }).map((all) => `Q${all.join('')}7x`);

/** A JWT as the TVE Dashboard hands one out: claims that tell nothing of its use. */
export const anyStatement = fc
  .tuple(fc.uuid(), fc.constantFrom('RS256', 'ES256'), fc.oneof(signature(83), signature(339)))
  .map(
    ([sub, alg, signed]) =>
      `${base64url({ alg })}.${base64url({ sub, nbf: 1_700_000_000, iss: 'auth.adobe.com' })}.${signed}`,
  );

/** As a narrow window or a mail wraps it. */
function wrapped(statement: string, width: number, between: string): string {
  return (statement.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).join(between);
}

const keys = [
  'softwareStatement',
  'software_statement',
  'software-statement',
  'SOFTWARE_STATEMENT',
  'SoftwareStatement',
  'ADOBE_SOFTWARE_STATEMENT',
  'adobe.pass.software-statement',
  'kSoftwareStatement',
];

/** Ways to write a name and a value, in data, configuration and code. */
const pairs: readonly (readonly [string, (key: string, s: string) => string])[] = [
  ['JSON', (k, s) => `{\n  "${k}": "${s}"\n}`],
  [
    'JSON, more in it',
    (k, s) => JSON.stringify({ clientName: 'a.b.c', [k]: s, redirect_uri: 'app://x' }),
  ],
  ['JSON, deeper', (k, s) => JSON.stringify({ adobe: { staging: { [k]: s } } }, null, 2)],
  ['JSON in a string', (k, s) => JSON.stringify({ body: JSON.stringify({ [k]: s }) })],
  ['JSON with a value object', (k, s) => `{"${k}": {"value": "${s}"}}`],
  ['JSON as name and value', (k, s) => `{"name": "${k}", "value": "${s}"}`],
  ['.env', (k, s) => `# Adobe Pass\n${k}=${s}\nOTHER=1`],
  ['.env, quoted', (k, s) => `export ${k}="${s}"\nOTHER=1`],
  ['.env, at the end', (k, s) => `OTHER=1\n${k}='${s}'\n`],
  ['PowerShell', (k, s) => `$env:${k} = '${s}'`],
  ['cmd', (k, s) => `set "${k}=${s}"`],
  ['YAML', (k, s) => `adobe:\n  ${k}: ${s}\n  other: 1\n`],
  ['YAML, quoted', (k, s) => `adobe:\n  ${k}: "${s}"\n  other: 1\n`],
  ['YAML, folded', (k, s) => `adobe:\n  ${k}: >-\n    ${wrapped(s, 60, '\n    ')}\n  other: 1\n`],
  ['YAML, literal', (k, s) => `${k}: |\n  ${wrapped(s, 76, '\n  ')}\nother: 1\n`],
  ['YAML, next line', (k, s) => `${k}:\n  ${s}\nother: 1\n`],
  [
    'YAML in a list',
    (k, s) => `env:\n  - name: ${k}\n    value: ${s}\n  - name: OTHER\n    value: "1"\n`,
  ],
  ['docker compose', (k, s) => `    environment:\n      - ${k}=${s}\n      - OTHER=1\n`],
  [
    'plist',
    (k, s) =>
      `<dict>\n  <key>${k}</key>\n  <string>${s}</string>\n  <key>Other</key><true/>\n</dict>`,
  ],
  ['plist, wrapped', (k, s) => `<key>${k}</key>\n<string>\n  ${wrapped(s, 64, '\n  ')}\n</string>`],
  ['strings.xml', (k, s) => `<resources>\n  <string name="${k}">${s}</string>\n</resources>`],
  [
    'strings.xml, untranslatable',
    (k, s) => `<string name="${k}" translatable="false">${s}</string>`,
  ],
  ['XML element', (k, s) => `<app><${k}>${s}</${k}></app>`],
  ['XML with CDATA', (k, s) => `<${k}><![CDATA[${s}]]></${k}>`],
  ['web.config', (k, s) => `<add key="${k}" value="${s}" />`],
  ['INI', (k, s) => `[adobe]\n${k} = ${s}\nother = 1`],
  ['TOML', (k, s) => `[adobe]\n"${k}" = "${s}"\nother = 1`],
  ['TOML, over lines', (k, s) => `"${k}" = """\\\n  ${wrapped(s, 70, '\\\n  ')}\\\n  """`],
  ['properties over lines', (k, s) => `${k}=${wrapped(s, 70, '\\\n    ')}\nother=1`],
  ['Terraform', (k, s) => `  ${k} = "${s}"\n  other = 1`],
  [
    'a request',
    (k, s) => `curl -X POST https://sp.auth.adobe.com/o/client/register -d '{"${k}":"${s}"}'`,
  ],
  ['a table', (k, s) => `| ${k} | \`${s}\` |`],
  ['a table of tabs', (k, s) => `${k}\t${s}\nother\t1`],
  ['a sentence', (k, s) => `The ${k} is: ${s}.`],
  ['a setter', (k, s) => `config.set("${k}", "${s}");`],
  ['gradle', (k, s) => `buildConfigField "String", "${k}", "\\"${s}\\""`],
  ['PHP', (k, s) => `'${k}' => '${s}',`],
  ['C# indexer', (k, s) => `settings["${k}"] = "${s}";`],
  [
    'JavaScript, wrapped',
    (k, s) => `const config = { '${k}':\n  '${wrapped(s, 70, "' +\n  '")}' };`,
  ],
];

/** The same, where a key has to be a name of the language. */
const inCode: readonly (readonly [string, (key: string, s: string) => string])[] = [
  ['JavaScript', (k, s) => `body: JSON.stringify({ ${k}: '${s}' }),`],
  ['JavaScript constant', (k, s) => `export const ${k} = \`${s}\`;`],
  ['TypeScript', (k, s) => `private readonly ${k}: string = '${s}';`],
  ['Kotlin', (k, s) => `const val ${k} = "${s}"`],
  ['Kotlin, wrapped', (k, s) => `const val ${k} = "${wrapped(s, 80, '" +\n    "')}"`],
  ['Swift', (k, s) => `static let ${k}: String = "${s}"`],
  ['Swift, over lines', (k, s) => `let ${k} = """\n    ${wrapped(s, 70, '\\\n    ')}\n    """`],
  ['Java', (k, s) => `public static final String ${k} = "${s}";`],
  ['Python', (k, s) => `${k} = (\n    "${wrapped(s, 70, '"\n    "')}"\n)`],
  ['Python argument', (k, s) => `register(${k}="${s}", name="x")`],
  ['BrightScript', (k, s) => `m.global.addFields({ ${k}: "${s}" })`],
  ['Go', (k, s) => `${k} := \`${s}\``],
  ['Dart', (k, s) => `Config(${k}: '${s}')`],
  ['C macro', (k, s) => `#define ${k} @"${s}"`],
];

/** A statement by itself, with what was copied along. */
const alone: readonly Form[] = [
  ['bare', (s) => s],
  ['bare with line end', (s) => `${s}\r\n`],
  ['quoted', (s) => `"${s}"`],
  ['quoted with comma', (s) => `"${s}",`],
  ['single quotes with comma', (s) => `'${s}',`],
  ['quoted with semicolon', (s) => `"${s}";`],
  ['with a bracket', (s) => `"${s}")`],
  ['with brackets', (s) => `("${s}");`],
  ['with braces', (s) => `{"${s}"}`],
  ['in backticks', (s) => `\`${s}\``],
  ['in curly quotes', (s) => `“${s}”`],
  ['with a full stop', (s) => `${s}.`],
  ['in an element', (s) => `<string>${s}</string>`],
  ['in code', (s) => `{code}${s}{code}`],
  ['wrapped', (s) => wrapped(s, 64, '\n')],
  ['wrapped with indent', (s) => wrapped(s, 64, '\r\n    ')],
  ['wrapped and quoted', (s) => `"${wrapped(s, 64, '"\n  "')}"`],
  ['concatenated', (s) => `"${wrapped(s, 64, '" +\n  "')}";`],
  ['escaped quotes', (s) => `\\"${s}\\",`],
  ['quoted in a mail', (s) => `> ${wrapped(s, 70, '\n> ')}`],
];

const ten: readonly Form[] = [
  [
    'Kubernetes Secret',
    (s) =>
      `apiVersion: v1\nkind: Secret\ndata:\n  software-statement: ${Buffer.from(s).toString('base64')}\ntype: Opaque`,
  ],
  [
    'Objective-C',
    (s) => `static NSString *const kSoftwareStatement = @"${wrapped(s, 72, '"\n    @"')}";`,
  ],
];

const isName = (key: string) => /^\w+$/u.test(key);

/** Every form of a pasted statement, by name. */
export const statementForms = {
  alone,
  ten,
  named: pairs.flatMap(([name, write]) =>
    keys.map((key): Form => [`${name} ${key}`, (s) => write(key, s)]),
  ),
  inCode: inCode.flatMap(([name, write]) =>
    keys.filter(isName).map((key): Form => [`${name} ${key}`, (s) => write(key, s)]),
  ),
};
