import { readFileSync } from 'node:fs';

/**
 * What a file says that has a DOM, or modules of its own in the place of others; and what one is to
 * say that leaves something behind, such as a package that replaces `Response`.
 */
const ownWorld = /@vitest-environment|\bvi\.(?:mock|doMock|hoisted)\(|^\/\/ @own-process/mu;

const known = new Map<string, boolean>();

/**
 * Whether a file of tests has to run in a process of its own. All others leave it as it was, which
 * is checked after each (see test/leaves-nothing.ts).
 *
 * @param path of the file on disk
 */
export function needsOwnProcess(path: string): boolean {
  const needs = known.get(path) ?? ownWorld.test(readFileSync(path, 'utf8'));
  known.set(path, needs);
  return needs;
}
