import { type Form, repeated, single } from './form';

/** Ten forms from tools that people debug with, written down before it was known which are read. */
export const toolForms: readonly Form[] = [
  repeated('adb content query', 'key', ({ name, value }) => `Row: 0 name=${name}, value=${value}`),
  repeated(
    'roku console',
    'key',
    ({ name, value }) => `    ${name.toLowerCase()}: "${value}"`,
    (all) => `<Component: roAssociativeArray> =\n{\n${all.join('\n')}\n}`,
  ),
  repeated(
    'swift dump',
    'key',
    ({ name, value }) => `  ▿ ${name}: Optional<String>\n    - some: "${value}"`,
    (all) => `▿ App.Session #0\n${all.join('\n')}`,
  ),
  repeated(
    'kubectl describe',
    'key',
    ({ name, value }) => `      ${`${name.toUpperCase()}:`.padEnd(26)}${value}`,
    (all) => `Containers:\n  player:\n    Environment:\n${all.join('\n')}\n    Mounts:  <none>`,
  ),
  repeated(
    'datadog search',
    'key',
    ({ name, value }) => `@usr.${name}:${value}`,
    (all) => `service:pass-player env:staging ${all.join(' ')} status:error`,
  ),
  repeated(
    'sentry tags',
    'key',
    ({ name, value }) => `- **${name}:** \`${value}\``,
    (all) => `### Tags\n\n${all.join('\n')}`,
  ),
  repeated(
    'mitmproxy headers',
    'key',
    ({ name, value }) => `(b'${name}', b'${value}')`,
    (all) => `Headers[(b'host', b'tv.test.example'), ${all.join(', ')}]`,
  ),
  single(
    'webos service',
    'key',
    ({ value }) =>
      `{"returnValue":true,"idList":[{"idType":"LGUDID","idValue":"${value}"}],"subscribed":false}`,
  ),
  single(
    'browser console',
    'key',
    ({ name, value }) => `> localStorage.getItem('${name}')\n< "${value}"`,
  ),
  single('console without a mark', 'key', ({ name, value }) => `> app.${name}\n'${value}'`),
  single('lldb', 'key', ({ name, value }) => `(lldb) p ${name}\n(String) $R0 = "${value}"`),
  single('gdb', 'key', ({ name, value }) => `(gdb) print ${name}\n$1 = "${value}"`),
  single('wiki markup', 'words', ({ name, value }) => `*${name}:* {{${value}}}`),
  single('wiki colour', 'words', ({ name, value }) => `${name}: {color:#de350b}${value}{color}`),
  single('tizen console', 'key', ({ value }) => `> webapis.productinfo.getDuid()\n< "${value}"`),
  repeated(
    'value before its name',
    'key',
    ({ name, value }) => `request.setValue("${value}", forHTTPHeaderField: "${name}")`,
  ),
];
