/**
 * The part of the changelog about one version, without its heading.
 *
 * @param changelog the text of CHANGELOG.md, with a heading `## 1.2.3 (2026-01-31)` for each version
 * @throws Error where it says nothing of the version, or still calls it not released
 */
export function releaseNotes(changelog: string, version: string): string {
  const parts = changelog.split(/^## /mu).slice(1);
  const part = parts.find((one) => one.split(/[\s(]/u, 1)[0] === version);
  if (part === undefined) throw new Error(`CHANGELOG.md says nothing of ${version}.`);
  const [heading = '', ...lines] = part.split('\n');
  if (/not released/iu.test(heading)) {
    throw new Error(`CHANGELOG.md calls ${version} not released: put the date into its heading.`);
  }
  const notes = lines.join('\n').trim();
  if (notes === '') throw new Error(`CHANGELOG.md has no line about ${version}.`);
  return `${notes}\n`;
}
