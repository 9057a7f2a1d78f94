import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violationsIn } from '../../scripts/pictures/axe';

/** Expects that axe finds nothing on a page, in light, in dark and in forced colours. */
export async function expectNoViolation(page: Page): Promise<void> {
  for (const look of [{}, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...look });
    expect(await violationsIn(page, look)).toEqual([]);
  }
}
