import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Builds the extension for both browsers, without the `key` that a signing key in the environment
 * would give: stores refuse it.
 *
 * @throws Error where a build fails
 */
export function buildBoth(root: string): void {
  const { SIGNING_KEY: _, ...env } = process.env;
  for (const mode of ['chromium', 'firefox']) {
    const { status } = spawnSync(
      process.execPath,
      [join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--mode', mode, '--logLevel=warn'],
      { cwd: root, env, stdio: 'inherit' },
    );
    if (status !== 0) throw new Error(`The build for ${mode} failed.`);
  }
}
