import { fileURLToPath } from 'node:url';
import { hasTestFont } from '../setup/find-font.mjs';

/**
 * The environment in which browsers draw with one font, whatever a machine has: layout that fits
 * with it fits with any. Nothing is pinned where that font is missing, or where no fontconfig is.
 *
 * @param file the configuration beside this file, if not that of the tests
 */
export function pinnedFont(file = 'fonts.conf'): Record<string, string> {
  if (process.platform !== 'linux' || !hasTestFont()) return {};
  return { FONTCONFIG_FILE: fileURLToPath(new URL(file, import.meta.url)) };
}
