import { readFileSync } from 'node:fs';
import { crx, defineManifest } from '@crxjs/vite-plugin';
import { defineConfig } from 'vitest/config';

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

export default defineConfig(({ mode }) => ({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: browserOf(mode) === 'firefox' ? 'dist/firefox' : 'dist/chromium',
    emptyOutDir: true,
    // Inlined images would need data: in the content security policy.
    assetsInlineLimit: 0,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { settings: 'src/settings/index.html' } },
  },
  plugins: mode === 'test' ? [] : [crx({ manifest: manifestOf(mode), browser: browserOf(mode) })],
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Each file starts a browser of its own; two at once are what two cores carry.
          maxWorkers: 2,
        },
      },
    ],
  },
}));
