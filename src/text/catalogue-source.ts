import type { MessageSource } from './message-source';

/** A text of a catalogue in `public/_locales`. */
export interface CatalogueMessage {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/**
 * Answers outside a browser as the browser does within an extension: names first, then `$1` to `$9`;
 * `$$` is a dollar (chrome.i18n, message formats).
 *
 * @param uiLanguage whose region numbers and dates are written for, such as `de-DE`
 */
export function catalogueSource(
  catalogue: Readonly<Record<string, CatalogueMessage>>,
  uiLanguage: string,
): MessageSource {
  const byKey = new Map(Object.entries(catalogue));
  return {
    getUILanguage: () => uiLanguage,
    getMessage(key, values = []) {
      const { message = '', placeholders = {} } = byKey.get(key) ?? {};
      const named = message.replace(
        /\$(\w+)\$/gu,
        (_, name: string) => placeholders[name.toLowerCase()]?.content ?? '',
      );
      return named.replace(/\$(\$|[1-9])/gu, (_, place: string) =>
        place === '$' ? '$' : (values[Number(place) - 1] ?? ''),
      );
    },
  };
}

/** Puts a source in the browser's place, for `t()`. */
export function answerFrom(source: MessageSource): void {
  Object.defineProperty(globalThis, 'browser', { value: { i18n: source }, configurable: true });
}
