import { t } from './t';

/**
 * Texts one after the other, as sentences of the language: one that ends with no sign gets its full
 * stop before the next. A full stop of Japanese has its space in itself.
 *
 * @param texts what is empty, false or undefined is left out
 */
export function formatSentences(texts: readonly (string | false | undefined)[]): string {
  let all = '';
  for (const text of texts) {
    if (!text) continue;
    if (all !== '' && !/[.!?:…。！？：]$/u.test(all)) all += t('sentence_end');
    if (all !== '' && !/[。！？：]$/u.test(all)) all += ' ';
    all += text;
  }
  return all;
}
