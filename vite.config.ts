import { availableParallelism } from 'node:os';
import { crx, defineManifest } from '@crxjs/vite-plugin';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { pinnedFont } from './scripts/browser/pinned-font.ts';
import { alone } from './scripts/build/alone.ts';
import { builtManifest } from './scripts/build/built-manifest.ts';
import { classicScript } from './scripts/build/classic-script.ts';
import { contentScriptPlugin } from './scripts/build/content-script.ts';
import { devFolder, pagesWithoutPolicy, watchedPublicFiles } from './scripts/build/dev-mode.ts';
import { iconLicense, licensesFile } from './scripts/build/icon-license.ts';
import { importAsWritten } from './scripts/build/import-as-written.ts';
import { oneStylesheet } from './scripts/build/one-stylesheet.ts';
import { papers } from './scripts/build/papers/papers.ts';
import { polyfillAsModule } from './scripts/build/polyfill-as-module.ts';
import { shippedModules } from './scripts/build/shipped-modules.ts';
import { LongestFirst } from './scripts/test/longest-first.ts';
import { sharedForks } from './scripts/test/shared-forks.ts';

/** Which browser a build is for: `vite build --mode chromium` or `--mode firefox`. */
function browserOf(mode: string): 'chrome' | 'firefox' {
  return mode === 'firefox' ? 'firefox' : 'chrome';
}

/**
 * Preact can write `innerHTML` for `dangerouslySetInnerHTML`, which nothing here uses: without it
 * the shipped code has no way to turn text into markup, and the add-on linter nothing to warn of.
 */
const preactWithoutInnerHtml: Plugin = {
  name: 'preact-without-inner-html',
  apply: 'build',
  transform(code, id) {
    if (!/preact\/dist\/preact\.m?js(?:\?|$)/u.test(id)) return undefined;
    const assignment = /\w+\.innerHTML=(\w+\.__html)/gu;
    if (!assignment.test(code)) throw new Error('Preact writes innerHTML in another way now');
    return { code: code.replace(assignment, 'void $1'), map: null };
  },
};

/** `serve` is `npm run dev`, which has a folder of its own, and plugins that no build has. */
function outDirOf(mode: string, command: 'build' | 'serve'): string {
  if (command === 'serve') return devFolder;
  return browserOf(mode) === 'firefox' ? 'dist/firefox' : 'dist/chromium';
}

/** What only `npm run dev` has: components that change in an open page, which keeps its state. */
async function devPlugins() {
  const { default: prefresh } = await import('@prefresh/vite');
  return [await prefresh(), pagesWithoutPolicy];
}

export default defineConfig(({ mode, command }) => ({
  // A module, as the pages are.
  worker: { format: 'es', plugins: () => [shippedModules] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: outDirOf(mode, command),
    emptyOutDir: true,
    license: { fileName: licensesFile },
    // Inlined images would need data: in the content security policy.
    assetsInlineLimit: 0,
    target: 'es2022',
    // Those of the manifest: for older ones `:dir()` would become a list of languages, which no page has.
    cssTarget: ['chrome123', 'firefox142'],
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        // The plugin below finds a side panel in the manifest, and no sidebar.
        ...(browserOf(mode) === 'firefox' && { panel: 'src/popup/panel.html' }),
        settings: 'src/settings/index.html',
        confirm: 'src/confirm/index.html',
        history: 'src/history/index.html',
        runs: 'src/runs/index.html',
        devices: 'src/devices/index.html',
        'try-out': 'src/try-out/index.html',
      },
    },
  },
  plugins:
    mode === 'test'
      ? []
      : [
          preactWithoutInnerHtml,
          polyfillAsModule,
          importAsWritten,
          alone('src/background/main.ts', 'src/popup/main.tsx'),
          contentScriptPlugin,
          iconLicense,
          papers,
          watchedPublicFiles,
          command === 'serve' && devPlugins(),
          crx({
            manifest: defineManifest(builtManifest(browserOf(mode), command)),
            browser: browserOf(mode),
            // It would have the extension reload itself, and so close every page of it.
            liveReload: false,
          }),
          oneStylesheet,
          shippedModules,
          classicScript('src/popup/index.html', 'src/popup/panel.html'),
        ],
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          setupFiles: ['test/texts.ts', 'test/leaves-nothing.ts'],
          sequence: { setupFiles: 'list' },
          include: ['test/unit/**/*.test.{ts,tsx}'],
          // Files that leave nothing behind follow each other in one process, with new modules.
          pool: sharedForks,
          isolate: false,
          // Properties are tried thousands of times, for which a busy machine may take its time.
          testTimeout: 30_000,
          hookTimeout: 30_000,
          expect: { poll: { timeout: 15_000 } },
          // By default one core is left free, which is half of two.
          maxWorkers: availableParallelism(),
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          globalSetup: 'test/browser/temporary-folder.ts',
          setupFiles: 'test/texts.ts',
          include: ['test/browser/**/*.test.ts'],
          env: pinnedFont(),
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // What is awaited comes at once on a free machine; on a busy one it may take its time.
          expect: { poll: { timeout: 15_000 } },
          // Files that run in one process share a browser, which is new to each of them: see
          // test/browser/shared-chromium.ts. Nothing else is kept in a module.
          isolate: false,
          // Much of a file's time is waiting, so that two cores carry four at once: all of them take
          // 1,760 s, 800 s of which is work.
          maxWorkers: 4,
        },
      },
      {
        extends: true,
        test: {
          // Its policy installs the extension in every browser of the machine: it runs alone.
          name: 'rollout',
          globalSetup: 'test/browser/temporary-folder.ts',
          setupFiles: 'test/texts.ts',
          include: ['test/rollout/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 15_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
}));
