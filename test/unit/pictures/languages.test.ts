import { expect, test } from 'vitest';
import { readCommandLine } from '../../../scripts/pictures/command-line';
import { englishPatterns, patternOf } from '../../../scripts/pictures/left-in-english';
import { languages } from '../../../scripts/texts/languages';
import { readCatalogue } from '../../../scripts/texts/read-catalogue';

const isEnglish = (text: string) =>
  englishPatterns(readCatalogue('en'), readCatalogue('de')).some((one) => one.test(text));

test('an English text is found in a page of another language, with any values in it', () => {
  expect(isEnglish('Press Enter to reset this device')).toBe(true);
  expect(isEnglish('3 titles left')).toBe(true);
});

test('a name that stays, and what the language says itself, are not taken for English', () => {
  for (const text of ['Reset Temp Pass', 'MVPD ID', 'Temp Pass zurücksetzen', '3 Temp Passes']) {
    expect(isEnglish(text)).toBe(false);
  }
});

test('what stands in a text is no pattern', () => {
  expect(patternOf('Really? ($COUNT$ of it.)').test('Really? (3 of it.)')).toBe(true);
  expect(patternOf('Really? ($COUNT$ of it.)').test('Reall (3 of it.)')).toBe(false);
});

test('pictures are made in every language, or in one', () => {
  expect(readCommandLine(['--language', 'all'], []).languages).toEqual(languages);
  const { looks } = readCommandLine(['--language', 'de'], []);
  expect(looks.map(({ name }) => name)).toEqual(['light', 'wide', 'narrow', 'dark', 'forced']);
  expect(readCommandLine(['--language', 'ja'], []).looks.map(({ name }) => name)).toEqual([
    'light',
    'wide',
    'narrow',
  ]);
  expect(() => readCommandLine(['--language', 'xx'], [])).toThrow('There is no language "xx".');
});
