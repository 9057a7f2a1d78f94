import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs the npm packages when there are none, or when the lockfile is newer than they are.
 *
 * @param {string} root the repository's root
 */
export function installPackages(root) {
  // npm writes this file last, so an interrupted installation counts as none.
  const installed = modifiedAt(join(root, 'node_modules', '.package-lock.json'));
  if (installed >= modifiedAt(join(root, 'package-lock.json'))) return;
  console.log('Installing the npm packages (npm ci)…');
  // Tools and tests are dev dependencies, which NODE_ENV=production would leave out.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const options = { cwd: root, stdio: 'inherit' };
  const npm = process.env.npm_execpath;
  const { status } =
    npm?.endsWith('.js') === true
      ? spawnSync(process.execPath, [npm, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('npm ci failed; what it printed above says why.');
}

function modifiedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
