import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const folders = ['/usr/share/fonts', '/usr/local/share/fonts'];

/**
 * Whether the font is there that the browser tests draw with on Linux: DejaVu Sans, the widest that
 * people have. Elsewhere they draw with the system's own.
 */
export function hasTestFont() {
  return folders.some((folder) => holds(folder, 'DejaVuSans.ttf', 4));
}

/** Whether one with Japanese letters is there, which nothing but pictures in Japanese needs. */
export function hasJapaneseFont() {
  return folders.some((folder) => holds(folder, 'VL-PGothic-Regular.ttf', 4));
}

/**
 * @param {string} folder
 * @param {string} file
 * @param {number} depth how many folders deep to look
 * @returns {boolean}
 */
function holds(folder, file, depth) {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return false;
  }
  return entries.some((entry) => {
    if (entry.name === file) return true;
    return entry.isDirectory() && depth > 0 && holds(join(folder, entry.name), file, depth - 1);
  });
}
