import { type Form, repeated, single } from './form';

const identifier = (name: string) =>
  name.replaceAll(/\W+(.?)/gu, (_, next: string) => next.toUpperCase());
const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** Calls, tuples and pairs of arguments. */
export const callForms: readonly Form[] = [
  single(
    'setter',
    'key',
    ({ name, value }) => `player.set${capital(identifier(name))}("${value}");`,
  ),
  single(
    'setter, single quotes',
    'key',
    ({ name, value }) => `player.set${capital(identifier(name))}('${value}')`,
  ),
  repeated(
    'arguments',
    'key',
    ({ name, value }) => `("${name}", "${value}")`,
    (fields) => fields.join('\n'),
  ),
  repeated(
    'put',
    'key',
    ({ name, value }) => `    .putString("${name}", "${value}")`,
    (fields) => `editor\n${fields.join('\n')}\n    .apply();`,
  ),
  repeated('put without a space', 'key', ({ name, value }) => `map.put("${name}","${value}");`),
  repeated('storage', 'key', ({ name, value }) => `localStorage.setItem('${name}', '${value}');`),
  repeated(
    'kotlin pairs',
    'key',
    ({ name, value }) => `"${name}" to "${value}"`,
    (fields) => `mapOf(${fields.join(', ')})`,
  ),
  repeated(
    'ruby',
    'key',
    ({ name, value }) => `"${name}" => "${value}"`,
    (fields) => `{${fields.join(', ')}}`,
  ),
  repeated(
    'ruby symbols',
    'key',
    ({ name, value }) => `:${identifier(name)}=>"${value}"`,
    (fields) => `{${fields.join(', ')}}`,
  ),
  repeated(
    'php',
    'key',
    ({ name, value }) => `    [${name}] => ${value}`,
    (fields) => `Array\n(\n${fields.join('\n')}\n)`,
  ),
  repeated(
    'php array',
    'key',
    ({ name, value }) => `'${name}' => '${value}'`,
    (fields) => `[${fields.join(', ')}]`,
  ),
  repeated(
    'tuples',
    'key',
    ({ name, value }) => `('${name}', '${value}')`,
    (fields) => `[${fields.join(', ')}]`,
  ),
  repeated(
    'lists',
    'key',
    ({ name, value }) => `["${name}", "${value}"]`,
    (fields) => `[${fields.join(',')}]`,
  ),
  repeated(
    'swift arguments',
    'key',
    ({ name, value }) => `${identifier(name)}: "${value}"`,
    (fields) => `Session(${fields.join(', ')})`,
  ),
  repeated(
    'kotlin arguments',
    'key',
    ({ name, value }) => `${identifier(name)} = "${value}"`,
    (fields) => `Session(${fields.join(', ')})`,
  ),
  repeated(
    'builder',
    'key',
    ({ name, value }) => `    .${identifier(name)}("${value}")`,
    (fields) => `Session.builder()\n${fields.join('\n')}\n    .build()`,
  ),
  repeated('append', 'key', ({ name, value }) => `params.append("${name}", "${value}")`),
  repeated(
    'swift dictionary',
    'key',
    ({ name, value }) => `"${name}": "${value}"`,
    (fields) => `[${fields.join(', ')}]`,
  ),
  repeated(
    'objective c',
    'key',
    ({ name, value }) => `@"${name}": @"${value}"`,
    (fields) => `@{${fields.join(', ')}}`,
  ),
];
