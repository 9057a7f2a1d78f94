import { t } from './t';

/**
 * Texts one after the other, as sentences of the language: one that ends with no sign gets its full
 * stop before the next. A full stop of Japanese has its space in itself.
 *
 * @param texts what is empty, false or undefined is left out
 */
export function formatSentences(texts: readonly (string | false | undefined)[]): string {
  return texts
    .filter((text) => text !== undefined && text !== false && text !== '')
    .reduce((all: string, text) => (all === '' ? '' : beforeSentence(all)) + text, '');
}

/** A text as it stands before a sentence that is no text alone, such as a time that is counted. */
export function beforeSentence(text: string): string {
  const ended = /[.!?:…。！？：]$/u.test(text) ? text : text + t('sentence_end');
  return /[。！？：]$/u.test(ended) ? ended : `${ended} `;
}
