import { existsSync } from 'node:fs';
import { chromiumPath } from '../browser/chromium-path';
import { installSystemPackages } from '../setup/system-packages.mjs';
import { type Language, tagOf } from '../texts/languages';

/** Debian packs Chromium's own texts apart from it. */
const debian = { program: '/usr/bin/chromium', texts: '/usr/lib/chromium/locales' } as const;

/**
 * Sees to it that the browser has its own texts in a language: date fields and what it says of files
 * are written in them, in the middle of a page. Where apt-get can, they are installed for the pictures.
 */
export function ensureBrowserTexts(language: Language): void {
  if (language === 'en' || chromiumPath() !== debian.program) return;
  const file = `${debian.texts}/${tagOf(language)}.pak`;
  if (existsSync(file) || installSystemPackages(['chromium-l10n'])) return;
  console.warn(
    'Date fields are drawn in English where Chromium has no other: install chromium-l10n.',
  );
}
