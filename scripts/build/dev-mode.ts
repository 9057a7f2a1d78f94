import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Where `npm run dev` has the extension written; it is emptied at each start. */
export const devFolder = '.cache/dev';

const server = 'http://localhost:*';

/**
 * In `npm run dev` code and styles come from Vite's server, a socket tells what changed, and styles
 * are put into the page as elements. Nothing that is built says this.
 */
export const devPolicy = `script-src 'self' ${server}; object-src 'none'; style-src 'self' ${server} 'unsafe-inline'; connect-src https: ${server} http://127.0.0.1:* ws://localhost:*; img-src 'self' ${server} data:`;

/** Takes away the policy that a page has of its own: it forbids every connection. */
export const pagesWithoutPolicy: Plugin = {
  name: 'pages-without-policy',
  apply: 'serve',
  transformIndexHtml: (html) =>
    html.replace(/<meta\s[^>]*http-equiv="Content-Security-Policy"[^>]*>/u, ''),
};

let publicFolder = '';

/** Has a build that watches begin again when a file of `public/` changes, such as the texts. */
export const watchedPublicFiles: Plugin = {
  name: 'watched-public-files',
  apply: 'build',
  configResolved({ publicDir }) {
    publicFolder = publicDir;
  },
  buildStart() {
    if (!this.meta.watchMode) return;
    const entries = readdirSync(publicFolder, { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      if (entry.isFile()) this.addWatchFile(join(entry.parentPath, entry.name));
    }
  },
};
