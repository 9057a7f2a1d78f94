import { readFileSync } from 'node:fs';

/** Where a file of tests runs: after others, after others that have a DOM as well, or by itself. */
export type TestProcess = 'shared' | 'sharedWithDom' | 'own';

const known = new Map<string, TestProcess>();

/**
 * In which kind of process a file of tests runs. It leaves a shared one as it was, which is checked
 * after each (see test/leaves-nothing.ts); one that can't says `// @own-process: why`.
 *
 * @param path of the file on disk
 */
export function processOf(path: string): TestProcess {
  const found = known.get(path) ?? readProcess(readFileSync(path, 'utf8'));
  known.set(path, found);
  return found;
}

function readProcess(code: string): TestProcess {
  if (/^\/\/ @own-process/mu.test(code)) return 'own';
  return /^\/\/ @vitest-environment /mu.test(code) ? 'sharedWithDom' : 'shared';
}
