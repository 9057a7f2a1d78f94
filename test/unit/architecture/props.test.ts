import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync, Visitor } from 'vite';
import { expect, test } from 'vitest';

const src = resolve(import.meta.dirname, '../../../src');
/** More of them hand on what a model should hold together. */
const most = 8;

test('no component takes more than eight props', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.tsx'),
  );
  expect(files.length).toBeGreaterThan(50);
  const wide: string[] = [];
  for (const file of files) {
    const text = readFileSync(join(src, file), 'utf8');
    const note = (name: string, count: number) => {
      if (count > most) wide.push(`${file}: ${name} has ${count}`);
    };
    new Visitor({
      JSXOpeningElement({ name, attributes }) {
        const tag = text.slice(name.start, name.end);
        if (/^[A-Z]/u.test(tag)) note(`<${tag}>`, attributes.length);
      },
      TSInterfaceDeclaration({ id, body }) {
        if (id.name.endsWith('Props')) note(id.name, body.body.length);
      },
    }).visit(parseSync(file, text).program);
  }
  expect(wide).toEqual([]);
});
