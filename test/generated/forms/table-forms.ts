import type { Field } from '../neighbours';
import type { Form } from './form';
import { repeated } from './form';

type Row = (cells: readonly string[]) => string;

function table(
  name: string,
  style: Form['style'],
  write: (names: readonly string[], values: readonly string[]) => string,
): Form {
  return {
    name,
    style,
    write(field, { before, after }) {
      const fields: readonly Field[] = [...before, field, ...after];
      // A table has two columns at least.
      const all = fields.length > 1 ? fields : [...fields, { name: 'state', value: 'on' }];
      return write(
        all.map((one) => one.name),
        all.map((one) => one.value),
      );
    },
  };
}

const widths = (names: readonly string[], values: readonly string[]) =>
  names.map((name, at) => Math.max(name.length, values[at]?.length ?? 0));
const padded = (cells: readonly string[], width: readonly number[]) =>
  cells.map((cell, at) => cell.padEnd(width[at] ?? 0));
const markdown: Row = (cells) => `| ${cells.join(' | ')} |`;

const sqlNames = (names: readonly string[], between = ', ') =>
  names.map((one) => `"${one}"`).join(between);
const sqlTexts = (values: readonly string[], between = ', ') =>
  values.map((one) => `'${one}'`).join(between);

/** Heads of columns with values below them, and rows of a name and a value. */
export const tableForms: readonly Form[] = [
  table('markdown', 'words', (names, values) =>
    [markdown(names), markdown(names.map(() => '---')), markdown(values)].join('\n'),
  ),
  table('markdown keys', 'key', (names, values) =>
    [markdown(names), markdown(names.map(() => ':--')), markdown(values)].join('\n'),
  ),
  table('comma-separated', 'key', (names, values) => `${names.join(',')}\n${values.join(',')}`),
  table('comma-separated in quotes', 'key', (names, values) =>
    [names, values].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'),
  ),
  table('semicolons', 'key', (names, values) => `${names.join(';')}\n${values.join(';')}`),
  table('tabs', 'key', (names, values) => `${names.join('\t')}\n${values.join('\t')}`),
  table('psql', 'key', (names, values) => {
    const width = widths(names, values);
    return ` ${padded(names, width).join(' | ')}\n-${width.map((one) => '-'.repeat(one)).join('-+-')}-\n ${padded(values, width).join(' | ')}\n(1 row)`;
  }),
  table('mysql', 'key', (names, values) => {
    const width = widths(names, values);
    const rule = `+${width.map((one) => '-'.repeat(one + 2)).join('+')}+`;
    return [rule, markdown(padded(names, width)), rule, markdown(padded(values, width)), rule].join(
      '\n',
    );
  }),
  table('boxes', 'key', (names, values) => {
    const width = widths(names, values);
    const row: Row = (cells) => `│ ${padded(cells, width).join(' │ ')} │`;
    return [
      `┌${width.map((one) => '─'.repeat(one + 2)).join('┬')}┐`,
      row(names),
      `├${width.map((one) => '─'.repeat(one + 2)).join('┼')}┤`,
      row(values),
    ].join('\n');
  }),
  repeated(
    'markdown rows',
    'words',
    ({ name, value }) => `| ${name} | ${value} |`,
    (rows) => `| Field | Value |\n| --- | --- |\n${rows.join('\n')}`,
  ),
  repeated(
    'markdown rows in backticks',
    'key',
    ({ name, value }) => `| \`${name}\` | \`${value}\` |`,
    (rows) => `| Field | Value |\n|---|---|\n${rows.join('\n')}`,
  ),
  repeated(
    'psql expanded',
    'key',
    ({ name, value }) => `${name.padEnd(24)}| ${value}`,
    (rows) => `-[ RECORD 1 ]-----------+-----\n${rows.join('\n')}`,
  ),
  repeated(
    'mysql expanded',
    'key',
    ({ name, value }) => `${name.padStart(24)}: ${value}`,
    (rows) => `*********** 1. row ***********\n${rows.join('\n')}`,
  ),
  table('wiki table', 'words', (names, values) => `||${names.join('||')}||\n|${values.join('|')}|`),
  table(
    'comma in quotes',
    'key',
    (names, values) => `name,${names.join(',')}\n"Doe, Jane",${values.join(',')}`,
  ),
  repeated('wiki in bold', 'words', ({ name, value }) => `|*${name}*|${value}|`),
  repeated('wiki', 'words', ({ name, value }) => `|| ${name} || ${value} ||`),
  repeated('wiki heads', 'words', ({ name, value }) => `||${name}|${value}|`),
  table(
    'sql insert',
    'key',
    (names, values) =>
      `INSERT INTO public.plays (${sqlNames(names)}) VALUES (${sqlTexts(values)});`,
  ),
  table(
    'sql insert on lines',
    'key',
    (names, values) =>
      `insert into plays (\n  ${sqlNames(names, ',\n  ')}\n)\nvalues (\n  ${sqlTexts(values, ',\n  ')}\n)`,
  ),
  table(
    'mysqldump',
    'key',
    (names, values) =>
      `INSERT INTO \`plays\` (\`n\`,${names.map((one) => `\`${one}\``).join(',')}) VALUES (7,${sqlTexts(values, ',')}),(8,${sqlTexts(
        values.map(() => "it''s, (none)"),
        ',',
      )});`,
  ),
];

/** The name stands as the value of another field, and the value in the next one. */
export const nameAsValueForms: readonly Form[] = [
  repeated('yaml', 'key', ({ name, value }) => `- type: ${name}\n  value: ${value}`),
  repeated(
    'lines',
    'key',
    ({ name, value }) => `type: ${name}\nvalue: ${value}`,
    (rows) => rows.join('\n\n'),
  ),
  repeated(
    'json',
    'key',
    ({ name, value }) => `{"type": "${name}", "value": "${value}"}`,
    (rows) => `[${rows.join(', ')}]`,
  ),
  repeated(
    'json on lines',
    'key',
    ({ name, value }) => `{\n    "key": "${name}",\n    "value": "${value}"\n  }`,
    (rows) => `[\n  ${rows.join(',\n  ')}\n]`,
  ),
  repeated(
    'json id',
    'key',
    ({ name, value }) => `{"idType":"${name}","id":"${value}"}`,
    (rows) => `{"ids":[${rows.join(',')}]}`,
  ),
  repeated(
    'xml',
    'key',
    ({ name, value }) => `<entry><key>${name}</key><value>${value}</value></entry>`,
  ),
  repeated(
    'xml attributes',
    'key',
    ({ name, value }) => `<attribute key="${name}" content="${value}"/>`,
  ),
  repeated('logged', 'key', ({ name, value }) => `name=${name} value=${value}`),
];
