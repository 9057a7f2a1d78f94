import { decodeBase64 } from './base64';
import { checkIdentifier, type IdentifierRefusal, maxIdentifierLength, unwrap } from './identifier';
import { failure, type Result } from './result';

declare const deviceIdBrand: unique symbol;

/**
 * A device ID as Adobe Pass knows it: decoded, byte for byte, never empty, never `all`.
 * Only {@link parseDeviceId} makes one.
 */
export type DeviceId = string & { readonly [deviceIdBrand]: true };

const header = /^ap-device-identifier\s*:/iu;
const fingerprint = /^fingerprint\s+/iu;
/** Base64 of the longest ID, the header's name and some white space fit in here. */
const maxPastedLength = maxIdentifierLength * 4;

/**
 * Reads a device ID from what was typed or pasted. White space and quotes around it are dropped.
 * `fingerprint <Base64>` and a whole `AP-Device-Identifier: fingerprint …` line are decoded, as
 * the `device_id` of a reset is the decoded value (REST API V2, header AP-Device-Identifier).
 *
 * @param text as typed or pasted
 * @returns the ID, or why the text is none
 */
export function parseDeviceId(text: string): Result<DeviceId, IdentifierRefusal> {
  if (text.length > maxPastedLength) return failure('tooLong');
  const pasted = unwrap(text);
  const value = unwrap(pasted.replace(header, ''));
  if (value !== pasted && header.test(pasted) && !fingerprint.test(value)) {
    return failure(value === '' ? 'empty' : 'notFingerprint');
  }
  if (!fingerprint.test(value)) return branded(checkIdentifier(value));
  const decoded = decodeBase64(value.replace(fingerprint, ''));
  return decoded === null ? failure('notFingerprint') : branded(checkIdentifier(decoded));
}

function branded(checked: Result<string, IdentifierRefusal>): Result<DeviceId, IdentifierRefusal> {
  return checked.ok ? { ok: true, value: checked.value as DeviceId } : checked;
}
