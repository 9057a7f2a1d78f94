import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { answerFromCatalogue } from '../../../scripts/texts/answer-from-catalogue';
import { type Language, languages, tagOf } from '../../../scripts/texts/languages';
import { catalogueOf, root } from './catalogues';

const browsers = languages.map((language) => [tagOf(language), language] as const);
const counts = [0, 1, 2, 5, 21, 1_234, 1_000_000];

/** What puts texts together in a browser that speaks a language, as it is when a page opens. */
async function saidIn(uiLanguage: string, language: Language) {
  answerFromCatalogue(Object.fromEntries(catalogueOf(language)), uiLanguage);
  const { t } = await import('../../../src/text/t');
  const format = await import('../../../src/text/format');
  const age = await import('../../../src/text/age');
  const sentences = await import('../../../src/text/sentences');
  return { t, ...format, ...age, ...sentences };
}

// What was read of the language once is kept for as long as a page is open.
beforeEach(() => {
  vi.resetModules();
});

test.each(browsers)('in %s there is a text for every number', async (uiLanguage, language) => {
  const { t, formatNumber } = await saidIn(uiLanguage, language);
  for (const count of counts) {
    expect(t('page_more', { count })).toContain(formatNumber(count));
    expect(t('trial_titlesLeft', { count })).toContain(formatNumber(count));
  }
});

test.each([
  ['de-AT', 'de', '1 234', '27.11.2026'],
  ['de-DE', 'de', '1.234', '27.11.2026'],
  ['es-MX', 'es', '1,234', '27/11/2026'],
  ['es-ES', 'es', '1234', '27/11/2026'],
  ['fr-CA', 'fr', '1 234', '2026-11-27'],
  ['ja-JP', 'ja', '1,234', '2026/11/27'],
  ['pt-BR', 'pt_BR', '1.234', '27/11/2026'],
] as const)(
  'a browser in %s has the texts of %s, with numbers and dates of its region',
  async (uiLanguage, language, number, date) => {
    const { formatNumber, formatDateTime } = await saidIn(uiLanguage, language);
    expect(formatNumber(1_234).replace(/\s/u, ' ')).toBe(number);
    expect(formatDateTime(new Date(2026, 10, 27))).toContain(date);
  },
);

test.each([
  ['en-US', 'en', 'Reset just now', '2 min. ago', '59 sec left', '2 hr left'],
  ['de-DE', 'de', 'Reset gerade eben', 'vor 2 Min.', 'noch 59 Sek.', 'noch 2 Std.'],
  ['es-ES', 'es', 'Restablecido ahora mismo', 'hace 2 min', 'quedan 59 s', 'quedan 2 h'],
  ['fr-FR', 'fr', 'Réinitialisé à l’instant', 'il y a 2 min', 'encore 59 s', 'encore 2 h'],
  ['ja-JP', 'ja', 'リセット: たった今', '2 分前', '残り 59 秒', '残り 2 時間'],
  ['pt-BR', 'pt_BR', 'Redefinido agora mesmo', 'há 2 min.', 'restam 59 s', 'restam 2 h'],
] as const)(
  'in %s an age and the time left are no time of day, and an age of nothing stands behind a word',
  async (uiLanguage, language, justNow, ago, seconds, hours) => {
    const { t, formatAge, formatAgeExactly, formatLeft } = await saidIn(uiLanguage, language);
    const before = (minutes: number) => new Date(Date.now() - minutes * 60_000);
    expect(t('devices_reset_done', { age: formatAge(before(0)) })).toBe(justNow);
    expect(formatAgeExactly(before(0))).toBe(formatAge(before(0)));
    const left = (time: number) => t('trial_left', { time: formatLeft(time) });
    const said = [formatAge(before(2)), left(59), left(7_200)];
    expect(said.map((one) => one.replace(/\s/gu, ' '))).toEqual([ago, seconds, hours]);
    for (const one of said) expect(one).not.toMatch(/\d /u);
  },
);

test.each(browsers)('in %s a device is named by model and system', async (uiLanguage, language) => {
  await saidIn(uiLanguage, language);
  const { deviceInfoName, deviceSummary } = await import('../../../src/text/device-info-name');
  const info = { model: 'Box 3', osName: 'Linux', osVersion: '6' } as const;
  expect(deviceInfoName(info)).toBe('Box 3 · Linux');
  expect(deviceSummary(info)).toBe('Box 3 · Linux 6');
});

test('a browser in a language without texts has English ones, with English numbers and dates', async () => {
  const { t, formatNumber, formatDateTime, formatDuration } = await saidIn('ko-KR', 'en');
  expect(t('trial_titlesLeft', { count: 2 })).toBe('2 titles left');
  expect(formatNumber(1_234)).toBe('1,234');
  expect(formatDuration(5, 'minute')).toBe('5 minutes');
  expect(formatDateTime(new Date(2026, 10, 27, 13))).toMatch(/^[\d/]+, 1:00:00 PM$/iu);
});

test.each([
  ['en-US', 'en', 'Too many attempts. Wait. Then go on', 'a, b, c'],
  ['ja-JP', 'ja', 'Too many attempts。Wait. Then go on', 'a、b、c'],
] as const)(
  'in %s sentences and names stand one after the other as people write them',
  async (uiLanguage, language, said, names) => {
    const { formatSentences, formatNames } = await saidIn(uiLanguage, language);
    expect(formatSentences(['Too many attempts', undefined, 'Wait.', false, 'Then go on'])).toBe(
      said,
    );
    expect(formatSentences(['終わりました。', 'もう一度'])).toBe('終わりました。もう一度');
    expect(formatNames(['a', 'b', 'c'])).toBe(names);
  },
);

test.each([
  ['de-DE', 'de'],
  ['fr-FR', 'fr'],
  ['pt-BR', 'pt_BR'],
  ['es-ES', 'es'],
  ['ja-JP', 'ja'],
] as const)(
  'in %s a time without seconds has the digits of one with them',
  async (uiLanguage, language) => {
    const { formatTime, formatWhenShort } = await saidIn(uiLanguage, language);
    const now = new Date();
    now.setHours(1, 18, 5);
    expect(`${formatWhenShort(now)}:05`).toBe(formatTime(now));
  },
);

test('every page says the language of its texts, and its title in it', () => {
  const src = join(root, 'src');
  const pages = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => join(src, path));
  expect(pages.length).toBeGreaterThan(7);
  const unnamed = pages.filter((page) => {
    const [, script = ''] = /<script[^>]* src="([^"]+)"/u.exec(readFileSync(page, 'utf8')) ?? [];
    return !/\bnamePage\('\w+_pageTitle'\)/u.test(
      readFileSync(join(dirname(page), script), 'utf8'),
    );
  });
  expect(unnamed).toEqual([]);
});

test('numbers, dates, ages and lists are written by two files, which know the language', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/u.test(path))
    .map((path) => path.replaceAll('\\', '/'));
  const own = files.filter((path) =>
    /\.toLocale(?:Date|Time)?String\(|\.toLocaleUpperCase\(|new Intl\.(?:NumberFormat|ListFormat|RelativeTimeFormat|DurationFormat)\(/u.test(
      readFileSync(join(root, 'src', path), 'utf8'),
    ),
  );
  expect(own).toEqual(['text/age.ts', 'text/format.ts']);
});
