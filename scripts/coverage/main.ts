import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { reportBrowserCoverage } from './browser-report';
import { coverageSchema, mergedCoverage } from './merge';
import { coverageTable } from './table';

/**
 * `npm run coverage`: what unit and browser tests run of `src/`, and what neither does.
 * `npm run coverage -- test/browser/popup.test.ts` takes these browser tests only.
 */
const out = 'test-results/coverage';
const build = join(process.cwd(), '.cache/coverage-build');
const counts = join(process.cwd(), '.cache/coverage-counts');
const files = process.argv.slice(2);

function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  const path = join('node_modules', '.bin', program);
  const { status } = spawnSync(path, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  if (status !== 0) console.log(`${program} ${args.join(' ')} failed; its part may be incomplete.`);
}

rmSync(out, { recursive: true, force: true });
rmSync(counts, { recursive: true, force: true });
run('vitest', [
  'run',
  '--project=unit',
  '--coverage.enabled',
  '--coverage.provider=v8',
  '--coverage.include=src/**',
  '--coverage.reporter=json',
  '--coverage.reportOnFailure',
  `--coverage.reportsDirectory=${out}/unit`,
]);
// Some tests read what ships.
for (const mode of ['chromium', 'firefox']) run('vite', ['build', '--mode', mode, '-l', 'warn']);
// Minified, many lines are one expression, of which V8 counts no part.
const counted = ['--sourcemap', 'inline', '--minify', 'false', '--outDir', build];
run('vite', ['build', '--mode', 'chromium', '-l', 'warn', ...counted]);
run('vitest', ['run', '--project=browser', ...files], {
  EXTENSION_BUILD: build,
  COVERAGE_FOLDER: counts,
});

await reportBrowserCoverage(build, counts, join(out, 'browser'));

const read = (part: string) =>
  v.parse(coverageSchema, JSON.parse(readFileSync(join(out, part, 'coverage-final.json'), 'utf8')));
console.log(coverageTable(mergedCoverage(read('unit'), read('browser'), process.cwd())));
