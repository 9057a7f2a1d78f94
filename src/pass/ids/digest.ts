import { hexOf } from '../decoding/hex';

/** The hashes that Adobe recommends for keys (TempPass Feature); which one is the Programmer's choice. */
export const hashFunctions = ['SHA-256', 'SHA-512'] as const;
export type HashFunction = (typeof hashFunctions)[number];

/** What most Programmers use, and what Adobe's example shows. */
export const defaultHash: HashFunction = 'SHA-256';

/**
 * Hashes a text in UTF-8.
 *
 * @returns lower-case hex digits: 64 of SHA-256, 128 of SHA-512
 */
export async function hexDigest(hash: HashFunction, text: string): Promise<string> {
  return hexOf(await crypto.subtle.digest(hash, new TextEncoder().encode(text)));
}

/** Whether a text has the shape of such a hash. */
export function isHexDigest(text: string): boolean {
  return /^(?:[0-9a-f]{64}|[0-9a-f]{128})$/iu.test(text);
}
