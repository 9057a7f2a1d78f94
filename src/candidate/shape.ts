import { type DeviceId, parseDeviceId } from '../pass/device-id';
import { unwrap } from '../pass/identifier';
import { cleaned, unescapedValue } from './cleaned';
import { remembered } from './remembered';

/** `certain`: a UUID, a hash or a decoded fingerprint. `opaque`: could be one where a label says so. */
export interface Shaped {
  readonly deviceId: DeviceId;
  readonly shape: 'certain' | 'opaque';
}

/** The longest text that is looked at as a value, in UTF-16 code units: a Base64 header fits in. */
export const maxValueLength = 2_048;

const maxIdLength = 256;

const uuid = /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/iu;
/** Android ID, MD5 and the SHA family, in hex. */
const hashLike =
  /^(?=.*\d)(?:[0-9a-f]{16}|[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/iu;
const opaque = /^(?=.*\p{N})[\p{L}\p{N}][\p{L}\p{N}._:~+/|-]{5,}={0,2}$/u;
const notAnId: readonly RegExp[] = [
  // One character over and over stands for a value that is left out.
  /^\{?(\p{L}|\p{N})(?:\1|-)*\}?$/iu,
  /x{4,}|\*{2,}|•{2,}|\.{3}|…/iu,
  // A signed token, an address, a date, a time, a version, a memory address or bus number.
  /^eyJ[\w-]{5,}\.[\w-]*\.?/u,
  /:\/\/|^www\.|\.(?:html?|json|js|png|svg|com|example)\b/iu,
  /^\d{4}-\d{2}-\d{2}(?:[T_:]|$)|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$|^\d{1,2}:\d{2}(?::|$)/u,
  /^v?\d+(?:\.\d+)+(?:[-+][\w.]+)?$/iu,
  /^\d{1,7}$|^0x[0-9a-f]{1,8}$/iu,
  // Names of algorithms, formats and standards that stand beside a label.
  /^(?:sha|md|uuid|guid|utf|base|aes|rfc|iso|hmac|http|https|es|ed|rs)[-_/]?v?\d[\d./-]*(?:[-_/]?\d+)*$/iu,
  /^(?:your|my|the|some|example|sample|placeholder|insert|enter|paste|todo|redacted|masked|hidden|unknown|undefined|null|none|missing|invalid|not|unset|string|default)(?:[-_.]|\d|$)/iu,
  /^(?:device[-_.]?(?:id|identifier|uuid))(?:[-_.]?\d{0,2})$/iu,
];

/**
 * Reads a value that a label says to be a device ID. A shape alone never makes a device ID.
 *
 * @param text the value as it stands on the page
 * @returns undefined for placeholders, masked, cut, date-like and token-like values, and for
 *   everything that `parseDeviceId` refuses
 */
export function readShape(text: string): Shaped | undefined {
  return text.length > maxValueLength * 2 ? undefined : shapeOf(text);
}

const shapeOf = remembered((text): Shaped | undefined => {
  const value = unwrap(unescapedValue(cleaned(text)));
  if (value.length === 0 || value.length > maxValueLength) return undefined;
  const header = /^(?:ap-device-identifier\s*[:=]\s*)?fingerprint[\s+:]+/iu.exec(value);
  if (header === null && value.length > maxIdLength) return undefined;
  const written = header === null ? value : `fingerprint ${value.slice(header[0].length)}`;
  const read = parseDeviceId(header === null ? trimmedEnd(value) : trimmedEnd(written));
  if (!read.ok) return undefined;
  const deviceId = read.value;
  if (header === null && /^fingerprint/iu.test(value)) return undefined;
  if (notAnId.some((pattern) => pattern.test(deviceId))) return undefined;
  if (uuid.test(deviceId) || hashLike.test(deviceId)) return bare(deviceId);
  // Decoded from the header, so the server knows it whatever it looks like.
  if (header !== null) return { deviceId, shape: 'certain' };
  if (deviceId.length > maxIdLength || !opaque.test(deviceId)) return undefined;
  return { deviceId, shape: 'opaque' };
});

/** A UUID in the braces of a GUID is sent without them: they are how it is written, not what it is. */
function bare(deviceId: DeviceId): Shaped | undefined {
  const inner = parseDeviceId(deviceId.replace(/^\{|\}$/gu, ''));
  return inner.ok ? { deviceId: inner.value, shape: 'certain' } : undefined;
}

/** Drops the punctuation of a sentence after a value, but no Base64 padding. */
function trimmedEnd(value: string): string {
  return value.replace(/["'`“”’»)\]>.,;:!?\\]+$/u, '');
}
