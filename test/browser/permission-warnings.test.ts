import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { warningsByBrowser } from '../../scripts/package/browser-warnings';
import { warningsAsKnown } from '../../scripts/package/permission-warnings';
import { shippedBuild } from './extension';

test('what is told of the warnings without a browser is what Chromium warns of', async () => {
  const manifest = await readFile(join(shippedBuild, 'manifest.json'), 'utf8');
  const { warnings, source } = warningsAsKnown(manifest);
  expect(source).not.toBe('unknown');
  expect(await warningsByBrowser(manifest)).toEqual(warnings);
});
