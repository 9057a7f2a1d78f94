import { keyNames } from '../label-names';
import type { Random } from '../random';
import { hex, oddShapes, uuid } from '../value-shapes';

const otherColumns = ['ipv4_address', 'session_id', 'model2_name', 'created_at', 'sha256_sum'];
const absent = ['NULL', 'null', 'DEFAULT', "''", 'lower(x)', 'NULL::uuid', '@p1'];

/** Forms that hold a name and have no value for it, and a value or a name of something else beside it. */
export function noValue(random: Random): string {
  const name = random.pick(keyNames.filter((one) => /^\w+$/u.test(one)));
  const other = random.pick(otherColumns);
  const value = random.pick([uuid(random), hex(random, 40)]);
  const none = random.pick(absent);
  return random.pick([
    () => `INSERT INTO t ("${name}","${other}") VALUES (${none},'${value}')`,
    () => `INSERT INTO t ("${other}","${name}") VALUES ('${value}',${none});`,
    () =>
      `INSERT INTO t (\`${name}\`, \`${other}\`) VALUES (${none}, '${value}'), (${none}, '${value}')`,
    () => `INSERT INTO t ('${name}', '${other}') VALUES ('${value}')`,
    () => `"${name}","${other}"\n"","${value}"`,
    () => `${name},${other}\n,${value}`,
    () => `{"name":"${name}","value":null,"${other}":"${value}"}`,
    () => `{"${name}":null,"${other}":"${value}"}`,
    () => `${name} | ${other}\n---|---\n | ${value}`,
    () => `${name}: null, ${value}`,
  ])();
}

const functions = [
  'logger.info',
  'Log.d',
  'console.log',
  'track',
  'analytics.track',
  'getString',
  'prefs.getString',
  'optString',
  't',
  'assertEquals',
  'columns',
  'addEventListener',
  'addColumn',
  'registerField',
  'useState',
  'getHeader',
];
const getters = ['get', 'is', 'has', 'format', 'parse', 'log', 'find', 'unset'];
const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** Calls that are given a name, or a name and a word, and set nothing. */
export function noSetter(random: Random): string {
  const name = random.pick(keyNames.filter((one) => /^\w+$/u.test(one)));
  const word = random.pick([
    random.pick(oddShapes.slice(3)).write(random).written,
    `request-${random.below(9_000) + 1_000}`,
    `kx-${random.below(90_000) + 10_000}-lab`,
  ]);
  const quote = random.pick(['"', "'"]);
  const called = random.pick(functions);
  return random.pick([
    () => `${called}(${quote}${name}${quote}, ${quote}${word}${quote})`,
    () => `${called}(${quote}${name} changed${quote}, ${quote}${word}${quote});`,
    () => `${called}(x, ${quote}${name}${quote}, ${quote}${word}${quote})`,
    () => `${random.pick(getters)}${capital(name.replaceAll('_', ''))}(${quote}${word}${quote})`,
    () => `${called}(\n  ${quote}${name}${quote},\n  ${quote}${word}${quote},\n)`,
  ])();
}
