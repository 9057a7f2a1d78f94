import type { Plugin } from 'vite';
import { licensesFile } from './icon-license.ts';

/**
 * Puts the licences of what a program carries into its one file, behind the code: whoever copies the
 * file copies them along.
 */
export const licensesInFile: Plugin = {
  name: 'licenses-in-file',
  apply: 'build',
  generateBundle: {
    // After Vite has listed them.
    order: 'post',
    handler(_, bundle) {
      const listed = bundle[licensesFile];
      if (listed?.type !== 'asset') throw new Error(`Vite wrote no ${licensesFile}`);
      const text = String(listed.source).replaceAll('*/', '* /');
      for (const one of Object.values(bundle)) {
        if (one.type === 'chunk') one.code = `${one.code.trimEnd()}\n/*\n${text.trim()}\n*/\n`;
      }
      delete bundle[licensesFile];
    },
  },
};
