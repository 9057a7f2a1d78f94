import axeCore from 'axe-core';
import type { Page } from 'playwright-core';
import * as v from 'valibot';
import type { Look } from './looks';

/** What it does not do unless it is asked to: targets of 24 px, and names that have what is seen. */
const asWell = {
  'target-size': { enabled: true },
  'label-content-name-mismatch': { enabled: true },
};

declare global {
  var axe: typeof import('axe-core');
}

const found = v.array(v.string());

/**
 * What axe finds on a page as it looks now: each in a line of words. Nothing but colours differs
 * between its looks, so that one in other colours is looked at for these alone.
 */
export async function violationsIn(
  page: Page,
  look: Pick<Look, 'colorScheme' | 'forcedColors'> = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeCore.source);
  const isOtherwise = look.colorScheme !== undefined || look.forcedColors !== undefined;
  const options: axeCore.RunOptions = {
    resultTypes: ['violations'],
    ...(isOtherwise ? { runOnly: ['color-contrast'] } : { rules: asWell }),
  };
  const said = await page.evaluate(async (options) => {
    const { violations } = await globalThis.axe.run(document, options);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `axe, ${id}: ${html}`));
  }, options);
  return v.parse(found, said);
}
