import { cp, mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { findFirefox } from '../../scripts/setup/find-firefox.mjs';

export interface FirefoxWithPolicy {
  readonly executable: string;
  remove(): Promise<void>;
}

/**
 * A Firefox with a policy of its own, which it reads from the folder of its program: one made of
 * links to the installed one, so that no other Firefox on the machine has the policy.
 *
 * @param policies the text of its policies.json
 */
export async function firefoxWithPolicy(policies: string): Promise<FirefoxWithPolicy> {
  const found = findFirefox();
  if (found === undefined) throw new Error('No Firefox was found: "npm test" says more.');
  const program = await realpath(found);
  const folder = await mkdtemp(join(tmpdir(), 'firefox-with-policy-'));
  const executable = join(folder, basename(program));
  for (const name of await readdir(dirname(program))) {
    const own = name === 'distribution' || name === basename(program);
    if (!own) await symlink(join(dirname(program), name), join(folder, name));
  }
  // Firefox looks for its files beside the program itself, not beside a link to it.
  await cp(program, executable);
  await mkdir(join(folder, 'distribution'));
  await writeFile(join(folder, 'distribution', 'policies.json'), policies);
  return { executable, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
