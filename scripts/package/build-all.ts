import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const builds = {
  chromium: ['--mode', 'chromium'],
  firefox: ['--mode', 'firefox'],
  'the command line': ['--config', 'vite.cli.config.ts'],
} as const;

/**
 * Builds the extension for both browsers and the command-line program, without the `key` that a
 * signing key in the environment would give: stores refuse it.
 *
 * @throws Error where a build fails
 */
export function buildAll(root: string): void {
  const { SIGNING_KEY: _, ...env } = process.env;
  for (const [name, args] of Object.entries(builds)) {
    const { status } = spawnSync(
      process.execPath,
      [join('node_modules', 'vite', 'bin', 'vite.js'), 'build', ...args, '--logLevel=warn'],
      { cwd: root, env, stdio: 'inherit' },
    );
    if (status !== 0) throw new Error(`The build for ${name} failed.`);
  }
}
