import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Where a build says whose code and icons it carries, and under which licences. */
export const licensesFile = 'LICENSES.md';

const icons = 'lucide-static';

/**
 * Adds the licence of the icons to those that Vite lists (`build.license`): they come in through
 * CSS, where no bundler sees a package. And says where the source is, which MPL-2.0 (3.2) asks for.
 */
export const iconLicense: Plugin = {
  name: 'icon-license',
  apply: 'build',
  generateBundle: {
    // After Vite has listed the others.
    order: 'post',
    handler(_, bundle) {
      const listed = bundle[licensesFile];
      if (listed?.type !== 'asset') throw new Error(`Vite wrote no ${licensesFile}`);
      const read = (file: string) =>
        readFileSync(new URL(`../../node_modules/${icons}/${file}`, import.meta.url), 'utf8');
      const { version, license } = JSON.parse(read('package.json'));
      listed.source = [
        listed.source,
        `## ${icons} - ${version} (${license})`,
        read('LICENSE'),
        'The source of each is its npm package of that name and version.\n',
      ].join('\n');
    },
  },
};
