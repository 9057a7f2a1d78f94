import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** What the pages of a built site lead to. */
export interface Links {
  /** Links within the site whose page, file or heading is not there, with the page they are on. */
  readonly dead: readonly string[];
  /** What a page would load from another host by itself. */
  readonly foreign: readonly string[];
  /** Where links lead outside, each address once. Nobody calls them: the network may be closed. */
  readonly outside: readonly string[];
}

const attribute = /\s(?:href|src)="([^"]*)"/gu;
/** A host that nobody has stands for "this site". */
const site = 'http://site.invalid';

/**
 * Reads every link of a built site, headings too.
 *
 * @param folder where its pages are
 * @param base the path at which it will be served, with a slash at both ends
 */
export function linksIn(folder: string, base: string): Links {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html'));
  const html = new Map(
    pages.map((page) => [page, readFileSync(posix.join(folder, page), 'utf8')] as const),
  );
  const dead: string[] = [];
  const foreign: string[] = [];
  const outside = new Set<string>();
  for (const [page, text] of html) {
    for (const [tag] of text.matchAll(/<(?:a|img|script|link|source|video)\b[^>]*>/gu)) {
      for (const [, href = ''] of tag.matchAll(attribute)) {
        const url = new URL(unescaped(href), `${site}${base}${page}`);
        if (url.origin !== site) {
          if (!/^https?:$/u.test(url.protocol)) continue;
          if (tag.startsWith('<a')) outside.add(url.href);
          else foreign.push(`${page}: ${url.href}`);
        } else if (!leadsSomewhere(url)) dead.push(`${page}: ${href}`);
      }
    }
  }
  return { dead, foreign, outside: [...outside].toSorted() };

  function leadsSomewhere({ pathname, hash }: URL): boolean {
    if (!pathname.startsWith(base)) return false;
    const path = decodeURIComponent(pathname.slice(base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const target = html.get(file);
    if (target === undefined) return hash === '' && existsSync(posix.join(folder, file));
    const id = decodeURIComponent(hash.slice(1));
    return id === '' || target.includes(` id="${id}"`);
  }
}

function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
