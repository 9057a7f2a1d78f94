import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds on a page as it looks now: each in a line of words. */
export async function violationsIn(page: Page): Promise<string[]> {
  // The other mode is for frames of other origins, and opens one more page for each look.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `axe, ${id}: ${html}`));
}
