import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const docs = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
const papers = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'BUILDING.md',
  'RELEASE.md',
  'PRIVACY.md',
  'SECURITY.md',
  'sandbox/README.md',
  'store/README.md',
  'store/permissions.md',
  'store/privacy.md',
  'store/reviewers.md',
  ...docs.map((name) => `docs/${name}`),
];
const { scripts } = v.parse(
  v.object({ scripts: v.record(v.string(), v.string()) }),
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')),
);
const rooted = /^(?:src|test|scripts|docs|public|sandbox|bench|\.ci|\.github)\//u;
/** What a build makes, or stands for a name of one's own. */
const notKept = /[<>…*]/u;

test.each(papers)('%s: every file it links to exists, and every heading', (paper) => {
  for (const [, link = ''] of read(paper).matchAll(/\]\((?!https?:)([^)\s]+)\)/gu)) {
    const [file = '', heading] = link.split('#');
    const target = file === '' ? paper : join(dirname(paper), file);
    expect(existsSync(join(root, target)), link).toBe(true);
    if (heading !== undefined) expect(headingsOf(target), link).toContain(heading);
  }
});

test.each(papers)('%s: every path it names exists', (paper) => {
  const missing = [...read(paper).matchAll(/`([^`\s]+)`/gu)]
    .map(([, path = '']) => path)
    .filter((path) => rooted.test(path) && !notKept.test(path) && !existsSync(join(root, path)));
  expect(missing).toEqual([]);
});

test.each(papers)('%s: every command of npm that it names exists', (paper) => {
  const named = read(paper).matchAll(/\bnpm (?:run ([\w:]+)|(start|test)\b)/gu);
  for (const [command, script = '', short = ''] of named) {
    expect(Object.keys(scripts), command).toContain(script || short);
  }
});

test('every script of package.json is named in a paper', () => {
  const all = papers.map(read).join('\n');
  const unnamed = Object.keys(scripts).filter(
    (name) => !new RegExp(`npm (?:run )?${name}(?![\\w:])`, 'u').test(all),
  );
  expect(unnamed).toEqual([]);
});

test('ARCHITECTURE.md names every room of src/', () => {
  // A row may be one for several.
  const rows = read('ARCHITECTURE.md')
    .split('\n')
    .map((line) => /^\| (`src\/.*?) \|/u.exec(line)?.[1] ?? '');
  const unnamed = readdirSync(join(root, 'src')).filter(
    (room) => !rows.some((rooms) => rooms.includes(`\`src/${room}/\``)),
  );
  expect(unnamed).toEqual([]);
});

test('a test that a paper names by its file exists', () => {
  for (const paper of papers.filter((name) => name !== 'docs/security.md')) {
    for (const [, file = ''] of read(paper).matchAll(/`([\w/-]+\.test\.tsx?)`/gu)) {
      expect(existsSync(join(root, file)), `${file} in ${paper}`).toBe(true);
    }
  }
});

function read(paper: string): string {
  return readFileSync(join(root, paper), 'utf8');
}

/** The names under which headings can be linked to, as code hosts make them. */
function headingsOf(paper: string): string[] {
  return [...read(paper).matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .trim()
      .replace(/\s/gu, '-'),
  );
}
