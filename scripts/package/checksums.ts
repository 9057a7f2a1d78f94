import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const name = 'SHA256SUMS';

/** Writes the hash of every file in a folder, as `sha256sum --check` reads it. */
export function writeChecksums(folder: string): void {
  const lines = readdirSync(folder)
    .filter((file) => file !== name)
    .sort()
    .map((file) => {
      const hash = createHash('sha256').update(readFileSync(join(folder, file)));
      return `${hash.digest('hex')}  ${file}\n`;
    });
  writeFileSync(join(folder, name), lines.join(''));
}

/**
 * Makes a folder, or removes the packages in it that were written before.
 *
 * @throws Error where it holds anything else, which is not ours to remove
 */
export function emptyFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const there = readdirSync(folder);
  const sums = there.includes(name) ? readFileSync(join(folder, name), 'utf8') : '';
  const ours = [name, ...sums.split('\n').map((line) => line.slice(line.indexOf('  ') + 2))];
  const others = there.filter((file) => !ours.includes(file));
  if (others.length > 0) {
    throw new Error(`${folder} holds something else than packages: ${others.join(', ')}`);
  }
  for (const file of there) rmSync(join(folder, file));
}
