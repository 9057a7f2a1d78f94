// `npm run package`: plain JavaScript with Node's own modules only, because it runs before the
// packages are installed.
import { fileURLToPath } from 'node:url';
import { requireNodeVersion } from './setup/node-version.mjs';
import { installPackages } from './setup/packages.mjs';
import { runTypeScript } from './setup/run-typescript.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

try {
  requireNodeVersion();
  installPackages(root);
  runTypeScript(root, 'scripts/package/main.ts', process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
