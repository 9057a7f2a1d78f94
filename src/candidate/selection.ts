import type { DeviceId } from '../pass/device-id';
import { cleaned } from './cleaned';
import { labelledIn } from './labelled-text';
import { readShape } from './shape';
import { readValue } from './value';

/** The longest selection that is looked through, in UTF-16 code units. */
const maxLength = 16_384;
/** What a hasty selection takes along in front of a value. */
const opening = /^["'`“‘«([<\s]+/u;

/**
 * Reads the device ID that a person selected: the ID alone, wrapped over lines or not, or with
 * its label beside it.
 *
 * @returns undefined where the selection is none, or holds several
 */
export function deviceIdInSelection(selection: string): DeviceId | undefined {
  const text = cleaned(selection.slice(0, maxLength)).trim().replace(opening, '');
  const alone = readShape(text) ?? (isOneValue(text) ? readValue(text, 0, false) : undefined);
  if (alone !== undefined) return alone.deviceId;
  const labelled = new Set<DeviceId>();
  for (const one of labelledIn(text)) if (one?.field === 'device') labelled.add(one.deviceId);
  const [first, ...others] = labelled;
  return others.length === 0 ? first : undefined;
}

/** Pieces of a value that was wrapped, and no sentence that begins with something like one. */
function isOneValue(text: string): boolean {
  return text.split(/\s+/u).every((piece) => /^[\w+/=.:~|↵⏎↩¬\\-]+$/u.test(piece));
}
