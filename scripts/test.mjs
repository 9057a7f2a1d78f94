// `npm test`: plain JavaScript with Node's own modules only, because it runs before the packages
// are installed.
import { fileURLToPath } from 'node:url';
import { prepareBrowsers } from './setup/browsers.mjs';
import { requireNodeVersion } from './setup/node-version.mjs';
import { installPackages } from './setup/packages.mjs';
import { runTypeScript } from './setup/run-typescript.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

try {
  console.log('── Set-up');
  requireNodeVersion();
  installPackages(root);
  prepareBrowsers({ forTests: true });
  runTypeScript(root, 'scripts/test/main.ts', []);
} catch (error) {
  console.error(error.message);
  // Nothing of the rest can run without what is missing.
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
