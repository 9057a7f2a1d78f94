import { spawn } from 'node:child_process';

/**
 * Runs one of our TypeScript programs, for which the packages must be installed, and ends with it.
 *
 * @param {string} root the repository's root
 * @param {string} file the program, from the root
 * @param {string[]} args
 */
export function runTypeScript(root, file, args) {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  // A terminal sends Ctrl-C to both; the child cleans up, and this one waits for it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
