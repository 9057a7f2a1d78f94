import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { defineConfig } from 'vitepress';
import { githubSlugs } from './heading-slugs';
import { linkedFiles, repositoryLinks } from './links';
import { pageOf, papersIn } from './papers';
import { sidebarOf } from './sidebar';

/** `npm run docs`: the papers of the repository as a site that loads nothing from elsewhere. */
const root = resolve(import.meta.dirname, '../..');
const outDir = resolve(root, 'dist/docs');
const { description } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const papers = papersIn(root);
const links = repositoryLinks(root, papers);
const icon = 'scripts/icons/icon.svg';
// Where the site does not lie at the root of its host, as with GitHub Pages: /reset-temp-pass/.
const base = process.env['DOCS_BASE'] ?? '/';

export default defineConfig({
  lang: 'en',
  title: 'Reset Temp Pass',
  description,
  base,
  head: [['link', { rel: 'icon', href: `${base}icon.svg`, type: 'image/svg+xml' }]],
  // README, CHANGELOG and others lie beside docs/, and are pages too.
  srcDir: '..',
  srcExclude: [
    '{src,test,bench,scripts,packages,pictures}/**',
    'store/{permissions,privacy,reviewers}.md',
  ],
  rewrites: Object.fromEntries(papers.map((paper) => [paper, pageOf(paper)])),
  outDir,
  cacheDir: resolve(root, '.cache/vitepress'),
  markdown: {
    anchor: { slugify: githubSlugs },
    config: (md) => md.use(links.plugin),
  },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    sidebar: sidebarOf(root, papers),
  },
  vite: {
    // Those at the root are of the extension.
    configFile: false,
    publicDir: false,
  },
  buildEnd() {
    for (const file of linkedFiles(root, papers)) copyTo(file, file);
    copyTo(icon, 'icon.svg');
  },
});

function copyTo(file: string, page: string): void {
  const target = join(outDir, page);
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(join(root, file), target);
}
