import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Builds what is shipped, away from `dist`: others may be at work there. */
export function build(mode: 'chromium' | 'firefox', folder: string): void {
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  const args = ['build', '--mode', mode, '--outDir', folder, '--emptyOutDir', '-l', 'warn'];
  const { status } = spawnSync(process.execPath, [vite, ...args], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The build failed; what it printed above says why.');
}
