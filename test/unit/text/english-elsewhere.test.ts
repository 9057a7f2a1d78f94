import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listedValues } from '../../../src/pass/device-info/device-info-keys';
import { root } from './catalogues';
import { type SourceText, sourceTexts } from './source-texts';

/** Attributes that a person sees or hears. */
const read =
  /^(?:title|alt|placeholder|label|name|note|summary|aria-(?:label|description|roledescription|valuetext|placeholder))$/u;
/** Two words, the first of which begins a sentence or a name. */
const sentence = /^\W*\p{Lu}\p{Ll}+ \p{L}/u;

/** What Adobe wants to be sent: names, in no language. */
const adobesValues: ReadonlySet<unknown> = new Set(Object.values(listedValues).flat());
const isAdobes = ({ file, parts: [value, ...others] }: SourceText) =>
  file.startsWith('src/pass/device-info/') && others.length === 0 && adobesValues.has(value);

function isEnglish({ kind, parts, attribute = '', ofError }: SourceText): boolean {
  if (ofError) return false;
  const hasWord = parts.some((part) => /\p{L}{2}/u.test(part));
  switch (kind) {
    case 'jsx':
      return hasWord;
    case 'attribute':
      return read.test(attribute) && /^\P{Ll}*\p{Lu}\p{Ll}|\p{L} \p{L}/u.test(parts.join(' '));
    default:
      return sentence.test(parts.join(' '));
  }
}

test('no page, menu or notification says a text of its own', () => {
  const english = sourceTexts('src').filter((one) => isEnglish(one) && !isAdobes(one));
  expect(english.map(({ file, parts }) => `${file}: ${parts.join('…')}`)).toEqual([]);
});

test.each<[string, SourceText]>([
  ['in JSX', { file: '', kind: 'jsx', parts: ['\n  Not sent\n'], ofError: false }],
  ['one word in JSX', { file: '', kind: 'jsx', parts: [' ms '], ofError: false }],
  [
    'as a name',
    { file: '', kind: 'attribute', parts: ['Close'], attribute: 'aria-label', ofError: false },
  ],
  ['handed on', { file: '', kind: 'literal', parts: ['Nothing was sent.'], ofError: false }],
  ['with a value', { file: '', kind: 'template', parts: ['Removed it: ', ''], ofError: false }],
])('a text %s would be found', (_, text) => {
  expect(isEnglish(text)).toBe(true);
});

test.each(['popup', 'settings', 'confirm', 'try-out'])('the HTML of %s has no words', (page) => {
  const html = readFileSync(join(root, 'src', page, 'index.html'), 'utf8');
  const visible = html.replace(/<!--.*?-->/gsu, '').replace(/<[^>]*>/gu, '');
  expect(visible.trim()).toBe('');
});
