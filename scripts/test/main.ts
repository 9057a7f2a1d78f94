import { checkBuild } from './built-output';
import { policyTests, rolloutTests, whyNotRun } from './policy-tests';
import { samePackages } from './same-packages';
import { type Counted, runStep, runVitest } from './steps';
import { lintFirefox } from './web-ext-lint';

const notRun = whyNotRun();

/** `npm test` once the packages are there: each step counts, and a failed one stops no other. */
const steps: readonly [string, () => Counted | Promise<Counted>][] = [
  ['Formatting and lint', () => runStep('biome', ['check', '--error-on-warnings', '.'])],
  ['Types', () => runStep('tsc', ['--noEmit'])],
  ['Unit tests', () => runVitest('unit')],
  ['Production build, Chromium', () => runStep('vite', ['build', '--mode', 'chromium'])],
  ['Production build, Firefox', () => runStep('vite', ['build', '--mode', 'firefox'])],
  [
    'Production build, command line',
    () => runStep('vite', ['build', '--config', 'vite.cli.config.ts']),
  ],
  ['Built output', checkBuild],
  ['Firefox add-on lint', lintFirefox],
  ['Packages, the same bytes when built elsewhere', samePackages],
  // Shows that they still run; what they measure beside other work says nothing.
  ['Benchmarks, one round each', () => runStep('tsx', ['bench/main.ts', '--once'])],
  ['Browser tests', () => runVitest('browser', notRun && policyTests)],
  // By themselves: what they install by policy would be in the browsers of all others too.
  ['Roll-out by policy', () => runVitest('rollout', notRun && rolloutTests)],
];

let passed = 0;
let failed = 0;
const failures: string[] = [];
for (const [name, run] of steps) {
  console.log(`\n── ${name}`);
  const counted = await run();
  passed += counted.passed;
  failed += counted.failed;
  if (counted.failed > 0) failures.push(name, ...(counted.failures ?? []));
}
// Some thousand lines above, or cut off by whoever keeps the output: said again where it is seen.
if (failures.length > 0) console.log(`\n── What failed\n${failures.join('\n\n')}`);
if (notRun !== undefined) console.log(`\nNot run: ${policyTests} and ${rolloutTests}. ${notRun}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
