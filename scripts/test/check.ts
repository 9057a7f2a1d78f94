import { runPaperCommands } from '../docs/commands/run-commands';
import { checkBuild } from './built-output';
import { samePackages } from './same-packages';
import { lintFirefox } from './web-ext-lint';

interface Outcome {
  readonly failed: number;
}

/** The checks of what was built, each a program of its own, so that others can run beside it. */
const checks: Readonly<Record<string, () => Outcome | Promise<Outcome>>> = {
  checkBuild,
  lintFirefox,
  paperCommands: () => runPaperCommands(process.cwd()),
  samePackages,
};

const check = checks[process.argv[2] ?? ''];
if (check === undefined) throw new Error(`One of ${Object.keys(checks).join(', ')} is needed`);
process.exitCode = (await check()).failed === 0 ? 0 : 1;
