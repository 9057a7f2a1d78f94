import type { Place } from '../candidate/candidate';
import { cleaned } from '../candidate/cleaned';
import { labelledIn } from '../candidate/labelled-text';
import type { LabelledValue } from '../candidate/labelled-value';
import { labelled } from './attributes';

const maxEntries = 500;
const maxLength = 65_536;

type Kept = (LabelledValue & { readonly place: Place }) | undefined;

/** What the page's address says, with its fragment, as applications route by it. */
export function* saidByAddress(): Generator<Kept> {
  for (const one of labelledIn(cleaned(location.href.slice(0, 16_384)))) {
    yield one && { ...one, place: 'address' };
  }
}

/** What the page keeps in its local and session storage. */
export function* saidByStorage(): Generator<Kept> {
  for (const area of storages()) {
    for (let index = 0; index < Math.min(area.length, maxEntries); index++) {
      const key = area.key(index) ?? '';
      const value = (area.getItem(key) ?? '').slice(0, maxLength);
      yield* labelled(key, value, 'storage');
      for (const one of labelledIn(cleaned(value))) yield one && { ...one, place: 'storage' };
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
