import * as v from 'valibot';
import { bytesOf, bytesSchema, randomText, textOf } from './bytes';
import type { SealingKey } from './sealed';

/** Rounds for a new passphrase: what OWASP's Password Storage Cheat Sheet asks of PBKDF2-SHA-256. */
export const rounds = 600_000;
/** A file from somebody else must not keep the background busy for long. */
const mostRounds = 5_000_000;

/** How a key was made of a passphrase; stored with what it seals, so that it can be raised later. */
export const keyDerivationSchema = v.object({
  name: v.literal('PBKDF2'),
  hash: v.literal('SHA-256'),
  iterations: v.pipe(v.number(), v.integer(), v.minValue(rounds), v.maxValue(mostRounds)),
  salt: bytesSchema(16, 64),
});
export type KeyDerivation = v.InferOutput<typeof keyDerivationSchema>;

/** A derivation for a new passphrase, with a salt of its own. */
export function newDerivation(): KeyDerivation {
  return { name: 'PBKDF2', hash: 'SHA-256', iterations: rounds, salt: randomText(16) };
}

/**
 * Makes the key of a passphrase (RFC 8018, PBKDF2); takes some tenths of a second on purpose.
 *
 * @param passphrase as typed; the two ways to write an accented letter make the same key
 */
export async function deriveKey(
  passphrase: string,
  { name, hash, iterations, salt }: KeyDerivation,
): Promise<SealingKey> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFC'));
  const material = await crypto.subtle.importKey('raw', typed, name, false, ['deriveBits']);
  const how = { name, hash, iterations, salt: bytesOf(salt) };
  return textOf(new Uint8Array(await crypto.subtle.deriveBits(how, material, 256)));
}
