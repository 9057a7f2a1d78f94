import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const manifest = JSON.parse(read('manifest.json'));
const paper = read('docs/browsers.md');
const [chrome] = String(manifest.minimum_chrome_version).split('.');
const [firefox] = String(manifest.browser_specific_settings.gecko.strict_min_version).split('.');

test('the oldest versions in the papers are those of the manifest', () => {
  expect(paper).toContain(`| Chrome, Chromium | ${chrome} |`);
  expect(paper).toContain(`| Edge | ${chrome} |`);
  expect(paper).toContain(`| Firefox | ${firefox} |`);
  expect(read('README.md')).toContain(`needs Chrome or Edge ${chrome}, or Firefox ${firefox} `);
});

test('each file that is said to tell browsers apart is there', () => {
  const named = [...paper.matchAll(/`((?:src|test)\/[^`]+)`/gu)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
});

test('the user agent is read to be reported, and nowhere to tell browsers apart', () => {
  const files = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/u.test(path))
    .map((path) => `src/${path.replaceAll('\\', '/')}`);
  const reading = files.filter((path) => /navigator\s*\.\s*userAgent/u.test(read(path)));
  expect(reading.toSorted()).toEqual([
    'src/settings/about/read-diagnostics.ts',
    'src/view/use-report.ts',
  ]);
  for (const path of reading) expect(paper).toContain(path);
});

test('a text that names a page of Chrome names that of Edge and of Firefox too', () => {
  const texts: Record<string, { message: string }> = JSON.parse(
    read('public/_locales/en/messages.json'),
  );
  const naming = Object.values(texts).filter(({ message }) => message.includes('chrome://'));
  expect(naming.length).toBeGreaterThan(0);
  for (const { message } of naming) {
    const [, page = ''] = /chrome:\/\/([\w/]+)/u.exec(message) ?? [];
    expect(message).toContain(`edge://${page}`);
    expect(message).toContain('Firefox');
  }
});
