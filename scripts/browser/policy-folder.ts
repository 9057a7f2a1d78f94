import { accessSync, constants, mkdirSync } from 'node:fs';
import { chromiumPath } from './chromium-path';

/** Where each browser of the Chromium family reads policies on Linux, by a part of its path. */
const places: readonly [RegExp, string][] = [
  [/edge/iu, '/etc/opt/edge/policies/managed'],
  [/for.testing|chrome-linux64/iu, '/etc/opt/chrome_for_testing/policies/managed'],
  [/./u, '/etc/chromium/policies/managed'],
];

/**
 * The folder of policy files, which must be writable and is the browser's own for all profiles:
 * no switch names another one.
 *
 * @throws where there is none, with what to do about it
 */
export function policyFolder(): string {
  if (process.platform !== 'linux') {
    throw new Error('A browser reads policies from files on Linux alone: test them there.');
  }
  const path = chromiumPath();
  const folder = places.find(([name]) => name.test(path))?.[1] ?? '';
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    const owned = `sudo install -d -o "$USER" ${folder}`;
    throw new Error(`${folder} cannot be written. Run as root, or once: ${owned}`);
  }
}
