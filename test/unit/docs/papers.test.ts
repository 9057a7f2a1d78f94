import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import GithubSlugger from 'github-slugger';
import { marked, type Token } from 'marked';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { papersIn } from '../../../docs/.vitepress/papers';
import { languages } from '../../../scripts/texts/languages';
import { keptResets } from '../../../src/storage/resets';
import { repositoryFiles } from './repository-files';

const root = resolve(import.meta.dirname, '../../..');
const forStores = ['store/permissions.md', 'store/privacy.md', 'store/reviewers.md'];
const forTranslators = languages
  .filter((language) => language !== 'en')
  .map((language) => `scripts/texts/glossaries/${language}.md`);
const papers = [...papersIn(root), ...forStores, ...forTranslators];
const { scripts } = v.parse(
  v.object({ scripts: v.record(v.string(), v.string()) }),
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')),
);
const rooted = /^(?:src|test|scripts|docs|public|sandbox|bench|\.ci|\.github)\//u;
/** What these name is looked for by claims.test.ts. */
const claiming = ['docs/security.md', 'docs/accessibility.md'];
/** What a build makes, or stands for a name of one's own. */
const notKept = /[<>…*]/u;

test('papers say how many resets are kept as it is', () => {
  const said = papers.flatMap((paper) =>
    Array.from(readFileSync(join(root, paper), 'utf8').matchAll(/the last (\d+) resets/gu)).map(
      ([, count]) => `${paper}: ${count}`,
    ),
  );
  expect(said.toSorted()).toEqual([
    `docs/permissions.md: ${keptResets}`,
    `store/permissions.md: ${keptResets}`,
  ]);
});

test('every Markdown file of the repository is one of them, or is for a test to read', () => {
  const isPaper = (file: string) => file.endsWith('.md') && !file.startsWith('test/');
  const found = repositoryFiles(root).filter(isPaper);
  expect(found.toSorted()).toEqual([...papers].toSorted());
});

test.each(papers)('%s: every file it links to exists, every picture and every heading', (paper) => {
  for (const link of linksOf(paper)) {
    if (/^(?:https|mailto):/u.test(link)) continue;
    const [file = '', heading] = link.split('#');
    const target = file === '' ? paper : join(dirname(paper), decodeURIComponent(file));
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

test('a test that a paper names by its file exists', () => {
  for (const paper of papers.filter((name) => !claiming.includes(name))) {
    for (const [, file = ''] of read(paper).matchAll(/`([\w/-]+\.test\.tsx?)`/gu)) {
      expect(existsSync(join(root, file)), `${file} in ${paper}`).toBe(true);
    }
  }
});

function read(paper: string): string {
  return readFileSync(join(root, paper), 'utf8');
}

/** Where a paper leads, pictures too: whatever way the link is written. */
function linksOf(paper: string): string[] {
  const links: string[] = [];
  void marked.walkTokens(marked.lexer(read(paper)), (token) => {
    if (token.type === 'link' || token.type === 'image') links.push(token['href']);
    if (token.type === 'html') {
      const named = token['text'].matchAll(/\s(?:href|src|srcset)="([^"]+)"/gu);
      links.push(...[...named].map(([, link]: readonly string[]) => link ?? ''));
    }
  });
  return links;
}

/** The names under which headings can be linked to, as code hosts make them. */
function headingsOf(paper: string): string[] {
  const slugger = new GithubSlugger();
  const headings: string[] = [];
  void marked.walkTokens(marked.lexer(read(paper)), (token) => {
    if (token.type === 'heading') headings.push(slugger.slug(plainText(token['tokens'] ?? [])));
  });
  return headings;
}

function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => ('tokens' in token && token.tokens ? plainText(token.tokens) : rawOf(token)))
    .join('');
}

function rawOf(token: Token): string {
  return 'text' in token ? token.text : token.raw;
}
