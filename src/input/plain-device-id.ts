import { decodeBase64 } from '../pass/decoding/base64';
import { type DeviceId, parseDeviceId } from '../pass/ids/device-id';
import type { IdentifierRefusal } from '../pass/ids/identifier';
import type { Result } from '../pass/result';

/** Of these alone there is no label, address, header or mark of what was left out. */
const plain = /^[a-z\d]+(?:[._-][a-z\d]+)*$/iu;
/** A UUID, or a hash in hex: whatever it is Base64 of, it is the ID itself. */
const certain =
  /^(?=.*\d)(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|(?:[\da-f]{16}){1,2}|[\da-f]{40}|[\da-f]{56}|(?:[\da-f]{32}){2,4})$/iu;
/** Less is never taken for Base64 of an ID, in UTF-16 code units. */
const shortestBase64 = 12;

/**
 * Reads a device ID that stands alone, as most do. The finder, which reads all else that is typed and
 * pasted, is as much code as a third of the popup, and is not needed for it.
 *
 * @param text as typed or pasted
 * @returns undefined where the finder has to read it
 */
export function plainDeviceId(text: string): Result<DeviceId, IdentifierRefusal> | undefined {
  return text === '' || isPlain(text) ? parseDeviceId(text) : undefined;
}

function isPlain(text: string): boolean {
  if (!plain.test(text)) return false;
  return text.length < shortestBase64 || certain.test(text) || decodeBase64(text) === null;
}
