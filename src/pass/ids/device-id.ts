import { decodeBase64 } from '../decoding/base64';
import { failure, type Result } from '../result';
import {
  checkTarget,
  type IdentifierRefusal,
  maxIdentifierLength,
  withoutSurroundings,
} from './identifier';

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
 * Reads a device ID from what was typed or pasted. White space, quotes, and the comma or full stop
 * of a sentence around it are dropped. `fingerprint <Base64>` and a whole `AP-Device-Identifier:
 * fingerprint …` line are decoded, as the `device_id` of a reset is the decoded value (REST API V2,
 * header AP-Device-Identifier).
 *
 * @param text as typed or pasted
 * @returns the ID, which reads as itself, or why the text is none
 */
export function parseDeviceId(text: string): Result<DeviceId, IdentifierRefusal> {
  if (text.length > maxPastedLength) return failure('tooLong');
  const pasted = withoutSurroundings(text);
  const value = header.test(pasted) ? withoutSurroundings(pasted.replace(header, '')) : pasted;
  if (value !== pasted && !fingerprint.test(value)) {
    return failure(value === '' ? 'empty' : 'notFingerprint');
  }
  if (!fingerprint.test(value)) return branded(checkTarget(value));
  const decoded = decodeBase64(value.replace(fingerprint, ''));
  if (decoded === null || header.test(decoded)) return failure('notFingerprint');
  return branded(checkTarget(decoded));
}

function branded(checked: Result<string, IdentifierRefusal>): Result<DeviceId, IdentifierRefusal> {
  return checked.ok ? { ok: true, value: checked.value as DeviceId } : checked;
}
