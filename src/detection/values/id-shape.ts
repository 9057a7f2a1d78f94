import { decodeBase64 } from '../../pass/decoding/base64';
import { remembered } from '../text/memoize';
import { cleaned, unescapedValue } from '../text/normalize';

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
const opaque = /^(?=.*\p{N})[\p{L}\p{N}][\p{L}\p{N}._:~+/|-]{5,}={0,2}$/u;
const notAnId: readonly RegExp[] = [
  // Everybody, nobody, and what no ID has in it.
  /^(?:all)?$|[\s\p{C}\p{Default_Ignorable_Code_Point}]/iu,
  // One character over and over stands for a value that is left out.
  /^\{?([\p{L}\p{N}])(?:\1|-)*\}?$|x{4,}|\.{3}/iu,
  // A signed token, an address, a file.
  /^eyJ|:\/\/|^www\.|\.(?:html?|json|js|png|svg|com|example)\b/iu,
  // A date, a time, a version, a memory address or bus number.
  /^\d{4}-\d{2}-\d{2}(?:[T_:]|$)|^\d{1,2}[:./]\d{1,2}(?:[:./]|$)|^v?\d+(?:\.\d+)+(?:[-+]|$)|^\d{1,7}$|^0x/iu,
  // Names of algorithms, formats and standards that stand beside a label.
  /^(?:sha|md|uuid|guid|utf|base|aes|rfc|iso|hmac|http|https|es|ed|rs)[-_/]?v?\d[\d./_-]*$/iu,
  // What documents write in place of one, and the label once more.
  /^(?:your|my|the|some|example|sample|placeholder|redacted|unknown|null|not|default)(?:[-_.]|\d)/iu,
  /^device[-_.]?(?:id|identifier|uuid)[-_.]?\d{0,2}$|^fingerprint/iu,
];

/** What stands around a value: quotes, and the punctuation of a sentence; no Base64 padding. */
const around = /^[\s"'`“”‘’«»]+|[\s"'`“”‘’«»)\]>.,;:!?\\]+$/gu;
/** What stands before Base64, also where the space is encoded. */
export const header = /^(?:ap-device-identifier\s*[:=]\s*)?fingerprint(?:[\s+:]|%20)+/iu;

/**
 * Reads a value that a label says to be a device ID. A shape alone never makes a device ID.
 *
 * @param text the value as it stands on the page
 * @returns undefined for placeholders, masked, cut, date-like and token-like values
 */
export function readShape(text: string): Shaped | undefined {
  return text.length > maxValueLength * 2 ? undefined : shapeOf(text);
}

const shapeOf = remembered((text): Shaped | undefined => {
  const value = unescapedValue(cleaned(text)).replace(around, '');
  const written = value.replace(header, '');
  const isDecoded = written !== value;
  const deviceId = isDecoded ? (decodeBase64(written) ?? '') : written;
  if (deviceId.length > maxIdLength || notAnId.some((pattern) => pattern.test(deviceId))) {
    return undefined;
  }
  if (uuid.test(deviceId) || hashLike.test(deviceId)) {
    // The braces of a GUID are how it is written, not what it is.
    return { deviceId: deviceId.replace(/^\{|\}$/gu, ''), shape: 'certain' };
  }
  // Decoded from the header, so the server knows it whatever it looks like.
  if (isDecoded) return { deviceId, shape: 'certain' };
  return opaque.test(deviceId) ? { deviceId, shape: 'opaque' } : undefined;
});
