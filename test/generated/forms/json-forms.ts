import type { Field } from '../neighbours';
import { type Form, repeated } from './form';

const member = ({ name, value }: Field) => `${JSON.stringify(name)}:${JSON.stringify(value)}`;
const spaced = ({ name, value }: Field) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`;
const compact = (fields: readonly string[]) => `{${fields.join(',')}}`;
const pretty = (fields: readonly string[], indent = '  ') =>
  `{\n${fields.map((one) => indent + one).join(',\n')}\n}`;
const escaped = (text: string) => JSON.stringify(text);
/** As `JSON.stringify` writes it inside a string, without the quotes around it. */
const inner = (text: string) => escaped(text).slice(1, -1);

export const jsonForms: readonly Form[] = [
  repeated('compact', 'key', member, compact),
  repeated('pretty', 'key', spaced, pretty),
  repeated('tabs', 'key', spaced, (fields) => pretty(fields, '\t')),
  repeated('one line', 'key', spaced, (fields) => `{ ${fields.join(', ')} }`),
  repeated('space before the colon', 'key', ({ name, value }) => `"${name}" : "${value}"`, pretty),
  repeated('in data', 'key', spaced, (fields) => `{"status":"ok","data":${compact(fields)}}`),
  repeated('in a list', 'key', member, (fields) => `[${compact(fields)}]`),
  repeated('names as people write them', 'words', spaced, pretty),
  repeated(
    'JSON lines',
    'key',
    member,
    (fields) => `{"level":"info"}\n${compact(fields)}\n{"level":"warn"}`,
  ),
];

export const escapedJsonForms: readonly Form[] = [
  repeated('in a string', 'key', member, (fields) => escaped(compact(fields))),
  repeated('pretty in a string', 'key', spaced, (fields) => escaped(pretty(fields))),
  repeated('twice', 'key', member, (fields) => escaped(escaped(compact(fields)))),
  repeated(
    'as a member',
    'key',
    member,
    (fields) => `{"body":${escaped(compact(fields))},"status":200}`,
  ),
  repeated(
    'in a log line',
    'key',
    member,
    (fields) => `10:02:11 DEBUG payload="${inner(compact(fields))}" took=12ms`,
  ),
  repeated('in HTML', 'key', member, (fields) => compact(fields).replaceAll('"', '&quot;')),
  repeated(
    'in a dump',
    'key',
    spaced,
    (fields) => `body: b'${pretty(fields).replaceAll('\n', '\\n')}'`,
  ),
];

export const brokenJsonForms: readonly Form[] = [
  repeated(
    'without its beginning',
    'key',
    member,
    (fields) => `ng":"x","n":{"a":1},${fields.join(',')}}`,
  ),
  repeated(
    'without its end',
    'key',
    spaced,
    (fields) => `{\n  "list": [\n    {\n      ${fields.join(',\n      ')},\n      "next": {"a`,
  ),
  repeated(
    'between dots',
    'key',
    spaced,
    (fields) => `{\n  ...\n  ${fields.join(',\n  ')},\n  ...\n}`,
  ),
  repeated('with a comma too many', 'key', member, (fields) => `{${fields.join(',')},}`),
  repeated(
    'with comments',
    'key',
    spaced,
    (fields) => `{\n  // as sent\n  ${fields.join(',\n  ')} /* end */\n}`,
  ),
  repeated('members alone', 'key', spaced, (fields) => fields.join(',\n')),
];

const camel = (name: string) =>
  name.replaceAll(/[^\p{L}\p{M}\p{N}_]+(.?)/gu, (_, next: string) => next.toUpperCase());
const literal = ({ name, value }: Field) =>
  /^[\w$]+$/u.test(name) ? `${name}: '${value}'` : `'${name}': '${value}'`;

export const literalForms: readonly Form[] = [
  repeated('console object', 'key', literal, (fields) => `{ ${fields.join(', ')} }`),
  repeated('lines', 'key', literal, (fields) => `{\n  ${fields.join(',\n  ')},\n}`),
  repeated(
    'double quotes',
    'key',
    // Not the apostrophe of l'appareil.
    (one) => literal(one).replaceAll(/(?<!\p{L})'|'(?!\p{L})/gu, '"'),
    (fields) => `({${fields.join(', ')}})`,
  ),
  repeated(
    'template quotes',
    'key',
    ({ name, value }) => `"${name}": \`${value}\``,
    (fields) => `{${fields.join(', ')}}`,
  ),
  repeated(
    'python',
    'key',
    ({ name, value }) => `'${name}': '${value}'`,
    (fields) => `{${fields.join(', ')}}`,
  ),
  repeated(
    'python unicode',
    'key',
    ({ name, value }) => `u'${name}': u'${value}'`,
    (fields) => `{${fields.join(', ')}}`,
  ),
  repeated('kotlin', 'key', ({ name, value }) => `val ${camel(name)}: String = "${value}"`),
  repeated('swift', 'key', ({ name, value }) => `    let ${camel(name)}: String? = "${value}"`),
  repeated('typescript', 'key', ({ name, value }) => `const ${camel(name)}: string = '${value}';`),
  repeated('state', 'key', member, (fields) => `window.__STATE__ = {"app":${compact(fields)}};`),
];
