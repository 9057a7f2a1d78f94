import type { Page } from 'playwright-core';
import type { CatalogueMessage } from '../../src/text/catalogue-source';
import type { Language } from '../texts/languages';
import { readCatalogue } from '../texts/read-catalogue';

type Catalogue = Readonly<Record<string, CatalogueMessage>>;

/** What a page shows, and what it says of controls. */
function textsOf(): string[] {
  const names = ['title', 'aria-label', 'placeholder'];
  const texts = [document.title];
  for (const one of document.querySelectorAll('body *:not(script, style)')) {
    texts.push(...names.map((name) => one.getAttribute(name) ?? ''));
    for (const node of one.childNodes) if (node instanceof Text) texts.push(node.data);
  }
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

/**
 * Looks for sentences in English on a page in another language.
 *
 * @returns finds those of a page, each in a line of words
 */
export function englishFinder(language: Language): (page: Page) => Promise<string[]> {
  const patterns = englishPatterns(readCatalogue('en'), readCatalogue(language));
  return async (page) => {
    const texts = new Set(await page.evaluate(textsOf));
    const left = [...texts].filter((text) => patterns.some((pattern) => pattern.test(text)));
    return left.map((text) => `left in English: “${text}”`);
  };
}

/** Values, and names that stay in every language. */
const notWords = /\$\w+\$|Temp Pass|Adobe Pass|(?:MVPD|requestor) ID/giu;

/** English texts of two words and more that the language says in another way, with any values. */
export function englishPatterns(english: Catalogue, own: Catalogue): RegExp[] {
  const ownTexts = new Set(Object.values(own).map(({ message }) => message));
  return Object.entries(english).flatMap(([key, { message }]) => {
    const words = message.replace(notWords, '').match(/\p{L}{2,}/gu) ?? [];
    if (words.length < 2 || key.startsWith('cli_') || ownTexts.has(message)) return [];
    return [patternOf(message)];
  });
}

/** A text of a catalogue with any values in it. */
export function patternOf(message: string): RegExp {
  const parts = message.split(/\$\w+\$/u).map(escaped);
  return new RegExp(`^${parts.join('.+')}$`, 'su');
}

function escaped(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}/]/gu, '\\$&');
}
