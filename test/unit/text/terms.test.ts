import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, withoutForm } from './catalogues';
import { type Term, terms } from './terms';
import { type Target, type Translated, targets, translatedTexts } from './translations';

function isSaidOtherwise({ english, own, but = [] }: Term, language: Target, one: Translated) {
  const meant = own instanceof RegExp ? own : own[language];
  return (
    english.test(one.english.replace(/\$\w+\$/gu, '')) &&
    !meant.test(one.text) &&
    !but.includes(withoutForm(one.key))
  );
}

test.each(
  targets.flatMap((language) => terms.map((term) => [language, term.english, term] as const)),
)('%s: one word for %s everywhere', (language, _, term) => {
  const texts = translatedTexts(language);
  const otherwise = texts.filter((one) => isSaidOtherwise(term, language, one));
  expect(otherwise.map(({ key, text }) => `${key}: ${text}`)).toEqual([]);
  expect(texts.filter((one) => term.english.test(one.english)).length).toBeGreaterThan(1);
});

test.each<[Target, string, string]>([
  ['de', 'Remove Temp Passes', 'Temp-Pässe entfernen'],
  ['de', 'Start trial', 'Probezeit starten'],
  ['ja', 'MVPD ID', 'MVPD の識別子'],
  ['es', 'New passphrase', 'Contraseña nueva'],
])('in %s another word for “%s” would be found: %s', (language, english, text) => {
  const one = { key: 'a_text', text, english, description: '' };
  expect(terms.some((term) => isSaidOtherwise(term, language, one))).toBe(true);
});

test('each text that may say a word otherwise does so', () => {
  const all = targets.flatMap((language) =>
    translatedTexts(language).map((one) => [language, one] as const),
  );
  const needless = terms.flatMap((term) =>
    (term.but ?? []).filter(
      (key) =>
        !all.some(
          ([language, one]) =>
            withoutForm(one.key) === key && isSaidOtherwise({ ...term, but: [] }, language, one),
        ),
    ),
  );
  expect(needless).toEqual([]);
});

test.each(targets)('%s: its glossary has the words that its texts say', (language) => {
  const path = join(root, 'scripts/texts/glossaries', `${language}.md`);
  const glossary = readFileSync(path, 'utf8');
  const lacking = terms.filter(
    ({ own }) => !(own instanceof RegExp) && !own[language].test(glossary),
  );
  expect(lacking.map(({ english }) => english.source)).toEqual([]);
  expect(glossary).toContain('Temp Pass');
});
