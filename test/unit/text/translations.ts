import { type Language, languages } from '../../../scripts/texts/languages';
import { type Catalogue, catalogueOf, english, withoutForm } from './catalogues';

/** A language that is translated to. */
export type Target = Exclude<Language, 'en'>;
export const targets: readonly Target[] = languages.filter((one) => one !== 'en');

/** A translated text beside what it was made from. */
export interface Translated {
  readonly key: string;
  readonly text: string;
  readonly english: string;
  /** What its translator was told of it. */
  readonly description: string;
}

/** Every text of a language but the command line's help, which is laid out for a terminal. */
export function translatedTexts(language: Target): Translated[] {
  const catalogue: Catalogue = catalogueOf(language);
  return [...catalogue]
    .filter(([key]) => key !== 'cli_help')
    .map(([key, { message }]) => {
      // A language may have more forms of a number than English has.
      const source = english.get(key) ?? english.get(`${withoutForm(key)}_other`);
      return {
        key,
        text: message,
        english: source?.message ?? '',
        description: source?.description ?? '',
      };
    });
}

/** A text without the places of values. */
export function withoutValues(text: string): string {
  return text.replace(/\$\w+\$|%s/gu, '');
}

/** How wide it is, in letters of English: a sign of Japanese takes two, as much as a value is given. */
export function widthOf(text: string): number {
  const short = text.replace(/\$\w+\$/gu, '##');
  return short.length + (short.match(/[\u2e80-\ua4cf\uff00-\uff60]/gu)?.length ?? 0);
}
