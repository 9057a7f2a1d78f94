import { fileURLToPath } from 'node:url';
import { hasTestFont } from '../setup/find-font.mjs';

/**
 * The environment in which browsers draw with one font, whatever a machine has: layout that fits
 * with it fits with any. Nothing is pinned where that font is missing, or where no fontconfig is.
 */
export function pinnedFont(): Record<string, string> {
  if (process.platform !== 'linux' || !hasTestFont()) return {};
  return { FONTCONFIG_FILE: fileURLToPath(new URL('fonts.conf', import.meta.url)) };
}
