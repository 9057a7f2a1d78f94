import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../../', import.meta.url);
const read = (paper: string) => readFileSync(new URL(`docs/${paper}`, root), 'utf8');

/** The rows of the tables of a paper, but for their heads. */
function rowsOf(paper: string): string[] {
  const lines = read(paper).split('\n');
  return lines.filter((line, at) => line.startsWith('| ') && !lines[at + 1]?.startsWith('|---'));
}

/** The tests that a row names, each file with the pieces of their titles. */
function testsIn(row: string) {
  const named = row.matchAll(/`([\w/-]+\.test\.tsx?)`(?:: ((?:"[^"]+"(?:, )?)+))?/gu);
  return [...named].map(([, file = '', names = '']) => ({
    file,
    names: [...names.matchAll(/"([^"]+)"/gu)].map(([, name = '']) => name),
  }));
}

/** What a row names, and no title of the file has. */
function unknownIn(row: string): string[] {
  return testsIn(row).flatMap(({ file, names }) => {
    const code = readFileSync(new URL(`test/${file}`, root), 'utf8');
    const titles = [...code.matchAll(/(?:test|\))\(\s*(['"`])((?:\\.|(?!\1).)*)\1/gsu)].map(
      ([, , title = '']) => title.replaceAll("\\'", "'"),
    );
    return names
      .filter((name) => !titles.some((title) => title.includes(name)))
      .map((name) => `"${name}" in ${file}`);
  });
}

const claims = rowsOf('security.md');
const criteria = rowsOf('accessibility.md');

test.each(claims)('the claim of security is shown by tests that there are: %s', (row) => {
  expect(testsIn(row.split(' | ').at(-1) ?? '').length).toBeGreaterThan(0);
  expect(unknownIn(row)).toEqual([]);
});

test.each(criteria)('what shows that a criterion is met is there: %s', (row) => {
  const [, , applies = '', , shown = ''] = row
    .split(' | ')
    .map((cell) => cell.replace(/ \|$/u, ''));
  expect(applies).toMatch(/^(?:yes|no)$/u);
  expect(unknownIn(row)).toEqual([]);
  // Each has a test, or says that people looked.
  if (applies === 'yes') expect(testsIn(shown).length > 0 || shown.startsWith('by eye')).toBe(true);
});

/** Those of WCAG 2.2 of levels A and AA, from https://www.w3.org/TR/WCAG22/. */
const ofWcag = [
  ...['1.1.1', '1.2.1', '1.2.2', '1.2.3', '1.2.4', '1.2.5', '1.3.1', '1.3.2', '1.3.3', '1.3.4'],
  ...['1.3.5', '1.4.1', '1.4.2', '1.4.3', '1.4.4', '1.4.5', '1.4.10', '1.4.11', '1.4.12', '1.4.13'],
  ...['2.1.1', '2.1.2', '2.1.4', '2.2.1', '2.2.2', '2.3.1', '2.4.1', '2.4.2', '2.4.3', '2.4.4'],
  ...['2.4.5', '2.4.6', '2.4.7', '2.4.11', '2.5.1', '2.5.2', '2.5.3', '2.5.4', '2.5.7', '2.5.8'],
  ...['3.1.1', '3.1.2', '3.2.1', '3.2.2', '3.2.3', '3.2.4', '3.2.6', '3.3.1', '3.3.2', '3.3.3'],
  ...['3.3.4', '3.3.7', '3.3.8', '4.1.2', '4.1.3'],
];

test('docs/accessibility.md has every criterion of WCAG 2.2 of levels A and AA once', () => {
  const numbers = criteria.map((row) => /^\| (\d\.\d\.\d+) /u.exec(row)?.[1]);
  expect(numbers).toEqual(ofWcag);
});
