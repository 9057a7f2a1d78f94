import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageOf } from './papers';

interface Item {
  readonly text: string;
  readonly link: string;
}

/** The papers by who reads them, in the order in which they are needed. What is new is at the end. */
const groups: readonly (readonly [title: string, papers: readonly RegExp[]])[] = [
  ['Start', [/^README\.md$/u, /^docs\/guide\.md$/u]],
  ['Guide', [/^docs\/guide\//u]],
  ['For teams', [/^docs\/(?:administration|managed|cli)\.md$/u]],
  ['What to expect', [/^docs\//u, /^PRIVACY\.md$/u, /^CHANGELOG\.md$/u]],
  ['Change it', [/./u]],
];

/** The list of pages at the left of the site: every paper, each once. */
export function sidebarOf(root: string, papers: readonly string[]) {
  const guide = readFileSync(join(root, 'docs/guide.md'), 'utf8');
  // The guide's page names its pages in the order in which somebody new needs them.
  const placeIn = (paper: string) => guide.indexOf(`(${paper.replace('docs/', '')})`);
  const left = new Set(papers.toSorted((one, other) => placeIn(one) - placeIn(other)));
  return groups.map(([text, patterns]) => {
    const items = patterns.flatMap((pattern) => {
      const found = [...left].filter((paper) => pattern.test(paper));
      for (const paper of found) left.delete(paper);
      return found.map((paper) => itemOf(root, paper));
    });
    return { text, items };
  });
}

function itemOf(root: string, paper: string): Item {
  const [, title = paper] = /^# (.+)$/mu.exec(readFileSync(join(root, paper), 'utf8')) ?? [];
  return { text: title, link: `/${pageOf(paper)}` };
}
