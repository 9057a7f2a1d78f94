import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { warningsAsKnown } from '../../../scripts/package/permission-warnings';

const manifest = JSON.parse(
  readFileSync(new URL('../../../manifest.json', import.meta.url), 'utf8'),
);

test('without a Chromium to ask, today’s permissions have the warnings that one gave before', () => {
  const { warnings, source } = warningsAsKnown(JSON.stringify(manifest));
  expect(source).toBe('a Chromium that was asked before');
  expect(warnings).toContain('Display notifications');
});

test('what nobody asked a Chromium about is unknown, and not taken for harmless', () => {
  const more = { ...manifest, permissions: [...manifest.permissions, 'tabs'] };
  expect(warningsAsKnown(JSON.stringify(more))).toEqual({ warnings: [], source: 'unknown' });
});
