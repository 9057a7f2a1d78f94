import type { Page } from 'playwright-core';

/**
 * What a page says, line by line, with what stands in its fields. What differs from one day to the next
 * is left out: times and ages.
 *
 * @param moving what changes by itself while somebody looks, as a selector: it is not read
 */
export async function shownText(page: Page, moving = ':not(*)'): Promise<string[]> {
  const lines = await page.evaluate((hidden) => {
    // What is said to ears alone comes and goes.
    const unseen = `.announcer, .visually-hidden, ${hidden}`;
    const parts = [...document.querySelectorAll<HTMLElement>(unseen)];
    for (const part of parts) part.style.display = 'none';
    const fields = [...document.querySelectorAll('input, textarea, select')]
      .filter((field) => field.checkVisibility())
      .map((field) => (field instanceof HTMLSelectElement ? field.selectedOptions[0]?.text : ''));
    const text = document.body.innerText;
    for (const part of parts) part.style.removeProperty('display');
    return [...text.split('\n'), ...fields];
  }, moving);
  return lines.map((line) => withoutTimes(line ?? '')).filter((line) => line !== '');
}

/** The same line, whenever it is read. */
export function withoutTimes(line: string): string {
  return (
    line
      .replace(/\s+/gu, ' ')
      .replace(/\b\d+ (?:sec|min|hr)\. ago\b/gu, '(age)')
      .replace(/(^| )just now$/u, '$1(age)')
      .replace(/\b\d+ (?:sec|min|hr) left\b/gu, '(time) left')
      // A few minutes ago may have been yesterday.
      .replace(/\b(?:[A-Z][a-z]{2} \d{1,2}, )?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?/gu, '(time)')
      .replace(/\b\d[\d,.]* ms\b/gu, '(time)')
      .replace(/^trace [\da-f-]{36}/u, 'trace (id)')
      .trim()
  );
}
