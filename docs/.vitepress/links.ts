import { existsSync, readFileSync } from 'node:fs';
import { posix, relative } from 'node:path';
import type { MarkdownOptions } from 'vitepress';
import { pageOf } from './papers';

type MarkdownIt = Parameters<NonNullable<MarkdownOptions['config']>>[0];

const isElsewhere = (href: string) => /^(?:[a-z]+:|#)/u.test(href);

/**
 * A link in a paper leads to a file of the repository. Here it leads to the page of that file, and to
 * the file itself where that is no paper.
 */
export function repositoryLinks(root: string, papers: readonly string[]) {
  function plugin(md: MarkdownIt): void {
    md.core.ruler.push('repository-links', ({ tokens, env }) => {
      const paper = relative(root, env.realPath ?? env.path).replaceAll('\\', '/');
      for (const token of tokens.flatMap(({ children }) => children ?? [])) {
        const href = token.type === 'link_open' ? token.attrGet('href') : null;
        if (href === null || isElsewhere(href)) continue;
        const [path = '', part] = href.split('#');
        const target = posix.join(posix.dirname(paper), decodeURIComponent(path));
        const hash = part === undefined ? '' : `#${part}`;
        if (papers.includes(target)) token.attrSet('href', `/${pageOf(target)}${hash}`);
        else if (existsSync(posix.join(root, target))) {
          token.attrSet('href', posix.relative(posix.dirname(pageOf(paper)), target));
          // The site's own links are those to pages; this one it leaves alone.
          token.attrSet('target', '_self');
        }
      }
    });
  }
  return { plugin };
}

/** The files that papers link to and that are no papers, from the root of the repository. */
export function linkedFiles(root: string, papers: readonly string[]): readonly string[] {
  const files = papers.flatMap((paper) => {
    const text = readFileSync(posix.join(root, paper), 'utf8');
    return [...text.matchAll(/(?<!!\[[^\]]*)\]\(([^)#\s]+)[^)]*\)/gu)]
      .map(([, href = '']) => href)
      .filter((href) => !isElsewhere(href) && !href.endsWith('.md'))
      .map((href) => posix.join(posix.dirname(paper), href));
  });
  return [...new Set(files)];
}
