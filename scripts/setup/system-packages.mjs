import { spawnSync } from 'node:child_process';
import { isExecutable, onPath } from './executables.mjs';

/** How apt-get can be called without a password; undefined where it cannot. */
function aptGet() {
  if (process.platform !== 'linux' || !onPath(['apt-get']).some(isExecutable)) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  // Asks nothing: it fails where a password would be needed.
  if (spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0) {
    return ['sudo', '-n', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  }
  return undefined;
}

/**
 * Installs packages of the system where apt-get can.
 *
 * @param {string[]} names
 * @returns {boolean} whether they are installed now
 */
export function installSystemPackages(names) {
  const command = aptGet();
  if (command === undefined) return false;
  console.log(`Installing ${names.join(', ')} (apt-get)…`);
  const [program, ...args] = command;
  const run = (...more) =>
    spawnSync(program, [...args, ...more], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  // A stale list of one source need not stop the installation, so only the latter's result counts.
  run('update', '-qq');
  return run('install', '-y', '-qq', '--no-install-recommends', ...names);
}
