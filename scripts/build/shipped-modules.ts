import { existsSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { shippedPackages } from './shipped-packages.ts';

/** What a program carries besides: its texts and its version. */
const alsoShipped = /^(?:public\/_locales\/\w+\/messages|package)\.json$/u;

/**
 * Refuses a build that bundles anything but `src/` and the packages that `dependencies` brings: no
 * test, no part of the sandbox and no tool gets to people, by whatever import.
 */
export const shippedModules: Plugin = {
  name: 'shipped-modules',
  apply: 'build',
  generateBundle(_, bundle) {
    const ids = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? one.moduleIds : []));
    refuseForeign(ids, this.environment.config.root);
  },
};

/** @throws Error that names the modules that are not to be in what people install */
export function refuseForeign(ids: readonly string[], root: string): void {
  const packages = shippedPackages(root);
  const foreign = new Set(ids.filter((id) => !ships(id, root, packages)));
  if (foreign.size > 0) throw new Error(`These do not ship: ${[...foreign].join(', ')}`);
}

/**
 * Whether a module may be in what people install.
 *
 * @param id as the bundler has it
 * @param root the repository's folder
 * @param packages by name, those that may be bundled
 */
export function ships(id: string, root: string, packages = shippedPackages(root)): boolean {
  const [file = ''] = id.split('?');
  // What plugins make up has no file.
  if (!existsSync(file)) return true;
  const path = file.split(sep).join('/');
  const [, inPackages] = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(path) ?? [];
  if (inPackages !== undefined) return packages.has(inPackages);
  const own = relative(root, file).split(sep).join('/');
  return own.startsWith('src/') || alsoShipped.test(own);
}
