/** What answers with the texts of `public/_locales`: in an extension, the browser. */
export interface MessageSource {
  getMessage(key: string, values?: string[]): string;
  getUILanguage(): string;
}

declare const browser: { readonly i18n: MessageSource } | undefined;

/** The browser's, under the name that it has for it; tests and programs put one in its place. */
export function messageSource(): MessageSource {
  return typeof browser === 'undefined' ? chrome.i18n : browser.i18n;
}
