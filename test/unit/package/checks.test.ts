import { expect, test } from 'vitest';
import { problemsIn } from '../../../scripts/package/checks';
import { sampleManifest, samplePackage, sampleVersion } from './sample-package';

const statement = `eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJzb21lYm9keSJ9.${'c2lnbmF0dXJl'}`;
const key = ['-----BEGIN', 'PRIVATE KEY-----'].join(' ');
const used = (file: string) => ({ 'worker.js': `open("${file}")` });

test('a package in which nothing is wrong may be published', () => {
  expect(problemsIn(samplePackage(), sampleVersion, ['/home/somebody'])).toEqual([]);
});

test.each<[string, Record<string, string | undefined>, string]>([
  ['a signing key', { 'worker.js': key }, 'worker.js holds a private key.'],
  [
    'a software statement',
    { 'assets/shared-def.js': `const s = '${statement}'` },
    'assets/shared-def.js holds a token or a software statement.',
  ],
  [
    'an access key',
    { 'worker.js': `AKIA${'ABCDEFGH'.repeat(2)}` },
    'worker.js holds an access key.',
  ],
  [
    'the address of a source map',
    { 'worker.js': '//# sourceMappingURL=worker.js.map' },
    'worker.js holds the address of a source map.',
  ],
  [
    'a source map',
    { ...used('worker.js.map'), 'worker.js.map': '{}' },
    'worker.js.map is not for people who use the extension.',
  ],
  [
    'a test',
    { ...used('test/popup.js'), 'test/popup.js': '' },
    'test/popup.js is not for people who use the extension.',
  ],
  [
    'the sandbox',
    { ...used('sandbox/main.js'), 'sandbox/main.js': '' },
    'sandbox/main.js is not for people who use the extension.',
  ],
  [
    'a hidden file',
    { ...used('.env'), '.env': '' },
    '.env is not for people who use the extension.',
  ],
  [
    'a file of another kind',
    { ...used('notes.txt'), 'notes.txt': '' },
    'notes.txt is a file of an unknown kind.',
  ],
  ['a file that nothing uses', { 'left-over.js': '' }, 'Nothing in the package uses left-over.js.'],
  [
    'files that use only each other',
    { 'one.js': 'import "./two.js"', 'two.js': 'import "./one.js"' },
    'Nothing in the package uses one.js.',
  ],
  [
    'the builder’s folder',
    { 'worker.js': 'throw "/home/somebody/src/a.ts"' },
    'worker.js names a folder of this machine: /home/somebody',
  ],
])('a package with %s is refused', (_, changed, problem) => {
  expect(problemsIn(samplePackage(changed), sampleVersion, ['/home/somebody'])).toContain(problem);
});

test.each([
  ['a page that the manifest names', 'src/popup/index.html'],
  ['an icon', 'icons/16.png'],
  ['the background', 'worker.js'],
  ['a stylesheet of a page', 'popup.css'],
  ['a stylesheet beside a page', 'src/confirm/confirm.css'],
  ['a script of a page', 'assets/popup-abc.js'],
  ['the texts', '_locales/en/messages.json'],
  ['the licences', 'LICENSES.md'],
])('a package without %s is refused', (_, path) => {
  const problems = problemsIn(samplePackage({ [path]: undefined }), sampleVersion);
  expect(problems).toContain(`${path} is missing.`);
});

test('a paper’s pictures belong to a package, and each has to be in it', () => {
  const paper = { 'popup.html': '<img src="./pictures/one.webp" width="380" alt="One">' };
  const leading = {
    'src/popup/index.html':
      '<a href="/popup.html">Guide</a><script src="/assets/popup-abc.js"></script><link rel="stylesheet" href="/popup.css">',
  };
  const all = { ...leading, ...paper };
  expect(problemsIn(samplePackage({ ...all, 'pictures/one.webp': '' }), sampleVersion)).toEqual([]);
  expect(problemsIn(samplePackage(all), sampleVersion)).toEqual(['pictures/one.webp is missing.']);
});

test('a package without a manifest is refused', () => {
  const problems = problemsIn(samplePackage({ 'manifest.json': undefined }), sampleVersion);
  expect(problems).toContain('There is no manifest.json.');
});

test('a package of another version than package.json is refused', () => {
  expect(problemsIn(samplePackage(), '1.2.4')).toEqual([
    'The manifest says 1.2.3, package.json 1.2.4.',
  ]);
});

test.each([
  ['a key', { key: 'MIIB' }, 'The manifest has a key, which stores refuse.'],
  ['an update_url', { update_url: 'https://a.example' }, 'The manifest has an update_url.'],
])('a package whose manifest has %s is refused', (_, more, problem) => {
  expect(problemsIn(samplePackage({}, sampleManifest(more)), sampleVersion)).toEqual([problem]);
});
