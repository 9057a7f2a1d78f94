import type { Plugin } from 'vite';
import { htmlIn, textOf } from './html-in-bundle.ts';

const link = /\s*<link rel="stylesheet"[^>]*? href="\/([^"]+)">/gu;

/**
 * Has each page load its stylesheets as one file. Vite makes one of every chunk, so that pages share
 * them; nothing is drawn before the last of them is there.
 */
export const oneStylesheet: Plugin = {
  name: 'one-stylesheet',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const joined = new Set<string>();
      for (const page of htmlIn(bundle)) {
        const html = textOf(page);
        const files = [...html.matchAll(link)].map(([, file = '']) => file);
        if (files.length < 2) continue;
        const source = files.map((file) => textOf(bundle[file])).join('\n');
        const name = `${page.fileName.split('/').at(-2)}.css`;
        const whole = this.getFileName(this.emitFile({ type: 'asset', name, source }));
        const [last] = files.slice(-1);
        page.source = html.replace(link, (found, file) =>
          file === last ? found.replace(file, whole) : '',
        );
        for (const file of files) joined.add(file);
      }
      const kept = htmlIn(bundle).map(textOf).join('\n');
      for (const file of joined) if (!kept.includes(`/${file}"`)) delete bundle[file];
    },
  },
};
