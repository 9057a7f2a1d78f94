import { resolve } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { shippedModules, ships } from '../../../scripts/build/shipped-modules';

const root = resolve(import.meta.dirname, '../../..');
const at = (path: string) => resolve(root, path);

test.each([
  [true, 'src/popup/main.tsx?alone=src-popup-main-tsx'],
  [true, 'node_modules/preact/dist/preact.mjs'],
  [false, 'sandbox/index.ts'],
  [false, 'test/sample-commands.ts'],
  [false, 'scripts/package/zip.ts'],
  [false, 'node_modules/fflate/package.json'],
  [false, 'node_modules/@hono/node-server/package.json'],
])('it is %s that people get %s', (expected, path) => {
  expect(ships(at(path), root)).toBe(expected);
});

test('what plugins make up may be bundled', () => {
  expect(ships('\0rolldown/runtime.js', root)).toBe(true);
});

test('a build that bundles a part of the sandbox fails, and says which', async () => {
  const building = build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [shippedModules],
    build: { write: false, rolldownOptions: { input: at('sandbox/model/api-error-codes.ts') } },
  });
  await expect(building).rejects.toThrow('These do not ship');
  await expect(building).rejects.toThrow('api-error-codes.ts');
});
