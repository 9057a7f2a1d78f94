import { spawn } from 'node:child_process';
import { once } from 'node:events';
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

/** A step that is a program of the installed packages, and what it printed. */
export interface Ran extends Counted {
  readonly output: string;
}

/** Runs a program beside others: what it prints is kept until it can be told from theirs. */
export async function runStep(program: string, args: readonly string[]): Promise<Ran> {
  const output: string[] = [];
  const child = spawn(pathOf(program), args, { shell: isWindows });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
  }
  try {
    const [code] = await once(child, 'close');
    return { ...(code === 0 ? passedStep : failedStep), output: output.join('') };
  } catch (error) {
    return { ...failedStep, output: String(error) };
  }
}

/** Several programs as one step, one after the other, as long as none fails. */
export async function runInTurn(
  programs: readonly (readonly [program: string, args: readonly string[]])[],
): Promise<Ran> {
  let output = '';
  for (const [program, args] of programs) {
    const ran = await runStep(program, args);
    output += ran.output;
    if (ran.failed > 0) return { ...ran, output };
  }
  return { ...passedStep, output };
}

/**
 * Runs one of Vitest's projects and counts its tests. A skipped test, a run without tests and an
 * error outside a test count as a failure, since none of them shows that something works.
 *
 * @param left files to leave out, as a pattern; whoever leaves some out has to say so
 */
export async function runVitest(project: string, left?: string): Promise<Counted> {
  const folder = mkdtempSync(join(tmpdir(), 'vitest-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const without = left === undefined ? [] : [`--exclude=${left}`];
  const clean = await run('vitest', ['run', '--project', project, ...without, ...reporters]);
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

const isWindows = process.platform === 'win32';

function pathOf(program: string): string {
  return join('node_modules', '.bin', isWindows ? `${program}.cmd` : program);
}

/** Runs a program whose output is seen as it comes. */
async function run(program: string, args: readonly string[]): Promise<boolean> {
  const child = spawn(pathOf(program), args, { stdio: 'inherit', shell: isWindows });
  return once(child, 'close').then(
    ([code]) => code === 0,
    () => false,
  );
}
