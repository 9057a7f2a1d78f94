import { languages, tagOf } from '../texts/languages';

/** What has a Chromium speak a language, with and without the language's file of its own texts. */
export interface Speech {
  readonly env: Readonly<Record<string, string>>;
  readonly switches: readonly string[];
  /** What its pages and workers are told. Without it, they are told what the browser has a file of. */
  readonly page: { readonly locale?: string };
}

/**
 * Where Chromium has a file of the language, the environment decides which texts of an extension it
 * takes, as on people's machines; where it has none, as in a container, `--lang` does, for the very
 * name of a folder in `_locales`.
 *
 * @param tag BCP 47, such as `de-DE`
 */
export function speechOf(tag: string): Speech {
  const { language } = new Intl.Locale(tag);
  const own = languages.map(tagOf).find((one) => one === tag);
  return {
    env: { LANGUAGE: tag.replace('-', '_') },
    switches: [`--lang=${own ?? language}`],
    page: tag === 'en-US' ? {} : { locale: tag },
  };
}
