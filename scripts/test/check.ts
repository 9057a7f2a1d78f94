import { checkBuild } from './built-output';
import { samePackages } from './same-packages';
import { lintFirefox } from './web-ext-lint';

/** The checks of what was built, each a program of its own, so that others can run beside it. */
const checks: Readonly<Record<string, () => { readonly failed: number }>> = {
  checkBuild,
  lintFirefox,
  samePackages,
};

const check = checks[process.argv[2] ?? ''];
if (check === undefined) throw new Error(`One of ${Object.keys(checks).join(', ')} is needed`);
process.exitCode = check().failed === 0 ? 0 : 1;
