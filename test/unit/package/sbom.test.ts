import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { shippedPackages } from '../../../scripts/build/shipped-packages';
import { sbom } from '../../../scripts/package/sbom';

const root = resolve(import.meta.dirname, '../../..');

test('the bill of materials names every package that ships, and neither a time nor a folder', () => {
  const { version, dependencies } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
  const bill = sbom(root, 'reset-temp-pass');
  const named = bill.components.map(({ name }) => name);
  expect(new Map(bill.components.map(({ name, version: of }) => [name, of]))).toEqual(
    shippedPackages(root),
  );
  expect(named).toEqual(expect.arrayContaining(Object.keys(dependencies)));
  // A package that a tool needs as well, and one of a package.
  expect(named).toEqual(expect.arrayContaining(['preact', 'tslib']));
  expect(bill.dependencies.map(({ ref }) => ref)).toHaveLength(named.length + 1);
  expect(bill.metadata.component).toMatchObject({
    name: 'reset-temp-pass',
    version,
  });
  expect(bill.metadata).not.toHaveProperty('timestamp');
  expect(bill).not.toHaveProperty('serialNumber');
});
