import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';

/** Builds the program as `npm run build:cli` does, for the tests of one file. */
export function useBuiltProgram(): () => string {
  const folder = mkdtempSync(join(tmpdir(), 'cli-'));
  beforeAll(async () => {
    await build({
      configFile: resolve(import.meta.dirname, '../../../vite.cli.config.ts'),
      root: resolve(import.meta.dirname, '../../..'),
      mode: 'production',
      logLevel: 'warn',
      build: { outDir: folder },
    });
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => join(folder, 'reset-temp-pass.mjs');
}
