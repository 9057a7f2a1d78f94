import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Whether a file is there and may be run.
 *
 * @param {string} file
 */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * Where the names are on the PATH, in the order of the names.
 *
 * @param {string[]} names
 */
export function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * Files under a folder whose sub-folders carry version numbers; the newest version comes first.
 *
 * @param {string} folder
 * @param {RegExp} version which sub-folders count
 * @param {string[]} files paths inside such a sub-folder
 */
export function inVersions(folder, version, files) {
  let names;
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .filter((name) => version.test(name))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .flatMap((name) => files.map((file) => join(folder, name, file)));
}
