import type { BuildOptions, Plugin } from 'vite';
import { contentScript } from '../../src/messages/content-script.ts';
import { selfContained } from './self-contained.ts';
import { refuseForeign } from './shipped-modules.ts';

export const contentScriptEntry = 'src/content/main.ts';

let options: Pick<BuildOptions, 'minify' | 'sourcemap'> = {};
let root = '';

/**
 * Adds the content script as one file. @crxjs/vite-plugin would build it too, but lists every script
 * it builds in `web_accessible_resources`, where any site could find the extension by it. The
 * beginning of the name has it run in `npm run dev` too: that plugin writes the extension's folder
 * there by itself, with the help of those that are named so.
 */
export const contentScriptPlugin: Plugin = {
  name: 'crx:content-script-file',
  configResolved({ build: { minify, sourcemap }, root: folder }) {
    options = { minify, sourcemap };
    root = folder;
  },
  async buildStart() {
    if (!this.meta.watchMode) return;
    // The build begins again when one of these changes.
    for (const file of (await selfContained(contentScriptEntry)).files) this.addWatchFile(file);
  },
  async generateBundle() {
    const { code, files } = await selfContained(contentScriptEntry, undefined, options);
    // What writes the folder in `npm run dev` knows no environment of Vite's.
    refuseForeign(files, root);
    this.emitFile({ type: 'asset', fileName: contentScript, source: code });
  },
};
