import { type Form, repeated } from './form';

/** Names and values side by side, as programs write them. */
export const keyValueForms: readonly Form[] = [
  repeated(
    'equals',
    'key',
    ({ name, value }) => `${name}=${value}`,
    (fields) => fields.join(' '),
  ),
  repeated('colon', 'key', ({ name, value }) => `${name}: ${value}`),
  repeated(
    'equals in quotes',
    'key',
    ({ name, value }) => `${name}="${value}"`,
    (fields) => fields.join(' '),
  ),
  repeated('equals with spaces', 'key', ({ name, value }) => `${name} = ${value}`),
  repeated('colon after a space', 'words', ({ name, value }) => `${name} : ${value}`),
  repeated('colon without a space', 'key', ({ name, value }) => `${name}:${value}`),
  repeated(
    'commas',
    'key',
    ({ name, value }) => `${name}=${value}`,
    (fields) => fields.join(', '),
  ),
  repeated(
    'commas alone',
    'key',
    ({ name, value }) => `${name}=${value}`,
    (fields) => fields.join(','),
  ),
  repeated(
    'bars',
    'key',
    ({ name, value }) => `${name}=${value}`,
    (fields) => fields.join(' | '),
  ),
  repeated(
    'semicolons',
    'key',
    ({ name, value }) => `${name}=${value}`,
    (fields) => fields.join('; '),
  ),
  repeated(
    'brackets',
    'key',
    ({ name, value }) => `[${name}=${value}]`,
    (fields) => fields.join(' '),
  ),
  repeated('arrow', 'words', ({ name, value }) => `${name} -> ${value}`),
  repeated('arrow sign', 'words', ({ name, value }) => `${name} → ${value}`),
  repeated('dash', 'words', ({ name, value }) => `${name} – ${value}`),
  repeated('words and colon', 'words', ({ name, value }) => `${name}: ${value}`),
  repeated(
    'words in a row',
    'words',
    ({ name, value }) => `${name}: ${value}`,
    (fields) => fields.join(' · '),
  ),
  repeated('full-width colon', 'words', ({ name, value }) => `${name}：${value}`),
];

/** Settings files. */
export const settingsForms: readonly Form[] = [
  repeated(
    'ini',
    'key',
    ({ name, value }) => `${name}=${value}`,
    (fields) => `[main]\n${fields.join('\n')}\n`,
  ),
  repeated(
    'ini with spaces',
    'key',
    ({ name, value }) => `${name} = ${value}`,
    (fields) => `; state\n[main]\n${fields.join('\n')}`,
  ),
  repeated(
    'properties',
    'key',
    ({ name, value }) => `app.${name}=${value}`,
    (fields) => `# saved\n${fields.join('\n')}`,
  ),
  repeated(
    'env',
    'key',
    ({ name, value }) => `${name.toUpperCase().replaceAll(/[.-]/gu, '_')}="${value}"`,
  ),
  repeated(
    'export',
    'key',
    ({ name, value }) => `export ${name.toUpperCase().replaceAll(/[.-]/gu, '_')}='${value}'`,
  ),
  repeated(
    'toml',
    'key',
    ({ name, value }) => `${name} = "${value}"`,
    (fields) => `[app]\n${fields.join('\n')}`,
  ),
  repeated('getprop', 'key', ({ name, value }) => `[persist.${name}]: [${value}]`),
];

/** YAML on one level. */
export const yamlForms: readonly Form[] = [
  repeated(
    'plain',
    'key',
    ({ name, value }) => `${name}: ${value}`,
    (fields) => `---\n${fields.join('\n')}\n`,
  ),
  repeated('in quotes', 'key', ({ name, value }) => `${name}: '${value}'`),
  repeated(
    'indented',
    'key',
    ({ name, value }) => `  ${name}: "${value}"`,
    (fields) => `data:\n${fields.join('\n')}`,
  ),
  repeated('list', 'key', ({ name, value }) => `- ${name}: ${value}`),
  repeated(
    'flow',
    'key',
    ({ name, value }) => `${name}: ${value}`,
    (fields) => `data: {${fields.join(', ')}}`,
  ),
  repeated(
    'name and value',
    'key',
    ({ name, value }) => `- name: ${name}\n  value: ${value}`,
    (fields) => `env:\n${fields.join('\n')}`,
  ),
  repeated('with a type', 'key', ({ name, value }) => `${name}: !!str ${value}`),
  repeated(
    'with an anchor',
    'key',
    ({ name, value }, random) => `${name}: &a${random.below(90)} ${value}`,
  ),
];
