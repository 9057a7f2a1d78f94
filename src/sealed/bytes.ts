import * as v from 'valibot';

/** Bytes as storage and files hold them: Base64 of between so and so many bytes. */
export function bytesSchema(least: number, most: number) {
  return v.pipe(
    v.string(),
    v.base64(),
    v.minLength(textLength(least)),
    v.maxLength(textLength(most)),
  );
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

export function textOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** So many random bytes. */
export function randomText(length: number): string {
  return textOf(crypto.getRandomValues(new Uint8Array(length)));
}

function textLength(bytes: number): number {
  return Math.ceil(bytes / 3) * 4;
}
