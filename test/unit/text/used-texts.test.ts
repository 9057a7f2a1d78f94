import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogues, root, withoutForm } from './catalogues';
import { sourceTexts } from './source-texts';

const keys = [...(catalogues.get('en')?.keys() ?? [])];
const manifest = readFileSync(join(root, 'manifest.json'), 'utf8');
const named = [...manifest.matchAll(/__MSG_(\w+)__/gu)].map(([, key = '']) => key);
const inSource = sourceTexts('src');
const literals = new Set(
  inSource.flatMap(({ kind, parts }) => (kind === 'template' ? [] : parts)).concat(named),
);
const templates = inSource.filter(({ kind }) => kind === 'template').map(({ parts }) => parts);
/** Such as `failure_${kind}_title`. */
const patterns = templates
  .filter(([first = '']) => /^[a-z]\w*_$/iu.test(first))
  .map((parts) => new RegExp(`^${parts.join('[A-Za-z0-9]+')}$`, 'u'));
/** Of such as `${key}_title`. */
const endings = templates.flatMap(([first, last = '', ...more]) =>
  first === '' && more.length === 0 && /^_[a-z]+$/u.test(last) ? [last] : [],
);

function isUsed(key: string): boolean {
  if (literals.has(key) || patterns.some((pattern) => pattern.test(key))) return true;
  return endings.some((ending) => key.endsWith(ending) && isUsed(key.slice(0, -ending.length)));
}

test('every text of the catalogue is said somewhere', () => {
  expect(keys.filter((key) => !isUsed(withoutForm(key)) && !isUsed(key))).toEqual([]);
});

test('a text that nobody says would be found', () => {
  expect(['popup_never', 'failure_never_hint', 'popup_only_device_never'].filter(isUsed)).toEqual(
    [],
  );
});

test('the manifest takes its words from the catalogue', () => {
  expect(named.filter((key) => !keys.includes(key))).toEqual([]);
  const { name, description, action, commands } = JSON.parse(manifest);
  const words = [name, description, action.default_title];
  for (const command of Object.values<{ description: string }>(commands)) {
    words.push(command.description);
  }
  expect(words.filter((word) => !/^__MSG_\w+__$/u.test(word))).toEqual([]);
});
