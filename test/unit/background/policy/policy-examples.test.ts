import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPolicy } from '../../../../src/background/policy/read-policy';

interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

const read = (path: string) =>
  readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const schema: Schema = JSON.parse(read('public/managed-schema.json'));
const id = 'REPLACE_WITH_THE_EXTENSION_ID';
const linux = JSON.parse(read('docs/managed/chrome-linux.json'))['3rdparty'].extensions[id];
const { gecko } = JSON.parse(read('manifest.json')).browser_specific_settings;
const firefox = JSON.parse(read('docs/managed/firefox-policies.json')).policies['3rdparty'];

/** The values of a .reg file: a number is a boolean here, a text holds JSON. */
function registry(path: string, key: string): object {
  const [head, , section, ...lines] = read(path).trimEnd().split('\r\n');
  expect(head).toBe('Windows Registry Editor Version 5.00');
  expect(section).toBe(
    `[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${key}\\3rdparty\\extensions\\${id}\\policy]`,
  );
  return Object.fromEntries(
    lines.map((line) => {
      const [, name = '', number, text] = /^"(\w+)"=(?:dword:(\d{8})|(".*"))$/u.exec(line) ?? [];
      return [name, text === undefined ? Number(number) === 1 : JSON.parse(JSON.parse(text))];
    }),
  );
}

const examples = {
  'chrome-linux.json': linux,
  'firefox-policies.json': firefox.Extensions[gecko.id],
  'chrome-windows.reg': registry('docs/managed/chrome-windows.reg', 'Google\\Chrome'),
  'edge-windows.reg': registry('docs/managed/edge-windows.reg', 'Microsoft\\Edge'),
};

/** What of a value the published schema does not have, as Chromium would read it. */
function strangers(value: unknown, expected: Schema | undefined, path = ''): string[] {
  if (Array.isArray(value)) {
    if (expected?.type !== 'array') return [path];
    return value.flatMap((one, index) => strangers(one, expected.items, `${path}[${index}]`));
  }
  if (typeof value === 'object' && value !== null) {
    if (expected?.type !== 'object') return [path];
    return Object.entries(value).flatMap(([key, one]) =>
      strangers(one, expected.properties?.[key], `${path}.${key}`),
    );
  }
  return typeof value === expected?.type ? [] : [path];
}

/** Where a schema has what Chromium takes for a fault, and so loads no extension. */
function faults(one: Schema, path = ''): string[] {
  const types = ['object', 'array', 'string', 'boolean', 'number', 'integer'];
  const known = ['type', 'title', 'description', 'properties', 'items'];
  return [
    ...(types.includes(one.type ?? '') ? [] : [`${path}: ${one.type}`]),
    ...Object.keys(one).flatMap((key) => (known.includes(key) ? [] : [`${path}: ${key}`])),
    ...(one.type === 'array' && one.items === undefined ? [`${path}: items`] : []),
    ...(one.items === undefined ? [] : faults(one.items, `${path}[]`)),
    ...Object.entries(one.properties ?? {}).flatMap(([key, inner]) =>
      faults(inner, `${path}.${key}`),
    ),
  ];
}

test('the published schema is one that Chromium accepts', () => {
  expect(schema.type).toBe('object');
  expect(faults(schema)).toEqual([]);
});

test.each(Object.entries(examples))(
  '%s fits the published schema and is understood',
  async (_, policy) => {
    expect(strangers(policy, schema)).toEqual([]);
    const read = await readPolicy(policy);
    expect(read.dropped).toEqual([]);
    expect(read.tempPasses).toHaveLength(2);
    expect(policy).toEqual(linux);
  },
);

test('the examples show every key that the schema has at the top', () => {
  expect(Object.keys(linux).sort()).toEqual(Object.keys(schema.properties ?? {}).sort());
});

test('the schema has every key that is read', async () => {
  const raw = Object.fromEntries(
    Object.keys(schema.properties ?? {}).map((key) => [key, undefined]),
  );
  expect((await readPolicy(raw)).dropped).toEqual([]);
});
