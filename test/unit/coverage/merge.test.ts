import { expect, test } from 'vitest';
import { type Coverage, mergedCoverage } from '../../../scripts/coverage/merge';
import { coverageTable } from '../../../scripts/coverage/table';

/** A file of which the named lines hold code, with how often each ran; a function begins on each. */
function coverage(path: string, counts: Readonly<Record<number, number>>): Coverage {
  const entries = Object.entries(counts);
  const place = (line: string) => ({ start: { line: Number(line) } });
  return {
    [path]: {
      statementMap: Object.fromEntries(entries.map(([line]) => [line, place(line)])),
      fnMap: Object.fromEntries(
        entries.map(([line]) => [line, { name: `f${line}`, loc: place(line) }]),
      ),
      s: counts,
      f: counts,
    },
  };
}

test('a line counts as run if tests of either kind ran it', () => {
  const [file] = mergedCoverage(
    coverage('/root/src/pass/a.ts', { 1: 2, 2: 0, 3: 0 }),
    coverage('src/pass/a.ts', { 1: 0, 2: 1, 3: 0 }),
    '/root',
  );
  expect(file).toEqual({
    file: 'src/pass/a.ts',
    lines: 3,
    unit: 1,
    browser: 1,
    either: 2,
    neverRun: [3],
    neverCalled: ['f3 (3)'],
  });
});

test('a file that the build puts into several scripts is one file', () => {
  const browser = {
    ...coverage('src/pass/a.tsalone=src-popup-main-tsx', { 1: 0, 2: 1 }),
    ...coverage('src/pass/a.ts', { 1: 1, 2: 0 }),
    ...coverage('made-id/assets/a.js', { 1: 1 }),
  };
  const files = mergedCoverage({}, browser, '/root');
  expect(files.map(({ file, either }) => [file, either])).toEqual([['src/pass/a.ts', 2]]);
});

test('a file that only browser tests load counts with what they ran', () => {
  const files = mergedCoverage({}, coverage('src/content/b.ts', { 7: 1 }), '/root');
  expect(files.map(({ file, either }) => [file, either])).toEqual([['src/content/b.ts', 1]]);
});

test('the table of coverage adds up rooms, and names lines that nothing runs as ranges', () => {
  const files = mergedCoverage(
    {
      ...coverage('src/pass/a.ts', { 1: 1, 2: 0, 3: 0, 9: 0 }),
      ...coverage('src/ui/b.ts', { 1: 1 }),
    },
    {},
    '/root',
  );
  const table = coverageTable(files);
  expect(table).toMatch(/^src\/pass +25 % +0 % +25 % +4$/mu);
  expect(table).toMatch(/^all +40 % +0 % +40 % +5$/mu);
  expect(table).toContain('src/pass/a.ts: lines 2–3, 9; never called: f2 (2), f3 (3), f9 (9)');
  expect(table).not.toContain('src/ui/b.ts:');
});
