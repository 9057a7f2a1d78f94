import { policyTests, rolloutTests, whyNotRun } from './policy-tests';
import { type Counted, type Ran, runInTurn, runStep, runVitest } from './steps';

const notRun = whyNotRun();

type Step = readonly [name: string, run: () => Promise<Ran | Counted>];
const check = (name: string) => runStep('tsx', ['scripts/test/check.ts', name]);
const build = (...args: string[]) => ['vite', ['build', ...args]] as const;

/**
 * `npm test` once the packages are there: each step counts, and a failed one stops no other. Those of
 * one list run at once: few have work for two cores from their start to their end.
 */
const steps: readonly (readonly Step[])[] = [
  [
    ['Formatting and lint', () => runStep('biome', ['check', '--error-on-warnings', '.'])],
    ['Types', () => runStep('tsc', ['--noEmit'])],
    [
      'Production builds',
      () =>
        runInTurn([
          build('--mode', 'chromium'),
          build('--mode', 'firefox'),
          build('--config', 'vite.cli.config.ts'),
        ]),
    ],
    ['Site of the papers, every link', () => runStep('tsx', ['scripts/docs/main.ts'])],
  ],
  [
    ['Unit tests', () => runVitest('unit')],
    ['Built output', () => check('checkBuild')],
    ['Firefox add-on lint', () => check('lintFirefox')],
    ['Packages, the same bytes when built elsewhere', () => check('samePackages')],
    ['Commands that the papers show', () => check('paperCommands')],
    // Shows that they still run; what they measure beside other work says nothing.
    ['Benchmarks, one round each', () => runStep('tsx', ['bench/main.ts', '--once'])],
  ],
  [['Browser tests', () => runVitest('browser', notRun && policyTests)]],
  // By themselves: what they install by policy would be in the browsers of all others too.
  [['Roll-out by policy', () => runVitest('rollout', notRun && rolloutTests)]],
];

let passed = 0;
let failed = 0;
const failures: string[] = [];
for (const atOnce of steps) {
  // Of several that run at once only tests are seen as they come: each other tells its own when it is done.
  console.log(`\n── ${atOnce.map(([name]) => name).join(' · ')}`);
  await Promise.all(atOnce.map(take));
}

async function take([name, run]: Step): Promise<void> {
  const counted: Counted & { readonly output?: string } = await run();
  const { output, failures: found = [] } = counted;
  if (output !== undefined) console.log(`\n── ${name}\n${output}`);
  passed += counted.passed;
  failed += counted.failed;
  if (counted.failed > 0) failures.push(name, ...found, ...(output ? [output.slice(-4_000)] : []));
}

// Some thousand lines above, or cut off by whoever keeps the output: said again where it is seen.
if (failures.length > 0) console.log(`\n── What failed\n${failures.join('\n\n')}`);
if (notRun !== undefined) console.log(`\nNot run: ${policyTests} and ${rolloutTests}. ${notRun}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
