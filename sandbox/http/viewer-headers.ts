import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { type DeviceInfo, DeviceInfoSchema } from '../model/platform';

const IdentitySchema = v.object({ email: v.pipe(v.string(), v.nonEmpty()) });
const base64 = /^[A-Za-z0-9+/]+={0,2}$/;
/** A hash by SHA-256 or SHA-512. */
const hashHex = /^(?:[0-9a-f]{64}|[0-9a-f]{128})$/i;

/**
 * Reads the device ID out of `AP-Device-Identifier: fingerprint <Base64 of the device ID>`.
 *
 * @param header the header's value
 * @returns null when the header is missing or malformed
 */
export function readDeviceId(header: string | undefined): string | null {
  const encoded = /^fingerprint +(\S+)$/i.exec(header ?? '')?.[1];
  if (encoded === undefined || !base64.test(encoded)) return null;
  return Buffer.from(encoded, 'base64').toString('utf8') || null;
}

/**
 * Reads what `X-Device-Info` says of the streaming device. Adobe asks for it with every request and
 * answers one without it, as from an unknown platform.
 *
 * @param header the header's value
 * @returns null when the header is missing, undefined when it is not the Base64 of JSON
 */
export function readDeviceInfo(header: string | undefined): DeviceInfo | null | undefined {
  if (header === undefined) return null;
  const schema = v.pipe(v.string(), v.parseJson(), DeviceInfoSchema);
  const info = v.safeParse(schema, readBase64(header));
  return info.success ? info.output : undefined;
}

/**
 * Reads the text in `X-Device-Info`, whatever it is.
 *
 * @param header the header's value
 * @returns null when the header is missing or not Base64
 */
export function readDeviceInfoText(header: string | undefined): string | null {
  return header === undefined ? null : readBase64(header);
}

/**
 * Reads what `AP-TempPass-Identity` says, whatever it is.
 *
 * @param header the header's value
 * @returns the decoded text, or null when the header is missing or not Base64
 */
export function readIdentity(header: string | undefined): string | null {
  return header === undefined ? null : readBase64(header);
}

/**
 * Reads the generic key out of `AP-TempPass-Identity`, the Base64 of JSON with an `email`. How
 * Adobe gets from the one to the other is each Programmer's choice; the stand-in takes what is
 * already 64 or 128 hexadecimal digits as it is, and hashes all else as it stands with SHA-256.
 *
 * @param header the header's value
 * @returns null when the header is missing or malformed
 */
export function readGenericKey(header: string | undefined): string | null {
  const identity = v.safeParse(
    v.pipe(v.string(), v.parseJson(), IdentitySchema),
    readIdentity(header),
  );
  if (!identity.success) return null;
  const { email } = identity.output;
  return hashHex.test(email) ? email : createHash('sha256').update(email).digest('hex');
}

function readBase64(text: string): string | null {
  return base64.test(text) ? Buffer.from(text, 'base64').toString('utf8') : null;
}
