import type { Page } from 'playwright-core';
import { type Language, tagOf } from '../texts/languages';
import { readCatalogue } from '../texts/read-catalogue';
import { patternOf } from './left-in-english';

/** What ends with three dots for want of room. */
function shortenedIn(): string[] {
  const shown = [...document.querySelectorAll('body *')].filter((one) => one.checkVisibility());
  const others = shown
    .filter((one) => getComputedStyle(one).textOverflow === 'ellipsis')
    .filter((one) => one.scrollWidth > one.clientWidth && !one.matches('input, select'))
    .map((one) => (one.textContent ?? '').trim());
  // A select does not tell: one beside it with room for its choice alone is as wide as that needs.
  const chosen = shown.flatMap((one) => {
    const choice = one instanceof HTMLSelectElement ? one.selectedOptions[0] : undefined;
    if (choice === undefined) return [];
    const alone = document.createElement('select');
    alone.className = one.className;
    alone.style.cssText = 'position: absolute; width: auto; max-width: none; flex: none';
    alone.append(choice.cloneNode(true));
    one.after(alone);
    const needs = alone.offsetWidth;
    alone.remove();
    return needs > one.getBoundingClientRect().width + 1 ? [choice.text] : [];
  });
  // Nor does a field that has no room for what it asks for.
  const asked = shown.flatMap((one) => {
    if (!(one instanceof HTMLInputElement) || !one.matches(':placeholder-shown')) return [];
    const { font, letterSpacing, paddingLeft, paddingRight } = getComputedStyle(one);
    const alone = document.createElement('span');
    alone.style.cssText = `position: absolute; white-space: pre; font: ${font}; letter-spacing: ${letterSpacing}`;
    alone.textContent = one.placeholder;
    one.after(alone);
    const needs = alone.getBoundingClientRect().width;
    alone.remove();
    const room = one.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    return needs > room + 1 ? [one.placeholder] : [];
  });
  return [...others, ...chosen, ...asked];
}

/** What the line of keys has no room for; that of the side panel has a button of its own above. */
function hiddenKeysIn(): string[] {
  return [...document.querySelectorAll<HTMLElement>('.keys > span:nth-child(-n + 5)')]
    .filter((one) => one.parentElement?.clientHeight === 18)
    .filter((one) => one.offsetTop > (one.parentElement?.offsetTop ?? 0) + 10)
    .map((one) => one.textContent);
}

/** IDs, no longer than a UUID, of which a field does not show all. */
function cutIdsIn(): string[] {
  return [...document.querySelectorAll<HTMLInputElement>('.combobox > input')]
    .filter((one) => one.checkVisibility() && one.value !== '' && one.value.length <= 36)
    .filter((one) => {
      const { font, letterSpacing, paddingLeft, paddingRight } = getComputedStyle(one);
      const alone = document.createElement('span');
      alone.style.cssText = `position: absolute; white-space: pre; font: ${font}; letter-spacing: ${letterSpacing}`;
      alone.textContent = one.value;
      one.after(alone);
      const needs = alone.getBoundingClientRect().width;
      alone.remove();
      return needs > one.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) + 0.5;
    })
    .map((one) => one.value);
}

/**
 * Looks for texts that a page has no room for: names may be long, and are shortened; a label is not to
 * be, and no key is to be left out.
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
    return [
      ...labels.map((text) => `shortened in ${tagOf(language)}: “${text}”`),
      ...(await page.evaluate(hiddenKeysIn)).map((key) => `no room for the key “${key}”`),
      ...(await page.evaluate(cutIdsIn)).map((id) => `no room for the ID “${id}”`),
    ];
  };
}
