import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hasPackages } from '../../../scripts/setup/packages.mjs';

const wanted = {
  '': { name: 'repository' },
  'node_modules/preact': { version: '10.0.0', integrity: 'sha512-a' },
  'node_modules/for-another-platform': { version: '1.0.0', optional: true },
};
const installed = { 'node_modules/preact': { version: '10.0.0', integrity: 'sha512-a' } };

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'packages-'));
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }));
});
afterEach(() => rmSync(root, { recursive: true }));

function install(packages: object) {
  const file = join(root, 'node_modules', '.package-lock.json');
  writeFileSync(file, JSON.stringify({ packages }));
  return file;
}

test('packages that are there are not installed again because the lockfile was written anew', () => {
  utimesSync(install(installed), 1, 1);
  expect(hasPackages(root)).toBe(true);
});

test.each([
  ['one is missing', {}],
  ['one is there in another version', { 'node_modules/preact': { version: '9.0.0' } }],
])('they are installed where %s', (_, packages) => {
  install(packages);
  expect(hasPackages(root)).toBe(false);
});

test('an installation that was interrupted counts as none', () => {
  expect(hasPackages(root)).toBe(false);
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), '{"packages":');
  expect(hasPackages(root)).toBe(false);
});
