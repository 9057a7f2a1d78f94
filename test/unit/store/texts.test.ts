import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { languages } from '../../../scripts/texts/languages';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const text = (name: string) => read(`store/${name}.txt`).trimEnd();
const names = v.array(v.string());
const manifest = v.parse(
  v.object({
    permissions: names,
    host_permissions: names,
    optional_host_permissions: names,
    optional_permissions: v.optional(names, []),
  }),
  JSON.parse(read('manifest.json')),
);

/** The sections of a paper by their headings. */
function sectionsOf(paper: string): Map<string, string> {
  const sections = paper.split(/^## /mu).slice(1);
  return new Map(
    sections.map((section) => {
      const [heading = '', ...lines] = section.split('\n');
      return [heading.replaceAll('`', ''), lines.join('\n').trim()] as const;
    }),
  );
}

const reasons = sectionsOf(read('store/permissions.md'));
const paper = read('docs/permissions.md');
const rows = [...paper.matchAll(/^\| (.+?) \| (.+) \|$/gmu)].map(([, what = '']) => what);
const listed = (section: string) =>
  [...(reasons.get(section) ?? '').matchAll(/^- `(.+)`$/gmu)].map(([, host]) => host);

test('title and summary are those of the package', () => {
  expect(text('title')).toBe(messages.extension_name.message);
  expect(text('summary')).toBe(messages.extension_description.message);
});

// MDN, manifest.json: `name` (45 characters in Edge, which has the least), `description` (132).
test.each([
  ['title', 45],
  ['summary', 132],
  ['single-purpose', 400],
])('the %s is at most %d characters long', (name, most) => {
  expect(text(name).length).toBeGreaterThan(0);
  expect(text(name).length).toBeLessThanOrEqual(most);
});

const descriptions = languages.map((language) => [language, text(`descriptions/${language}`)]);
const [[, english = ''] = []] = descriptions;

test('each language has a description, and no other has one', () => {
  const files = readdirSync(new URL('store/descriptions/', root));
  expect(files.sort()).toEqual(languages.map((language) => `${language}.txt`).sort());
});

test.each(descriptions)('the description in %s says what the English one says', (_, said = '') => {
  expect(said.length).toBeLessThanOrEqual(4000);
  const shape = (of: string) =>
    of.split('\n').map((line) => (line === '' ? '' : line.charAt(0) === '•'));
  expect(shape(said)).toEqual(shape(english));
  for (const term of ['Adobe Pass', 'MVPD ID', 'TVE Dashboard', 'MIT', 'Enter']) {
    const own = term === 'Enter' ? /Enter|Entrée/u : new RegExp(term, 'u');
    expect(said).toMatch(own);
  }
  expect(said).not.toMatch(/ {2}|\.{3}/u);
});

test('what stores show as plain text has no marks of Markdown', () => {
  const all = languages.map((language) => `descriptions/${language}`);
  for (const name of ['title', 'summary', 'single-purpose', ...all]) {
    expect(text(name)).not.toMatch(/^#|\*\*|`|\]\(/mu);
  }
});

test('each permission of the manifest has a reason for the stores, and none besides', () => {
  const { permissions, optional_permissions } = manifest;
  const hosts = ['Host permissions', 'Optional host permissions'];
  expect([...reasons.keys()].sort()).toEqual(
    [...permissions, ...optional_permissions, ...hosts].sort(),
  );
  expect(listed('Host permissions')).toEqual(manifest.host_permissions);
  expect(listed('Optional host permissions')).toEqual(manifest.optional_host_permissions);
});

test.each([...reasons])('the reason for %s is a short sentence to paste', (_, section) => {
  const reason = section.replace(/^- .*\n/gmu, '').trim();
  expect(reason).toMatch(/^\p{Lu}.{40,}\.$/su);
  expect(reason.length).toBeLessThanOrEqual(500);
  expect(reason).not.toMatch(/\]\(/u);
});

test('the paper about permissions names the same', () => {
  const named = rows.flatMap((what) => [...what.matchAll(/`([a-z]\w+)`/giu)].map(([, one]) => one));
  expect(named.sort()).toEqual([...manifest.permissions, ...manifest.optional_permissions].sort());
  expect(rows.find((what) => what.startsWith('the eight Adobe hosts'))).toBeDefined();
  expect(manifest.host_permissions).toHaveLength(8);
  expect(rows.find((what) => what.startsWith('optional: other hosts'))).toBeDefined();
});
