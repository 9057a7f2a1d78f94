import { namesReset, resetsIn } from '../detection/requests/reset-requests';
import { labelledIn } from '../detection/scan-text';
import { cleaned } from '../detection/text/normalize';
import { isCut } from '../detection/values/cut';
import { header, isPart, readChosen, type Shaped } from '../detection/values/id-shape';
import { readValue } from '../detection/values/parse-value';
import { type DeviceId, parseDeviceId } from '../pass/ids/device-id';
import { isAddressOfPerson } from '../pass/ids/email-address';
import type { IdentifierRefusal } from '../pass/ids/identifier';
import { failure, type Result, success } from '../pass/result';
import { plainDeviceId } from './plain-device-id';

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
  const plain = plainDeviceId(text);
  if (plain !== undefined) return plain;
  const found = anyIdInText(text);
  if (found !== undefined) return ofDevice(found);
  // A whole address or request is the ID of no device.
  if (/:\/\//u.test(text) || namesReset(text) !== undefined) return failure({ character: '/' });
  const typed = parseDeviceId(text);
  if (!typed.ok) return typed;
  if (isHeader(text)) return isWhole(text, typed.value) ? typed : failure('notFingerprint');
  // Quotes of any kind may have stood in front of the label.
  const [, character] = labelled.exec(text) ?? labelled.exec(typed.value) ?? [];
  if (character !== undefined) return failure({ character });
  return ofDevice(typed.value);
}

function ofDevice(read: DeviceId): Result<DeviceId, IdentifierRefusal> {
  return isAddressOfPerson(read) ? failure('addressAsDevice') : success(read);
}

/**
 * Reads the device ID that a person selected or pasted: the ID alone, wrapped over lines or not, or
 * with its label beside it.
 *
 * @returns undefined where the text is none, or holds several
 */
export function deviceIdInText(selection: string): DeviceId | undefined {
  const found = anyIdInText(selection);
  return found !== undefined && ofDevice(found).ok ? found : undefined;
}

/** The same, where a person's address may stand in the place of an ID. */
function anyIdInText(selection: string): DeviceId | undefined {
  const all = cleaned(selection.slice(0, maxLength));
  if (namesReset(all) !== undefined) return deviceIdInReset(all);
  const text = all.trim();
  const { ids, isLabelled } = labelledDevices(text);
  const [first, ...others] = ids;
  if (first !== undefined) return others.length === 0 ? deviceIdOf(first) : undefined;
  const bare = text.replace(opening, '');
  if (isHeader(bare)) return idInHeader(bare);
  if (isLabelled) return undefined;
  const alone = readChosen(bare) ?? joined(bare);
  return alone && deviceIdOf(alone.deviceId);
}

/** The device of a reset request, read as Settings reads one. */
function deviceIdInReset(text: string): DeviceId | undefined {
  const told = resetsIn(text).map(({ parameters }) => parameters.get('device_id'));
  const known = new Set(told.flatMap((one) => (one && 'value' in one ? [one.value] : [])));
  const [deviceId = ''] = known;
  const read = parseDeviceId(deviceId);
  return known.size === 1 && read.ok ? read.value : undefined;
}

/** What labels in a text say, and whether there is a label at all: its value may be cut. */
function labelledDevices(text: string): { ids: Set<string>; isLabelled: boolean } {
  const ids = new Set<string>();
  for (const one of labelledIn(text)) if (one?.field === 'device') ids.add(one.deviceId);
  return { ids, isLabelled: labelled.test(text) };
}

/** What a whole header says is the ID to the letter; of one that was cut nothing is taken. */
function idInHeader(text: string): DeviceId | undefined {
  const read = readValue(text);
  if (read !== undefined) return deviceIdOf(read.deviceId);
  const parsed = parseDeviceId(text);
  return parsed.ok && isWhole(text, parsed.value) ? parsed.value : undefined;
}

/** Pieces of a value that was wrapped, and no sentence that begins with something like one. */
function joined(text: string): Shaped | undefined {
  if (!text.split(/\s+/u).every((piece) => /^[\w+/=.:~|↵⏎↩¬\\-]+$/u.test(piece))) return undefined;
  const read = readChosen(text.replace(/[\s↵⏎↩¬\\]+/gu, ''));
  return read?.shape === 'certain' ? read : undefined;
}

/** The finder reads texts only; none becomes a device ID that is `all` in any spelling. */
function deviceIdOf(text: string): DeviceId | undefined {
  const read = parseDeviceId(text);
  return read.ok && read.value === text ? read.value : undefined;
}

/** Whether a header was not cut, with or without a mark. */
function isWhole(text: string, deviceId: DeviceId): boolean {
  return !isCut(text) && !isPart(deviceId);
}

function isHeader(text: string): boolean {
  return header.test(text);
}
