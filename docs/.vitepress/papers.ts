import { readdirSync } from 'node:fs';
import { posix } from 'node:path';

/** What is read beside docs/, and what it is called on the site. */
const besideDocs: Readonly<Record<string, string>> = {
  'README.md': 'index.md',
  'CHANGELOG.md': 'changelog.md',
  'PRIVACY.md': 'privacy.md',
  'SECURITY.md': 'project/report-a-vulnerability.md',
  'CONTRIBUTING.md': 'project/contributing.md',
  'ARCHITECTURE.md': 'project/architecture.md',
  'BUILDING.md': 'project/building.md',
  'RELEASE.md': 'project/release.md',
  'sandbox/README.md': 'project/sandbox.md',
  'store/README.md': 'project/store.md',
};

/** Every Markdown file that is a page of the site, from the root of the repository: all of docs/ too. */
export function papersIn(root: string): readonly string[] {
  const docs = readdirSync(posix.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((name) => `docs/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.md') && !name.startsWith('docs/.vitepress/'));
  return [...Object.keys(besideDocs), ...docs.toSorted()];
}

/** The page of a paper, from the root of the site. */
export function pageOf(paper: string): string {
  return besideDocs[paper] ?? paper.replace(/^docs\//u, '');
}
