// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "handleDisabledFileLoadingAsSuccess": true } }
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { paperPages, paperPictures } from '../../../scripts/build/papers/paper-list';
import { renderPaper } from '../../../scripts/build/papers/render-paper';

const [guide, changelog] = [
  { source: 'docs/guide.md', path: 'papers/guide.html', title: 'Guide', isLinked: true },
  { source: 'CHANGELOG.md', path: 'papers/changelog.html', title: 'What’s new', isLinked: true },
];

function pageOf(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
const hrefs = (page: Document) =>
  [...page.querySelectorAll('main a')].map((link) => link.getAttribute('href'));

test('a link to another paper leads to its page, and to its part there', () => {
  const text =
    '[new](../CHANGELOG.md) [part](../CHANGELOG.md#one) [here](#keys) [out](https://example.com/)';
  const page = pageOf(renderPaper(text, guide, [guide, changelog]));
  expect(hrefs(page)).toEqual([
    'changelog.html',
    'changelog.html#one',
    '#keys',
    'https://example.com/',
  ]);
});

test('a link to what does not come along is its text alone', () => {
  const page = pageOf(renderPaper('see [the *sandbox*](../sandbox/README.md)', guide, [guide]));
  expect(hrefs(page)).toEqual([]);
  expect(page.querySelector('main')?.textContent?.trim()).toBe('see the sandbox');
});

// The licences are listed by the build alone.
const written = paperPages.filter(({ source }) => source !== 'LICENSES.md');
const pages = new Map(
  written.map((page) => [
    page.path,
    pageOf(renderPaper(readFileSync(page.source, 'utf8'), page, paperPages)),
  ]),
);

test.each(written)('every link in $source leads somewhere', ({ path }) => {
  const page = pages.get(path);
  const links = [...(page?.querySelectorAll('nav a, main a') ?? [])];
  const lost = links
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => !href.startsWith('https:') && !href.endsWith('licenses.html'))
    .filter((href) => {
      const [file, part] = href.split('#');
      const target = file ? pages.get(posix.join(posix.dirname(path), file)) : page;
      return !target || (part !== undefined && target.getElementById(part) === null);
    });
  expect(links.length).toBeGreaterThan(0);
  expect(lost).toEqual([]);
});

test.each(written)('$source loads nothing but its stylesheet and its pictures', ({ path }) => {
  const page = pages.get(path);
  const at = (href: string | null) => posix.join(posix.dirname(path), href ?? '');
  const pictures = [...(page?.querySelectorAll('img') ?? [])];
  const loaded = [
    ...(page?.querySelectorAll('[src]:not(img), [srcset], link, script, style') ?? []),
  ];
  expect(loaded.map((one) => [one.tagName, at(one.getAttribute('href'))])).toEqual([
    ['LINK', 'papers/paper.css'],
  ]);
  const come = paperPictures.map(([, file]) => file);
  expect(
    pictures.map((one) => at(one.getAttribute('src'))).filter((one) => !come.includes(one)),
  ).toEqual([]);
});

test('a page of the guide is reached from its first one, and leads back to it', () => {
  const first = pages.get('papers/guide.html');
  const own = written.filter(({ source }) => source.startsWith('docs/guide/'));
  expect(own.length).toBeGreaterThan(10);
  for (const { path } of own) {
    const link = first?.querySelector(`main a[href="${posix.relative('papers', path)}"]`);
    expect(link, path).not.toBeNull();
    expect(pages.get(path)?.querySelector('nav a')?.getAttribute('href')).toBe('../guide.html');
  }
});
