import { licensesFile } from '../build/icon-license';
import { type BuiltFiles, textOf } from './built-files';
import { manifestOf } from './manifest';
import { namedByPage, unreferenced } from './references';

/** What no text of a package may hold, with what to say of it. */
const forbidden: readonly [RegExp, string][] = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/u, 'a private key'],
  [/\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/u, 'a token or a software statement'],
  [/\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_\w{30,})\b/u, 'an access key'],
  [/[#@] ?sourceMappingURL=/u, 'the address of a source map'],
];
const allowedKinds = /\.(?:html|js|css|json|png|webp|svg|md)$/u;
const texts = /\.(?:html|js|css|json|svg|md)$/u;
const notForPeople =
  /(?:^|\/)(?:tests?|sandbox|bench|node_modules|coverage|\.[^/]*)(?:\/|$)|\.map$/u;

/**
 * Looks for what must not be in a package, and for what is missing.
 *
 * @param version of package.json, which the manifest has to have as well
 * @param privately texts that would tell of the machine that built it, such as the folder's path
 * @returns what is wrong, a sentence each; none where it may be published
 */
export function problemsIn(
  files: BuiltFiles,
  version: string,
  privately: readonly string[] = [],
): string[] {
  const problems: string[] = [];
  for (const path of files.keys()) {
    if (notForPeople.test(path)) problems.push(`${path} is not for people who use the extension.`);
    else if (!allowedKinds.test(path)) problems.push(`${path} is a file of an unknown kind.`);
    if (!texts.test(path)) continue;
    const text = textOf(files, path);
    problems.push(...problemsInText(path, text, privately));
  }
  if (!files.has('manifest.json')) return [...problems, 'There is no manifest.json.'];
  const manifest = manifestOf(files);
  if (manifest.version !== version) {
    problems.push(`The manifest says ${manifest.version}, package.json ${version}.`);
  }
  if (manifest.key !== undefined) problems.push('The manifest has a key, which stores refuse.');
  if (manifest.update_url !== undefined) problems.push('The manifest has an update_url.');
  const locale = `_locales/${manifest.default_locale}/messages.json`;
  const missing = [licensesFile, locale, ...namedIn(manifest), ...namedByPages(files)];
  for (const path of new Set(missing)) {
    if (!files.has(path)) problems.push(`${path} is missing.`);
  }
  for (const path of unreferenced(files)) problems.push(`Nothing in the package uses ${path}.`);
  return problems;
}

/** What no text that is published may hold: a secret, or what tells of the machine that built it. */
export function problemsInText(
  path: string,
  text: string,
  privately: readonly string[] = [],
): string[] {
  return [
    ...forbidden
      .filter(([pattern]) => pattern.test(text))
      .map(([, what]) => `${path} holds ${what}.`),
    ...privately
      .filter((one) => text.includes(one))
      .map((one) => `${path} names a folder of this machine: ${one}`),
  ];
}

/** Every text in a manifest that is the path of a file. */
function namedIn(value: unknown): string[] {
  if (typeof value === 'string')
    return /^[\w./-]+\.(?:html|js|css|json|png|svg)$/u.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(namedIn);
}

function namedByPages(files: BuiltFiles): string[] {
  const pages = [...files.keys()].filter((path) => path.endsWith('.html'));
  return pages.flatMap((page) => namedByPage(files, page));
}
