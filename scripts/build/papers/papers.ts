import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { licensesFile } from '../icon-license.ts';
import { paperPages, paperPictures } from './paper-list.ts';
import { renderPaper, stylesheet } from './render-paper.ts';

const root = new URL('../../../', import.meta.url);
const stylesheets = ['src/ui/tokens.css', 'scripts/build/papers/paper.css'];

/**
 * Adds the project's papers as pages, so that they are there without a network and always those of
 * this version. The beginning of the name has it run in `npm run dev` too, as with the content script.
 */
export const papers: Plugin = {
  name: 'crx:papers',
  buildStart() {
    if (!this.meta.watchMode) return;
    for (const file of [...paperPages.map(({ source }) => source), ...stylesheets]) {
      if (file !== licensesFile) this.addWatchFile(new URL(file, root).pathname);
    }
  },
  generateBundle: {
    // After Vite has listed the licences.
    order: 'post',
    handler(_, bundle) {
      for (const page of paperPages) {
        const listed = bundle[page.source];
        const markdown =
          page.source === licensesFile
            ? String(listed?.type === 'asset' ? listed.source : '')
            : readFileSync(new URL(page.source, root), 'utf8');
        this.emitFile({
          type: 'asset',
          fileName: page.path,
          source: renderPaper(markdown, page, paperPages),
        });
      }
      for (const [picture, path] of paperPictures) {
        const source = readFileSync(new URL(picture, root));
        this.emitFile({ type: 'asset', fileName: path, source });
      }
      this.emitFile({
        type: 'asset',
        fileName: stylesheet,
        source: stylesheets.map((file) => readFileSync(new URL(file, root), 'utf8')).join('\n'),
      });
    },
  },
};
