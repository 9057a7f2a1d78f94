import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Paper, paperPaths } from '../../../src/messages/page-urls.ts';
import { licensesFile } from '../icon-license.ts';
import type { PaperPage } from './render-paper.ts';

/** The Markdown file of each paper, from the root of the repository, and its title. */
const sources = {
  guide: ['docs/guide.md', 'Guide'],
  changelog: ['CHANGELOG.md', 'What’s new'],
  security: ['docs/security.md', 'Security'],
  administration: ['docs/administration.md', 'Roll it out'],
  managed: ['docs/managed.md', 'For administrators'],
  licenses: [licensesFile, 'Licenses'],
} as const satisfies Record<Paper, readonly [source: string, title: string]>;

const root = resolve(import.meta.dirname, '../../..');
const guideFolder = 'docs/guide';

/** The pages of the guide, which its first one lists. */
const guidePages: readonly PaperPage[] = readdirSync(join(root, guideFolder))
  .filter((name) => name.endsWith('.md'))
  .map((name) => {
    const source = `${guideFolder}/${name}`;
    const [, title = name] = /^# (.+)$/mu.exec(readFileSync(join(root, source), 'utf8')) ?? [];
    return { source, title, path: `papers/guide/${name.replace(/\.md$/u, '.html')}` };
  });

/** Every paper that comes along, in the order of their links. */
export const paperPages: readonly PaperPage[] = [
  ...Object.entries(sources).map(([name, [source, title]]) => ({
    source,
    title,
    path: paperPaths[name as Paper],
    isLinked: true,
  })),
  ...guidePages,
];

/** The pictures of the guide: where each is, and where it comes along. */
export const paperPictures: readonly (readonly [source: string, path: string])[] = readdirSync(
  join(root, guideFolder, 'pictures'),
)
  .filter((name) => name.endsWith('.webp'))
  .map((name) => [`${guideFolder}/pictures/${name}`, `papers/guide/pictures/${name}`]);
