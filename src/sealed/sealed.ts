import * as v from 'valibot';
import { bytesOf, bytesSchema, randomText, textOf } from './bytes';

const cipher = 'AES-GCM';
/** 96 bits, as NIST SP 800-38D asks of AES-GCM. */
const nonceLength = 12;
const keyLength = 32;
/** In bytes: of twice as many, the pattern of Base64 is too much for the browser. */
export const mostSealed = 3_000_000;

/** A key of 256 bits. */
export const sealingKeySchema = bytesSchema(keyLength, keyLength);
export type SealingKey = v.InferOutput<typeof sealingKeySchema>;

/** A text that only its key opens, and that nobody can change unnoticed. */
export const sealedSchema = v.object({
  nonce: bytesSchema(nonceLength, nonceLength),
  /** Ciphertext and tag. */
  data: bytesSchema(16, mostSealed),
});
export type Sealed = v.InferOutput<typeof sealedSchema>;

export function newKey(): SealingKey {
  return randomText(keyLength);
}

/** Seals a text with AES-256-GCM; each time under another nonce. */
export async function seal(key: SealingKey, text: string): Promise<Sealed> {
  const nonce = randomText(nonceLength);
  const plain = new TextEncoder().encode(text);
  const how = { name: cipher, iv: bytesOf(nonce) };
  const data = await crypto.subtle.encrypt(how, await imported(key, 'encrypt'), plain);
  return { nonce, data: textOf(new Uint8Array(data)) };
}

/**
 * Opens what {@link seal} sealed.
 *
 * @returns the text; undefined where the key is another one, or the data was changed
 */
export async function unseal(key: SealingKey, sealed: Sealed): Promise<string | undefined> {
  const how = { name: cipher, iv: bytesOf(sealed.nonce) };
  const opening = await imported(key, 'decrypt');
  try {
    const plain = await crypto.subtle.decrypt(how, opening, bytesOf(sealed.data));
    return new TextDecoder().decode(plain);
  } catch {
    return undefined;
  }
}

function imported(key: SealingKey, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytesOf(key), cipher, false, [use]);
}
