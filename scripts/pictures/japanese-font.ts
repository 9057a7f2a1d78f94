import { pinnedFont } from '../browser/pinned-font';
import { hasJapaneseFont } from '../setup/find-font.mjs';
import { installSystemPackages } from '../setup/system-packages.mjs';

/**
 * The environment in which a browser draws Japanese too: with a font that only these pictures need,
 * and that is installed for them where apt-get can. Boxes are as wide as its letters.
 */
export function japaneseFont(): Record<string, string> {
  if (process.platform !== 'linux') return pinnedFont();
  if (!hasJapaneseFont() && !installSystemPackages(['fonts-vlgothic'])) {
    console.warn('Japanese is drawn as boxes where no font has it: install fonts-vlgothic.');
  }
  return pinnedFont('fonts-japanese.conf');
}
