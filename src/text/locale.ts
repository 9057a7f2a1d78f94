import { messageSource } from './message-source';

let known: string | undefined;

/**
 * The language of the texts with the region that the browser is set to, such as `en-DE`: a number or
 * a date in the middle of a sentence is in the language of the sentence.
 */
export function locale(): string {
  known ??= inRegion(messageSource().getMessage('locale'), messageSource().getUILanguage());
  return known;
}

/**
 * @param language of the texts, such as `en`
 * @param browser what the browser's own texts are in, such as `de-DE`
 */
export function inRegion(language: string, browser: string): string {
  const { region } = new Intl.Locale(browser);
  return new Intl.Locale(language, region === undefined ? {} : { region }).toString();
}
