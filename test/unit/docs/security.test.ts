import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../../', import.meta.url);
const paper = readFileSync(new URL('docs/security.md', root), 'utf8');
const rows = paper.split('\n').filter((line) => /^\| (?!---|it could|they could)/u.test(line));

test.each(rows)('the claim is shown by tests that there are: %s', (row) => {
  const shown = row.split(' | ').at(-1) ?? '';
  const files = [...shown.matchAll(/`([\w/-]+\.test\.tsx?)`(?:: ((?:"[^"]+"(?:, )?)+))?/gu)];
  expect(files.length).toBeGreaterThan(0);
  for (const [, file = '', names = ''] of files) {
    const code = readFileSync(new URL(`test/${file}`, root), 'utf8');
    const titles = [...code.matchAll(/(?:test|\))\(\s*(['"`])((?:\\.|(?!\1).)*)\1/gsu)].map(
      ([, , title = '']) => title.replaceAll("\\'", "'"),
    );
    for (const [, name = ''] of names.matchAll(/"([^"]+)"/gu)) {
      expect(
        titles.some((title) => title.includes(name)),
        `"${name}" in ${file}`,
      ).toBe(true);
    }
  }
});
