import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The files of an extension by their paths, with `/` on every system, sorted. */
export type BuiltFiles = ReadonlyMap<string, Uint8Array>;

/** Reads what a build wrote. */
export function readBuiltFiles(folder: string): BuiltFiles {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.split(sep).join('/'))
    // By code units: the order of a language would be another one on another machine.
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
}

/** A file's text. */
export function textOf(files: BuiltFiles, path: string): string {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`${path} is missing`);
  return new TextDecoder().decode(bytes);
}

/** The same files with another manifest, written as the build writes it. */
export function withManifest(files: BuiltFiles, manifest: object): BuiltFiles {
  const bytes = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
  return new Map([...files].map(([path, old]) => [path, path === 'manifest.json' ? bytes : old]));
}
