import { posix } from 'node:path';
import { Marked } from 'marked';
import { gfmHeadingId } from 'marked-gfm-heading-id';

/** A paper of the repository, and what it is as a page of the extension. */
export interface PaperPage {
  /** Its Markdown file, from the root of the repository. */
  readonly source: string;
  /** Its page, from the root of the extension. */
  readonly path: string;
  readonly title: string;
  /** Whether every other paper leads to it. */
  readonly isLinked?: boolean;
}

/** The one stylesheet of all of them, from the root of the extension. */
export const stylesheet = 'papers/paper.css';

/**
 * Makes an HTML page of a paper. A link to another paper leads to its page; one to a file that does
 * not come along is a mere text.
 *
 * @param markdown the paper's text
 * @param page which one it is
 * @param pages every paper that comes along
 * @returns a whole document, which loads nothing but the stylesheet and its pictures
 */
export function renderPaper(
  markdown: string,
  page: PaperPage,
  pages: readonly PaperPage[],
): string {
  const marked = new Marked(gfmHeadingId(), {
    renderer: {
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        const target = targetOf(href, page, pages);
        return target === undefined ? text : `<a href="${escaped(target)}">${text}</a>`;
      },
      table({ header, rows }) {
        const cells = (tag: 'th' | 'td', row: typeof header) =>
          `<tr>${row.map(({ tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`).join('')}</tr>`;
        const body = rows.map((row) => cells('td', row)).join('\n');
        // A wide one moves sideways by itself, and can be moved with the keys.
        return `<div class="table" tabindex="0"><table><thead>${cells('th', header)}</thead><tbody>${body}</tbody></table></div>\n`;
      },
    },
  });
  const folder = posix.dirname(page.path);
  const linked = pages.filter(({ isLinked = false }) => isLinked);
  const links = linked.map(({ path, title }) =>
    path === page.path
      ? `<span aria-current="page">${title}</span>`
      : `<a href="${posix.relative(folder, path)}">${title}</a>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${page.title} · Reset Temp Pass</title>
<link rel="stylesheet" href="${posix.relative(folder, stylesheet)}">
</head>
<body>
<nav>${links.join('\n')}</nav>
<main>
${marked.parse(markdown, { async: false })}</main>
</body>
</html>
`;
}

/** Where a link leads from this page; undefined where that does not come along. */
function targetOf(href: string, page: PaperPage, pages: readonly PaperPage[]): string | undefined {
  if (/^(?:https:|#)/u.test(href)) return href;
  const [file = '', part] = href.split('#');
  const source = posix.join(posix.dirname(page.source), file);
  const found = pages.find((one) => one.source === source);
  if (found === undefined) return undefined;
  const path = posix.relative(posix.dirname(page.path), found.path);
  return part === undefined ? path : `${path}#${part}`;
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/"/gu, '&quot;').replace(/</gu, '&lt;');
}
