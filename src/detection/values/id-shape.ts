import { decodeBase64 } from '../../pass/decoding/base64';
import { remembered } from '../text/memoize';
import { cleaned, unescapedValue } from '../text/normalize';
import { isCut } from './cut';
import { isEverydayName, isOtherThing } from './other-things';
import { isPlaceholder } from './placeholder';
import { isTypedRun } from './typed-run';

/** `certain`: a UUID, a hash or a decoded fingerprint. `opaque`: could be one where a label says so. */
export interface Shaped {
  /** Only a text: what comes of it, `parseDeviceId` judges where it leaves the page. */
  readonly deviceId: string;
  readonly shape: 'certain' | 'opaque';
}

/** The longest text that is looked at as a value, in UTF-16 code units: a Base64 header fits in. */
export const maxValueLength = 2_048;

const maxIdLength = 256;

const uuid = /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/iu;
/** Android ID, MD5 and the SHA family, in hex. */
const hashLike =
  /^(?=.*\d)(?:(?:[0-9a-f]{16}){1,2}|[0-9a-f]{40}|[0-9a-f]{56}|(?:[0-9a-f]{32}){2,4})$/iu;
const macAddress = /^[0-9a-f]{2}(?:([:-])[0-9a-f]{2})(?:\1[0-9a-f]{2}){4}$/iu;
/** Of capitals alone are those of Tizen. */
const opaque = /^(?:(?=.*\d)[a-z0-9][\w.:~+/|-]{4,}[a-z0-9]={0,2}|[A-Z0-9]{13})$/iu;
const capitals = /^[A-Z0-9]{13}$/u;
/** The beginning of a UUID, or hex digits of no hash: what is left of a longer value. */
const part =
  /^(?:[0-9a-f]{8}-(?:[0-9a-f]{1,4}-){0,3}[0-9a-f]{0,12}|[0-9a-f]{17,23}|[0-9a-f]{25,31}|[0-9a-f]{33,39}|[0-9a-f]{41,55}|[0-9a-f]{57,63}|[0-9a-f]{65,95}|[0-9a-f]{97,127})$/iu;
/** What stands around a value: quotes, and the punctuation of a sentence; no Base64 padding. */
const around = /^[\s"'`“”‘’«»]+|[\s"'`“”‘’«»)\]>.,;:!?\\]+$/gu;
/** Of Markdown; more stars stand for what is left out. */
const emphasis = /^[*_]{1,2}|(?<![*_])[*_]{1,2}$/gu;
/** What stands before Base64, also where the space is encoded. */
export const header = /^(?:ap-device-identifier\s*[:=]\s*)?fingerprint(?:[\s+:]|%20)+/iu;

/**
 * Reads a value that a label says to be a device ID. A shape alone never makes a device ID.
 *
 * @param text the value as it stands on the page
 * @returns undefined for placeholders, masked, cut, date-like and token-like values, and for what
 *   was typed for a document
 */
export function readShape(text: string): Shaped | undefined {
  return drawn(readChosen(text));
}

/**
 * Reads a value that a person chose alone, without any label: what they typed themselves is none of
 * a document's, and what they call a device may be a word with a number.
 */
export function readChosen(text: string): Shaped | undefined {
  return text.length > maxValueLength * 2 ? undefined : shapeOf(text);
}

function drawn(read: Shaped | undefined): Shaped | undefined {
  if (read === undefined || isTypedRun(read.deviceId)) return undefined;
  const { deviceId, shape } = read;
  const isName = shape === 'opaque' && !capitals.test(deviceId) && isEverydayName(deviceId);
  return isName ? undefined : read;
}

const shapeOf = remembered((text): Shaped | undefined => {
  const value = unescapedValue(cleaned(text))
    .replace(around, '')
    .replace(emphasis, '')
    .replace(around, '');
  const written = value.replace(header, '');
  return written === value ? idAsWritten(value) : decodedId(written.replace(/\s/gu, ''));
});

/**
 * Reads what the word "fingerprint" of the header stands before.
 *
 * @param text Base64, whole
 */
export function idInBase64(text: string): Shaped | undefined {
  return drawn(decodedId(text));
}

function decodedId(text: string): Shaped | undefined {
  const deviceId = decodeBase64(text);
  if (deviceId === null || !couldBe(deviceId)) return undefined;
  if (isPart(deviceId)) return undefined;
  // The server decodes it in the same way, so it knows it whatever it looks like.
  return { deviceId, shape: 'certain' };
}

/** Whether an ID that was decoded is the beginning of a UUID or a hash: the rest was cut off. */
export function isPart(deviceId: string): boolean {
  if (uuid.test(deviceId) || hashLike.test(deviceId)) return false;
  return part.test(deviceId) || /^[\da-f]{1,127}$/iu.test(deviceId);
}

function idAsWritten(written: string): Shaped | undefined {
  if (macAddress.test(written)) return { deviceId: written, shape: 'certain' };
  if (!couldBe(written)) return undefined;
  if (uuid.test(written) || hashLike.test(written)) {
    // The braces of a GUID are how it is written, not what it is.
    return { deviceId: written.replace(/^\{|\}$/gu, ''), shape: 'certain' };
  }
  // Records of registration codes hold the header's Base64 without its word.
  const decoded = written.length < 12 ? null : decodeBase64(written);
  if (decoded !== null && /^[\x21-\x7e]+$/u.test(decoded)) {
    if (isPart(decoded)) return undefined;
    if (couldBe(decoded) && isIdLike(decoded)) return { deviceId: decoded, shape: 'certain' };
  }
  return opaque.test(written) && (capitals.test(written) || /\d/u.test(written))
    ? { deviceId: written, shape: 'opaque' }
    : undefined;
}

function isIdLike(text: string): boolean {
  return uuid.test(text) || hashLike.test(text) || (opaque.test(text) && /\d/u.test(text));
}

/** A label of something else and its value, such as `commit:a8712b0b…`; `stb:4F21` is an ID. */
const isLabelled =
  /^[\w.-]*(?:id|identifier|uuid|guid|key|hash|token|commit|trace|session|number|version|build|model|type|address|date|at)[:=]/iu;

function couldBe(deviceId: string): boolean {
  return (
    deviceId.length <= maxIdLength &&
    (capitals.test(deviceId) || uuid.test(deviceId) || !part.test(deviceId)) &&
    !isCut(deviceId) &&
    !isPlaceholder(deviceId) &&
    !isLabelled.test(deviceId) &&
    !isOtherThing(deviceId)
  );
}
