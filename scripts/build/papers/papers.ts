import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { type Paper, paperPaths } from '../../../src/messages/page-urls.ts';
import { licensesFile } from '../icon-license.ts';
import { type PaperPage, renderPaper } from './render-paper.ts';

/** The Markdown file of each paper, from the root of the repository, and its title. */
const sources = {
  guide: ['docs/guide.md', 'Guide'],
  changelog: ['CHANGELOG.md', 'What’s new'],
  security: ['docs/security.md', 'Security'],
  administration: ['docs/administration.md', 'Roll it out'],
  managed: ['docs/managed.md', 'For administrators'],
  licenses: [licensesFile, 'Licenses'],
} as const satisfies Record<Paper, readonly [source: string, title: string]>;

/** Every paper that comes along, in the order of their links. */
export const paperPages: readonly PaperPage[] = Object.entries(sources).map(
  ([name, [source, title]]) => ({ source, title, path: paperPaths[name as Paper] }),
);

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
      this.emitFile({
        type: 'asset',
        fileName: 'papers/paper.css',
        source: stylesheets.map((file) => readFileSync(new URL(file, root), 'utf8')).join('\n'),
      });
    },
  },
};
