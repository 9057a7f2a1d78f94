import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { circlesIn } from './circles';

const root = resolve(import.meta.dirname, '../../..');

interface Entry {
  readonly file: string;
  readonly folder: string;
}

function entriesOf(...folders: string[]): Entry[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => {
        const inRoot = relative(root, parentPath);
        return { file: join(inRoot, name), folder: inRoot };
      }),
  );
}

function importsOf(file: string): string[] {
  const { module } = parseSync(file, readFileSync(join(root, file), 'utf8'));
  return [...module.staticImports, ...module.staticExports.flatMap(({ entries }) => entries)]
    .map((one) => one.moduleRequest?.value ?? '')
    .filter((from) => from.startsWith('.'))
    .map((from) => relative(root, resolve(root, dirname(file), from)));
}

/** Which folder imports from which, with the imports that do. */
function folderImports(...folders: string[]): Map<string, Map<string, string[]>> {
  const all = new Map<string, Map<string, string[]>>();
  for (const { file, folder } of entriesOf(...folders)) {
    if (!/\.tsx?$/u.test(file)) continue;
    for (const imported of importsOf(file)) {
      const other = dirname(imported);
      if (other === folder) continue;
      const from = all.get(folder) ?? new Map<string, string[]>();
      all.set(folder, from.set(other, [...(from.get(other) ?? []), `${file} → ${imported}`]));
    }
  }
  return all;
}

test('no folders of src/ import each other in a circle', () => {
  const imports = folderImports('src');
  expect(imports.size).toBeGreaterThan(20);
  const circles = circlesIn(new Map([...imports].map(([from, to]) => [from, [...to.keys()]])));
  const shown = circles.map((circle) =>
    circle.flatMap((from) => circle.flatMap((to) => imports.get(from)?.get(to)?.slice(0, 3) ?? [])),
  );
  expect(shown).toEqual([]);
});

test('no folder of src/ and sandbox/ holds more than 20 files directly', () => {
  const counts = new Map<string, number>();
  for (const { folder } of entriesOf('src', 'sandbox')) {
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  expect([...counts].filter(([, count]) => count > 20)).toEqual([]);
});

test('no file of src/ has more than 200 lines', () => {
  const long = entriesOf('src').filter(
    ({ file }) => readFileSync(join(root, file), 'utf8').split('\n').length > 201,
  );
  expect(long.map(({ file }) => file)).toEqual([]);
});
