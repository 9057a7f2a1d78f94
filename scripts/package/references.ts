import { posix } from 'node:path';
import { licensesFile } from '../build/icon-license';
import { type BuiltFiles, textOf } from './built-files';

/** What is used without being named: texts by their folder, notices by people. */
const usedUnnamed = new RegExp(
  `^(?:manifest\\.json|${licensesFile}|_locales/[\\w-]+/messages\\.json)$`,
  'u',
);
const readable = /\.(?:html|js|css|json)$/u;

/** The files of the package that a page loads or links to. */
export function namedByPage(files: BuiltFiles, page: string): string[] {
  const tags = /<(?:script|link|img|a)\b[^>]*\b(?:src|href)="([^":#?]+)["#?]/gu;
  return [...textOf(files, page).matchAll(tags)].map(([, path = '']) =>
    new URL(path, `https://extension/${page}`).pathname.slice(1),
  );
}

/**
 * The files that nothing leads to from the manifest: what came in by accident. A file counts as used
 * where one that is used names its path, or its name if no other file is called the same.
 */
export function unreferenced(files: BuiltFiles): string[] {
  const left = new Set(files.keys());
  const next = [...left].filter((path) => usedUnnamed.test(path));
  const names = [...left].map((path) => posix.basename(path));
  for (const path of next) left.delete(path);
  for (let path = next.pop(); path !== undefined; path = next.pop()) {
    // A notice names packages and texts are for people: neither leads to a file.
    if (!readable.test(path) || path.startsWith('_locales/')) continue;
    const text = path.endsWith('.html') ? namedByPage(files, path).join('\n') : textOf(files, path);
    for (const one of left) {
      const name = posix.basename(one);
      const isOnly = names.filter((other) => other === name).length === 1;
      if (!text.includes(one) && !(isOnly && text.includes(`/${name}`))) continue;
      left.delete(one);
      next.push(one);
    }
  }
  return [...left];
}
