import { labelled } from './attributes';
import { findInText, type TextFinding } from './text';

const maxEntries = 500;
const maxLength = 65_536;

/** What the page's address says, with its fragment, as applications route by it. */
export function findInUrl(): Generator<TextFinding | undefined> {
  return findInText(location.href.slice(0, 16_384), 'address');
}

/** What the page keeps in its local and session storage. */
export function* findInStorage(): Generator<TextFinding | undefined> {
  for (const area of storages()) {
    for (const [key, whole] of Object.entries(area).slice(0, maxEntries)) {
      const value = String(whole).slice(0, maxLength);
      yield* labelled(key, value, 'storage');
      yield* findInText(value, 'storage');
    }
  }
}

/** A frame without an origin, or a person who blocks them, leaves none to read. */
function storages(): Storage[] {
  try {
    return [localStorage, sessionStorage];
  } catch {
    return [];
  }
}
