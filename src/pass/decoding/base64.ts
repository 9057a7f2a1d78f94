/**
 * Decodes Base64 or Base64url, padded or not, holding UTF-8.
 *
 * @returns the text, or null where the input is not Base64 or not UTF-8
 */
export function decodeBase64(text: string): string | null {
  const standard = text.replace(/-/gu, '+').replace(/_/gu, '/').replace(/=+$/u, '');
  if (standard === '' || !/^[A-Za-z0-9+/]+$/u.test(standard) || standard.length % 4 === 1) {
    return null;
  }
  const bytes = Uint8Array.from(atob(standard), (character) => character.charCodeAt(0));
  try {
    // A byte order mark is part of the value: without `ignoreBOM` the decoder would swallow it.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Encodes the UTF-8 bytes of a text as Base64. */
export function encodeBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
