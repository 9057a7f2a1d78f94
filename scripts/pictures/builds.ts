import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pseudoCatalogue } from '../texts/pseudo-locale';
import type { Look } from './looks';

/** The folders of the builds that pictures are made of. */
export interface Builds extends Readonly<Record<Look['texts'], string>> {
  remove(): Promise<void>;
}

/**
 * Builds what ships, away from `dist`, and copies it with longer texts. Both may read the sample
 * pages, as a click on the toolbar's button would let them.
 *
 * @param pages match patterns of the sample pages
 */
export async function makeBuilds(pages = ['http://localhost/*']): Promise<Builds> {
  const root = await mkdtemp(join(tmpdir(), 'reset-temp-pass-pictures-'));
  const english = join(root, 'english');
  const pseudo = join(root, 'pseudo');
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  const args = ['build', '--mode', 'chromium', '--outDir', english, '--emptyOutDir', '-l', 'warn'];
  const { status } = spawnSync(process.execPath, [vite, ...args], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The build failed; what it printed above says why.');
  const file = join(english, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  manifest.host_permissions.push(...pages);
  await writeFile(file, JSON.stringify(manifest));
  await cp(english, pseudo, { recursive: true });
  await writeFile(join(pseudo, '_locales/en/messages.json'), JSON.stringify(pseudoCatalogue()));
  return { english, pseudo, remove: () => rm(root, { recursive: true, force: true }) };
}
