import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

const src = resolve(import.meta.dirname, '../../../src');

/** All that a file has with it when it is loaded; packages by their names. */
function loadedWith(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  if (!/\.tsx?$/u.test(file)) return found;
  const { module } = parseSync(file, readFileSync(file, 'utf8'));
  const asked = [
    ...module.staticImports
      .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
      .map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports
      .flatMap(({ entries }) => entries)
      .flatMap(({ moduleRequest, isType }) =>
        moduleRequest && !isType ? [moduleRequest.value] : [],
      ),
  ];
  for (const from of asked) {
    const path = resolve(dirname(file), from);
    const inSource = ['', '.ts', '.tsx'].map((end) => path + end).find((one) => existsSync(one));
    if (!from.startsWith('.')) found.add(from);
    else if (inSource !== undefined) loadedWith(inSource, found);
  }
  return found;
}

test.each(['popup/main.tsx', 'confirm/main.tsx'])(
  '%s loads nothing that opens the history, which so costs the same with ten resets and ten thousand',
  (file) => {
    const loaded = loadedWith(resolve(src, file));
    expect(loaded.size).toBeGreaterThan(50);
    expect(loaded).toContain('preact');
    expect([...loaded].filter((one) => one === 'idb' || one.includes('history-database'))).toEqual(
      [],
    );
  },
);

test('the History page does load it', () => {
  expect(loadedWith(resolve(src, 'history/main.tsx'))).toContain('idb');
});
