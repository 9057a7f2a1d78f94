import type { Plugin } from 'vite';
import { contentScript } from '../../src/messages/content-script.ts';
import { selfContained } from './self-contained.ts';

/**
 * Adds the content script as one file. @crxjs/vite-plugin would build it too, but lists every script
 * it builds in `web_accessible_resources`, where any site could find the extension by it.
 */
export const contentScriptPlugin: Plugin = {
  name: 'page-script',
  async buildStart() {
    const source = await selfContained('src/content/main.ts');
    this.emitFile({ type: 'asset', fileName: contentScript, source });
  },
};
