import { cleaned } from '../candidate/cleaned';
import { labelledIn } from '../candidate/labelled-text';
import { readShape } from '../candidate/shape';
import { readValue } from '../candidate/value';
import { type DeviceId, parseDeviceId } from '../pass/device-id';

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
  const alone = readShape(text) ?? (isOneValue(text) ? readValue(text, 0) : undefined);
  if (alone !== undefined) return deviceIdOf(alone.deviceId);
  const labelled = new Set<string>();
  for (const one of labelledIn(text)) if (one?.field === 'device') labelled.add(one.deviceId);
  const [first, ...others] = labelled;
  return first !== undefined && others.length === 0 ? deviceIdOf(first) : undefined;
}

/** The finder reads texts only; none becomes a device ID that is `all` in any spelling. */
function deviceIdOf(text: string): DeviceId | undefined {
  const read = parseDeviceId(text);
  return read.ok && read.value === text ? read.value : undefined;
}

/** Pieces of a value that was wrapped, and no sentence that begins with something like one. */
function isOneValue(text: string): boolean {
  return text.split(/\s+/u).every((piece) => /^[\w+/=.:~|↵⏎↩¬\\-]+$/u.test(piece));
}
