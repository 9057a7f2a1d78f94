import type { Page } from 'playwright-core';
import { type Language, tagOf } from '../texts/languages';
import { readCatalogue } from '../texts/read-catalogue';
import { patternOf } from './left-in-english';

/** What ends with three dots for want of room. */
function shortenedIn(): string[] {
  return [...document.querySelectorAll('body *')]
    .filter((one) => one.checkVisibility() && getComputedStyle(one).textOverflow === 'ellipsis')
    .filter((one) => one.scrollWidth > one.clientWidth + 1 && !one.matches('input, select'))
    .map((one) => (one.textContent ?? '').trim());
}

/**
 * Looks for texts that a page has no room for: names may be long, and are shortened; a label is not to
 * be.
 *
 * @returns finds those of a page, each in a line of words
 */
export function shortenedFinder(language: Language): (page: Page) => Promise<string[]> {
  // What has a name in it may be as long as the name.
  const patterns = Object.values(readCatalogue(language))
    .map(({ message }) => message.replace(/\$(?:COUNT|NUMBER|TOTAL)\$/gu, '1'))
    .filter((message) => !message.includes('$') && /\p{L}{3}/u.test(message))
    .map((message) => patternOf(message.replaceAll('1', '$COUNT$')));
  return async (page) => {
    const shortened = new Set(await page.evaluate(shortenedIn));
    const labels = [...shortened].filter((text) => patterns.some((pattern) => pattern.test(text)));
    return labels.map((text) => `shortened in ${tagOf(language)}: “${text}”`);
  };
}
