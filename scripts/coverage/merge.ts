import { relative } from 'node:path';
import * as v from 'valibot';

const place = v.object({ start: v.object({ line: v.number() }) });
const counts = v.record(v.string(), v.number());

/** What Istanbul's JSON says of each file. */
export const coverageSchema = v.record(
  v.string(),
  v.object({
    statementMap: v.record(v.string(), place),
    fnMap: v.record(v.string(), v.object({ name: v.string(), loc: place })),
    s: counts,
    f: counts,
  }),
);
export type Coverage = v.InferOutput<typeof coverageSchema>;

/** What ran of a file, by the tests of either kind. */
export interface FileCoverage {
  readonly file: string;
  /** Lines that hold code, and how many of them ran. */
  readonly lines: number;
  readonly unit: number;
  readonly browser: number;
  readonly either: number;
  /** Lines that nothing ran, in order. */
  readonly neverRun: readonly number[];
  /** Functions that nothing called, as `name (line)`. */
  readonly neverCalled: readonly string[];
}

/**
 * Joins what two kinds of tests ran, line by line: each reads the statements of a file in its own
 * way, so that only lines can be compared.
 *
 * @param root that paths are told from
 */
export function mergedCoverage(unit: Coverage, browser: Coverage, root: string): FileCoverage[] {
  const inUnit = byFile(unit, root);
  const inBrowser = byFile(browser, root);
  return [...new Set([...inUnit.keys(), ...inBrowser.keys()])].sort().map((file) => {
    const one = inUnit.get(file) ?? noLines();
    const other = inBrowser.get(file) ?? noLines();
    const ran = (line: number) => one.lines.get(line) === true || other.lines.get(line) === true;
    const lines = [...new Set([...one.lines.keys(), ...other.lines.keys()])].sort((a, b) => a - b);
    const called = new Set([...one.called, ...other.called]);
    return {
      file,
      lines: lines.length,
      unit: lines.filter((line) => one.lines.get(line)).length,
      browser: lines.filter((line) => other.lines.get(line)).length,
      either: lines.filter(ran).length,
      neverRun: lines.filter((line) => !ran(line)),
      // Names in a build are short ones.
      neverCalled: [...new Map([...other.functions, ...one.functions])]
        .filter(([line]) => !called.has(line))
        .map(([line, name]) => `${name} (${line})`),
    };
  });
}

interface Lines {
  /** Whether each line that holds code ran. */
  readonly lines: Map<number, boolean>;
  /** The function that begins on a line. */
  readonly functions: Map<number, string>;
  /** The lines whose function was called. */
  readonly called: Set<number>;
}

function noLines(): Lines {
  return { lines: new Map(), functions: new Map(), called: new Set() };
}

function byFile(coverage: Coverage, root: string): Map<string, Lines> {
  const files = new Map<string, Lines>();
  for (const [path, { statementMap, fnMap, s, f }] of Object.entries(coverage)) {
    const inRoot = path.startsWith('/') ? relative(root, path) : path;
    // The build puts some files into several scripts, and marks their names (build/alone.ts).
    const file = inRoot.replace(/(\.tsx?)\W?alone=.*$/u, '$1');
    if (!file.startsWith('src/')) continue;
    const { lines, functions, called } = files.get(file) ?? noLines();
    files.set(file, { lines, functions, called });
    for (const [id, { start }] of Object.entries(statementMap)) {
      lines.set(start.line, lines.get(start.line) === true || (s[id] ?? 0) > 0);
    }
    for (const [id, { name, loc }] of Object.entries(fnMap)) {
      functions.set(loc.start.line, name);
      if ((f[id] ?? 0) > 0) called.add(loc.start.line);
    }
  }
  return files;
}
