// `npm run dev`: plain JavaScript with Node's own modules only, because it runs before the packages
// are installed.
import { fileURLToPath } from 'node:url';
import { prepareBrowsers } from './setup/browsers.mjs';
import { requireNodeVersion } from './setup/node-version.mjs';
import { installPackages } from './setup/packages.mjs';
import { runTypeScript } from './setup/run-typescript.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);

try {
  requireNodeVersion();
  installPackages(root);
  // Tests need Firefox too.
  prepareBrowsers({ forTests: args.includes('--firefox') });
  runTypeScript(root, 'scripts/dev/main.ts', args);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
