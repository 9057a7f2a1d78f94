import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs the npm packages when one that the lockfile names is missing, or there in another version.
 *
 * @param {string} root the repository's root
 */
export function installPackages(root) {
  if (hasPackages(root)) return;
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

/**
 * Whether every package of the lockfile is installed in its version; optional ones, such as those
 * of other platforms, may be missing. When a file was written says nothing: a clone, a copy and a
 * switch of branches write the lockfile anew.
 *
 * @param {string} root the repository's root
 * @returns {boolean}
 */
export function hasPackages(root) {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  // npm writes this file last, so an interrupted installation counts as none.
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === undefined || installed === undefined) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    // The repository itself.
    if (path === '') return true;
    const there = installed[path];
    if (there === undefined) return optional === true;
    return there.version === version && there.integrity === integrity;
  });
}

/** The packages of a lockfile by their folder (npm’s `packages`); undefined where it is none. */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
