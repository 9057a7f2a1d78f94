/**
 * The languages of the texts, by the name of their folder in `public/_locales` (chrome.i18n,
 * supported locales). The first is the manifest's `default_locale`: who has none of them reads it.
 */
export const languages = ['en', 'de', 'es', 'fr', 'ja', 'pt_BR'] as const;

export type Language = (typeof languages)[number];

/** The BCP 47 tag of a language, as `Intl` and the message `locale` have it: `pt-BR`. */
export function tagOf(language: Language): string {
  return language.replace('_', '-');
}

/** What most browsers of people who speak it are in: `de-DE`. */
export function browserLanguageOf(language: Language): string {
  const { language: own, region } = new Intl.Locale(tagOf(language)).maximize();
  return `${own}-${region}`;
}
