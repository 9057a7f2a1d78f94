import { createHash } from 'node:crypto';
import * as v from 'valibot';

const IdentitySchema = v.object({ email: v.pipe(v.string(), v.nonEmpty()) });
const base64 = /^[A-Za-z0-9+/]+={0,2}$/;
const sha256Hex = /^[0-9a-f]{64}$/i;

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
 * Reads what `AP-TempPass-Identity` says, whatever it is.
 *
 * @param header the header's value
 * @returns the decoded text, or null when the header is missing or not Base64
 */
export function readIdentity(header: string | undefined): string | null {
  if (header === undefined || !base64.test(header)) return null;
  return Buffer.from(header, 'base64').toString('utf8');
}

/**
 * Reads the generic key out of `AP-TempPass-Identity`, the Base64 of JSON with an `email`. How
 * Adobe gets from the one to the other is each Programmer's choice; the stand-in takes what is
 * already 64 hexadecimal digits as it is, and hashes all else as it stands with SHA-256.
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
  return sha256Hex.test(email) ? email : createHash('sha256').update(email).digest('hex');
}
