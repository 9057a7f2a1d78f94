import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseSync, Visitor } from 'vite';
import { expect, test } from 'vitest';
import { Changeable } from '../../../src/storage/item/changeable';
import { StoredItem } from '../../../src/storage/item/stored-item';

const src = resolve(import.meta.dirname, '../../../src');

const reading = ['constructor', 'get', 'known', 'onChanged'];
/** The methods of a stored item that change it. */
const writing: ReadonlySet<string> = new Set(
  [Changeable, StoredItem]
    .flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype))
    .filter((name) => !reading.includes(name)),
);

function filesOf(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(src, folder), { recursive: true, withFileTypes: true })
      .filter(({ name }) => /\.tsx?$/u.test(name))
      .map(({ parentPath, name }) => relative(src, join(parentPath, name))),
  );
}

interface Write {
  readonly file: string;
  readonly item: string;
}

/** The calls by which a file changes what it imports from src/storage/, or the browser's storage itself. */
function writesOf(file: string): Write[] {
  const text = readFileSync(join(src, file), 'utf8');
  const { program } = parseSync(file, text);
  const items = new Set<string>();
  const writes: Write[] = [];
  new Visitor({
    ImportDeclaration({ source, specifiers }) {
      if (!source.value.includes('/storage/')) return;
      for (const { local } of specifiers) items.add(local.name);
    },
    MemberExpression({ object, property, computed }) {
      const name = computed ? '' : text.slice(property.start, property.end);
      const of = text.slice(object.start, object.end);
      if (items.has(of) && writing.has(name)) {
        writes.push({ file, item: of });
      }
      if (/^(?:browser|chrome)\.storage\b/u.test(of) && /^(?:set|remove|clear)$/u.test(name)) {
        writes.push({ file, item: of });
      }
    },
    CallExpression({ callee }) {
      if (text.slice(callee.start, callee.end) === 'StorageItem')
        writes.push({ file, item: 'new' });
    },
  }).visit(program);
  return writes;
}

test('pages write drafts and the selected Temp Pass, and nothing else', () => {
  const writes = filesOf('popup', 'confirm', 'settings', 'view', 'ui').flatMap(writesOf);
  expect(writes.filter(({ file }) => !file.startsWith('popup/'))).toEqual([]);
  const items = writes.map(({ item }) => item).sort();
  expect([...new Set(items)]).toEqual(['draft', 'keyDraft', 'selectedTempPass']);
});

test('the docstring of each stored item names who writes it', () => {
  const nameless: string[] = [];
  let count = 0;
  for (const file of filesOf('storage')) {
    const text = readFileSync(join(src, file), 'utf8');
    for (const { 1: doc, 2: name } of text.matchAll(
      /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?export const (\w+) = new Stored(?:Item|List)\(/gu,
    )) {
      count += 1;
      if (!/[Ww]ritten\s+(?:\*\s+)?(?:and read )?by\b/u.test(doc ?? ''))
        nameless.push(`${file}: ${name}`);
    }
  }
  expect(count).toBeGreaterThan(15);
  expect(nameless).toEqual([]);
});
