import { defineConfig } from 'vite';
import { licensesFile } from './scripts/build/icon-license.ts';
import { licensesInFile } from './scripts/build/licenses-in-file.ts';
import { shippedModules } from './scripts/build/shipped-modules.ts';
import { textsAlone } from './scripts/build/texts-alone.ts';

/** The command-line program: one file that Node.js runs without anything installed. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist/cli',
    emptyOutDir: true,
    target: 'node20',
    minify: true,
    license: { fileName: licensesFile },
    rolldownOptions: {
      output: {
        codeSplitting: false,
        banner: '#!/usr/bin/env node',
        entryFileNames: 'reset-temp-pass.mjs',
      },
    },
  },
  plugins: [textsAlone, licensesInFile, shippedModules],
});
