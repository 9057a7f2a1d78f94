import type { Field } from '../neighbours';
import { type Form, repeated } from './form';

const wrap = (name: string, write: (value: string) => string): Form[] => {
  const member = (field: Field) =>
    `${JSON.stringify(field.name)}: ${write(JSON.stringify(field.value))}`;
  return [
    repeated(name, 'key', member, (fields) => `{${fields.join(', ')}}`),
    repeated(`${name}, pretty`, 'key', member, (fields) => `{\n  ${fields.join(',\n  ')}\n}`),
  ];
};

/** The value stands inside a structure of its own, behind its name. */
export const structureForms: readonly Form[] = [
  ...wrap('dynamo', (value) => `{"S": ${value}}`),
  ...wrap('value', (value) => `{"value": ${value}}`),
  ...wrap('firestore', (value) => `{"stringValue": ${value}}`),
  ...wrap('list of one', (value) => `[${value}]`),
  ...wrap('list of one on lines', (value) => `[\n    ${value}\n  ]`),
  ...wrap('value on lines', (value) => `{\n    "value": ${value}\n  }`),
  ...wrap('typed', (value) => `{"type": "string", "value": ${value}}`),
  ...wrap('avro', (value) => `{"string": ${value}}`),
  ...wrap('raw', (value) => `{"raw": ${value}, "source": "header"}`),
  ...wrap('search field', (value) => `{"raw": [${value}]}`),
  ...wrap('marked', (value) => `{"#text": ${value}}`),
  repeated(
    'xml one deeper',
    'key',
    ({ name, value }) => `<${tag(name)}><value>${value}</value></${tag(name)}>`,
  ),
  repeated(
    'xml one deeper on lines',
    'key',
    ({ name, value }) => `<${tag(name)}>\n  <string>${value}</string>\n</${tag(name)}>`,
  ),
  repeated('yaml folded', 'key', ({ name, value }) => `${name}: >-\n  ${value}`),
  repeated('yaml list of one', 'key', ({ name, value }) => `${name}:\n  - ${value}`),
];

/** A name that XML allows. */
export function tag(name: string): string {
  return name.replaceAll(/[^\w.-]+/gu, '-').replace(/-$/u, '');
}
