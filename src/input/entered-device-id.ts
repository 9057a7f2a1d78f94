import { namesReset, resetsIn } from '../detection/requests/reset-requests';
import { labelledIn } from '../detection/scan-text';
import { cleaned } from '../detection/text/normalize';
import { header, readShape } from '../detection/values/id-shape';
import { readValue } from '../detection/values/parse-value';
import { type DeviceId, parseDeviceId } from '../pass/ids/device-id';
import type { IdentifierRefusal } from '../pass/ids/identifier';
import { failure, type Result, success } from '../pass/result';

/** The longest text that is looked through, in UTF-16 code units. */
const maxLength = 16_384;
/** What a hasty selection takes along in front of a value. */
const opening = /^["'`“‘«([<\s]+/u;
/** A label whose value has no shape of an ID. */
const labelled = /^[\s"'{]*[\w-]*device[-_ ]?id(?:entifier)?["']?\s*([:=])/iu;

/**
 * Reads the device ID of the popup's field: what a right click would take from the same text, else
 * whatever a person typed.
 *
 * @returns the ID, or why the text is none
 */
export function readEnteredDeviceId(text: string): Result<DeviceId, IdentifierRefusal> {
  const found = deviceIdInText(text);
  if (found !== undefined) return success(found);
  // A whole address or request is the ID of no device.
  if (/:\/\//u.test(text) || namesReset(text) !== undefined) return failure({ character: '/' });
  const typed = parseDeviceId(text);
  if (!typed.ok || isHeader(text)) return typed;
  // Quotes of any kind may have stood in front of the label.
  const [, character] = labelled.exec(text) ?? labelled.exec(typed.value) ?? [];
  return character === undefined ? typed : failure({ character });
}

/**
 * Reads the device ID that a person selected or pasted: the ID alone, wrapped over lines or not, or
 * with its label beside it.
 *
 * @returns undefined where the text is none, or holds several
 */
export function deviceIdInText(selection: string): DeviceId | undefined {
  const all = cleaned(selection.slice(0, maxLength));
  if (namesReset(all) !== undefined) return deviceIdInReset(all);
  const text = all.trim().replace(opening, '');
  // What a header says is the ID to the letter.
  const whole = isHeader(text) ? parseDeviceId(text) : undefined;
  if (whole?.ok) return whole.value;
  const alone = readShape(text) ?? (isOneValue(text) ? readValue(text, 0) : undefined);
  if (alone !== undefined) return deviceIdOf(alone.deviceId);
  const labelledIds = new Set<string>();
  for (const one of labelledIn(text)) if (one?.field === 'device') labelledIds.add(one.deviceId);
  const [first, ...others] = labelledIds;
  return first !== undefined && others.length === 0 ? deviceIdOf(first) : undefined;
}

/** The device of a reset request, read as Settings reads one. */
function deviceIdInReset(text: string): DeviceId | undefined {
  const told = resetsIn(text).map(({ parameters }) => parameters.get('device_id'));
  const known = new Set(told.flatMap((one) => (one && 'value' in one ? [one.value] : [])));
  const [deviceId = ''] = known;
  const read = parseDeviceId(deviceId);
  return known.size === 1 && read.ok ? read.value : undefined;
}

function isHeader(text: string): boolean {
  return header.test(text);
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
