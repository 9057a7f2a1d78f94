import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import * as v from 'valibot';

/** What a step adds to the last line, and which of its tests failed, to be told again above it. */
export interface Counted {
  readonly passed: number;
  readonly failed: number;
  readonly failures?: readonly string[];
}

export const passedStep: Counted = { passed: 1, failed: 0 };
export const failedStep: Counted = { passed: 0, failed: 1 };

const report = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  success: v.boolean(),
  testResults: v.array(
    v.object({
      name: v.string(),
      message: v.optional(v.string(), ''),
      assertionResults: v.array(
        v.object({
          fullName: v.string(),
          status: v.string(),
          failureMessages: v.optional(v.nullable(v.array(v.string()))),
        }),
      ),
    }),
  ),
});

/** Runs a program of the installed packages as one step. */
export function runStep(program: string, args: readonly string[]): Counted {
  return run(program, args) ? passedStep : failedStep;
}

/**
 * Runs one of Vitest's projects and counts its tests. A skipped test, a run without tests and an
 * error outside a test count as a failure, since none of them shows that something works.
 *
 * @param left files to leave out, as a pattern; whoever leaves some out has to say so
 */
export function runVitest(project: string, left?: string): Counted {
  const folder = mkdtempSync(join(tmpdir(), 'vitest-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const without = left === undefined ? [] : [`--exclude=${left}`];
  const clean = run('vitest', ['run', '--project', project, ...without, ...reporters]);
  try {
    const read = v.parse(report, JSON.parse(readFileSync(file, 'utf8')));
    const failed = read.numFailedTests + read.numPendingTests;
    const silent = failed === 0 && (!clean || !read.success || read.numPassedTests === 0);
    return {
      passed: read.numPassedTests,
      failed: silent ? 1 : failed,
      failures: failuresIn(read),
    };
  } catch {
    return failedStep;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function failuresIn({ testResults }: v.InferOutput<typeof report>): string[] {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const file = relative(process.cwd(), name);
    const tests = assertionResults
      .filter(({ status }) => status !== 'passed')
      .map(({ fullName, status, failureMessages }) => {
        const why = failureMessages?.length ? failureMessages.join('\n') : status;
        return `${file}: ${fullName}\n${why}`;
      });
    return message === '' ? tests : [...tests, `${file}\n${message}`];
  });
}

function run(program: string, args: readonly string[]): boolean {
  const windows = process.platform === 'win32';
  const path = join('node_modules', '.bin', windows ? `${program}.cmd` : program);
  return spawnSync(path, args, { stdio: 'inherit', shell: windows }).status === 0;
}
