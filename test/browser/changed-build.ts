import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippedBuild } from './extension';

export interface ChangedBuild {
  readonly folder: string;
  remove(): Promise<void>;
}

/** The parts of a built manifest that tests change. */
interface Manifest {
  host_permissions: string[];
  content_scripts?: object[];
}

/**
 * A copy of the shipped build with another manifest and nothing else changed: what a browser
 * without a display can't be made to grant is granted from the start there.
 *
 * @param files to add, by name
 */
export async function changedBuild(
  change: (manifest: Manifest) => void,
  files: Readonly<Record<string, string>> = {},
  from = shippedBuild,
): Promise<ChangedBuild> {
  const folder = await mkdtemp(join(tmpdir(), 'changed-build-'));
  await cp(from, folder, { recursive: true });
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  change(manifest);
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** With access to the sample pages, as a click on the toolbar gives it for the tab's page. */
export function buildWithPageAccess(from = shippedBuild): Promise<ChangedBuild> {
  return changedBuild((manifest) => manifest.host_permissions.push('http://localhost/*'), {}, from);
}
