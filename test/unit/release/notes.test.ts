import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { releaseNotes } from '../../../scripts/release/notes';

const changelog = `# Changelog

## 1.10.0 (not released)

- Next.

## 1.1.0 (2026-02-01)

- Second, see [this](docs/guide.md).
- More.

## 1.0.0 (2026-01-01)

- First.
`;

test('the notes of a version are its part of the changelog', () => {
  expect(releaseNotes(changelog, '1.1.0')).toBe('- Second, see [this](docs/guide.md).\n- More.\n');
  expect(releaseNotes(changelog, '1.0.0')).toBe('- First.\n');
});

test('a version that is missing, empty or not released is refused', () => {
  expect(() => releaseNotes(changelog, '1.1')).toThrow('says nothing of 1.1.');
  expect(() => releaseNotes(changelog, '1.10.0')).toThrow('not released');
  expect(() => releaseNotes('## 2.0.0 (2026-03-01)\n', '2.0.0')).toThrow('no line');
});

test('the changelog has a part about today’s version', () => {
  const root = new URL('../../../', import.meta.url);
  const text = readFileSync(new URL('CHANGELOG.md', root), 'utf8');
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  expect(releaseNotes(text.replace('(not released)', '(2026-01-01)'), version)).toContain('- ');
});
