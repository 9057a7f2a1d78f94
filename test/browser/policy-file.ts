import { createHash, randomUUID } from 'node:crypto';
import { realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { policyFolder } from '../../scripts/browser/policy-folder';

export interface PolicyFile {
  /** Writes the policy, or another one in its place, which the browser reads after a few seconds. */
  write(policy: object): Promise<void>;
  remove(): Promise<void>;
}

/**
 * A policy file for the extension of one folder: browsers of other tests read it too, but the ID
 * in it is of this folder alone.
 *
 * @param extension the folder that is loaded with `--load-extension`
 */
export async function policyFile(extension: string): Promise<PolicyFile> {
  const file = join(policyFolder(), `reset-temp-pass-test-${randomUUID()}.json`);
  const id = idOf(await realpath(extension));
  return {
    write: (policy) =>
      writeFile(file, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } })),
    remove: () => rm(file, { force: true }),
  };
}

/** Chromium makes the ID of an unpacked extension of its path (crx_file::id_util). */
function idOf(folder: string): string {
  const hex = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return hex.replace(/./gu, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
