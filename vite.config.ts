import { readFileSync } from 'node:fs';
import { crx, defineManifest } from '@crxjs/vite-plugin';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { pinnedFont } from './scripts/browser/pinned-font.ts';
import { alone } from './scripts/build/alone.ts';
import { failureMessages } from './scripts/build/failure-messages.ts';
import { iconLicense, licensesFile } from './scripts/build/icon-license.ts';
import { contentScriptPlugin } from './scripts/build/page-script.ts';

/** Which browser a build is for: `vite build --mode chromium` or `--mode firefox`. */
function browserOf(mode: string): 'chrome' | 'firefox' {
  return mode === 'firefox' ? 'firefox' : 'chrome';
}

function manifestOf(mode: string) {
  const manifest = JSON.parse(readFileSync(new URL('./manifest.json', import.meta.url), 'utf8'));
  // Keys of the other browser make its store's linter complain.
  if (browserOf(mode) === 'chrome') delete manifest.browser_specific_settings;
  else delete manifest.minimum_chrome_version;
  return defineManifest(manifest);
}

/**
 * Preact can write `innerHTML` for `dangerouslySetInnerHTML`, which nothing here uses: without it
 * the shipped code has no way to turn text into markup, and the add-on linter nothing to warn of.
 */
const preactWithoutInnerHtml: Plugin = {
  name: 'preact-without-inner-html',
  transform(code, id) {
    if (!/preact\/dist\/preact\.m?js(?:\?|$)/u.test(id)) return undefined;
    const assignment = /\w+\.innerHTML=(\w+\.__html)/gu;
    if (!assignment.test(code)) throw new Error('Preact writes innerHTML in another way now');
    return { code: code.replace(assignment, 'void $1'), map: null };
  },
};

export default defineConfig(({ mode }) => ({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: browserOf(mode) === 'firefox' ? 'dist/firefox' : 'dist/chromium',
    emptyOutDir: true,
    license: { fileName: licensesFile },
    // Inlined images would need data: in the content security policy.
    assetsInlineLimit: 0,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { settings: 'src/settings/index.html', confirm: 'src/confirm/index.html' },
    },
  },
  plugins:
    mode === 'test'
      ? []
      : [
          preactWithoutInnerHtml,
          alone('src/background/main.ts', 'src/popup/main.tsx'),
          contentScriptPlugin,
          failureMessages,
          iconLicense,
          crx({ manifest: manifestOf(mode), browser: browserOf(mode) }),
        ],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          // Properties are tried thousands of times, for which a busy machine may take its time.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          env: pinnedFont(),
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // What is awaited comes at once on a free machine; on a busy one it may take its time.
          expect: { poll: { timeout: 15_000 } },
          // Each file starts a browser of its own; much of its time is waiting, so that two cores
          // carry three at once.
          maxWorkers: 3,
        },
      },
    ],
  },
}));
