import { expect, test } from 'vitest';
import { catalogueOf, english } from './catalogues';
import { rules } from './text-rules';
import { type Target, targets, translatedTexts } from './translations';

const names = Object.keys(rules);

test.each(targets.flatMap((language) => names.map((name) => [language, name] as const)))(
  '%s: no text %s',
  (language, name) => {
    const broken = translatedTexts(language).filter((one) => rules[name]?.(one, language));
    expect(broken.map(({ key, text }) => `${key}: ${text}`)).toEqual([]);
  },
);

/** Texts of controls and headings, by what they say. */
const named = [...english].map(([key, { message }]) => [key, plain(message)] as const);

function plain(text: string): string {
  return text.replace(/…$/u, '').toLowerCase();
}

/** What English texts quote from the screen; `all` is a word of Adobe's API. */
function quotedIn(text: string): string[] {
  const quoted = [...text.matchAll(/“([^”$%]+)”/gu)].map(([, one = '']) => plain(one));
  return quoted.filter((one) => one !== 'all' && named.some(([, said]) => said === one));
}

test.each(targets)('%s: what a text quotes from the screen is called so there', (language) => {
  const own = catalogueOf(language);
  const wrong = translatedTexts(language).filter(({ text, english }) =>
    quotedIn(english).some((quoted) => {
      const keys = named.filter(([, said]) => said === quoted).map(([key]) => key);
      const names = keys.map((key) => plain(own.get(key)?.message ?? key));
      return !names.some((name) => text.toLowerCase().includes(name));
    }),
  );
  expect(wrong.map(({ key, text }) => `${key}: ${text}`)).toEqual([]);
  expect(translatedTexts(language).some(({ english }) => quotedIn(english).length > 0)).toBe(true);
});

test.each<[name: string, language: Target, english: string, text: string, description?: string]>([
  ['is left in English', 'de', 'Reset device', 'Reset device'],
  ['is left in English', 'ja', '$COUNT$ devices', '$COUNT$ devices'],
  ['has a space too many', 'es', 'Loading…', 'Cargando...'],
  ['has a space too many', 'fr', 'Reset', 'Réinitialiser '],
  ['has quotes of another language', 'de', '“$NAME$” is gone', '„$NAME$” ist weg'],
  ['has quotes of another language', 'fr', 'It’s gone', "C'est parti"],
  ['has quotes of another language', 'ja', '“$NAME$” is gone', '“$NAME$” を削除しました'],
  ['ends otherwise than English', 'ja', 'It is gone.', '削除しました'],
  ['ends otherwise than English', 'pt_BR', 'Reset…', 'Redefinir'],
  ['lacks a number', 'de', 'At most 1,024 characters', 'Höchstens 1.042 Zeichen'],
  [
    'is too long for a label or a button',
    'de',
    'Pin',
    'In der Liste des Pop-ups anpinnen',
    'Button.',
  ],
  ['is too long for a label or a button', 'ja', 'Pin', 'ポップアップの一覧に固定する', 'Button.'],
  ['has more characters than it may', 'es', 'Short', 'x'.repeat(133), '132 characters at most.'],
  ['lets a line end before a unit', 'de', '$PERCENT$ %', '$PERCENT$ %'],
  ['lets a line begin with a sign', 'fr', 'Gone: $NAME$', 'Supprimé : $NAME$'],
  ['lets a line begin with a sign', 'fr', '“$NAME$” is gone', '« $NAME$ » a disparu'],
  ['opens no question', 'es', 'Remove it?', 'Quitarlo?'],
  ['joins words of two scripts', 'ja', 'Device ID', 'デバイスID'],
  [
    'joins words of two scripts',
    'ja',
    'Gone. Try again.',
    '削除しました。 もう一度お試しください。',
  ],
])('a text that %s would be found (%s, %s)', (name, language, english, text, description = '') => {
  expect(rules[name]?.({ key: 'a_text', text, english, description }, language)).toBe(true);
});
