import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { linksIn } from '../../../scripts/docs/built-links';

function siteOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

test('a page, a file or a heading that is not there is named with the page that leads to it', () => {
  const folder = siteOf({
    'index.html':
      '<h2 id="here">H</h2><a href="#here"></a><a href="#gone"></a><a href="/guide/one.html#part"></a>' +
      '<a href="/guide/none.html"></a><img src="/assets/one.png">',
    'guide/one.html':
      '<a href="../"></a><a href="../index.html#here"></a><a href="one.html#part"></a>' +
      '<a href="../file.json"></a><script src="../assets/none.js"></script>',
    'assets/one.png': '',
    'file.json': '{}',
  });
  expect(linksIn(folder, '/').dead.toSorted()).toEqual([
    'guide/one.html: ../assets/none.js',
    'guide/one.html: one.html#part',
    'index.html: #gone',
    'index.html: /guide/none.html',
    'index.html: /guide/one.html#part',
  ]);
});

test('a site that lies below its host leads nowhere outside its folder', () => {
  const folder = siteOf({ 'index.html': '<a href="/docs/"></a><a href="/other.html"></a>' });
  expect(linksIn(folder, '/docs/').dead).toEqual(['index.html: /other.html']);
});

test('what is loaded from elsewhere is told apart from where links lead', () => {
  const folder = siteOf({
    'index.html':
      '<a href="https://example.com/?a=1&amp;b=2"></a><a href="mailto:someone@example.com"></a>' +
      '<script src="https://cdn.example.com/x.js"></script>',
  });
  expect(linksIn(folder, '/')).toEqual({
    dead: [],
    foreign: ['index.html: https://cdn.example.com/x.js'],
    outside: ['https://example.com/?a=1&b=2'],
  });
});
