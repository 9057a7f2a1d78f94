import * as v from 'valibot';

/** The ways in which a server can write what it repeats. */
export const EncodingSchema = v.picklist([
  'form',
  'percent',
  'base64',
  'base64url',
  'hex',
  'html',
  'json',
]);

export type Encoding = v.InferOutput<typeof EncodingSchema>;

const encoders: Readonly<Record<Encoding, (text: string) => string>> = {
  form: (text) => new URLSearchParams({ '': text }).toString().slice(1),
  percent: (text) => bytes(text, (byte) => `%${hexOf(byte).toUpperCase()}`),
  base64: (text) => Buffer.from(text).toString('base64'),
  base64url: (text) => Buffer.from(text).toString('base64url'),
  hex: (text) => bytes(text, hexOf),
  html: (text) => Array.from(text, (one) => `&#x${one.codePointAt(0)?.toString(16)};`).join(''),
  json: (text) => text.replace(/[\s\S]/gu, (one) => escaped(one)),
};

/**
 * Writes a text in one way after the other. Each writes every character that it can, also where
 * it need not, so that nothing of the text is left to be found by looking for it.
 *
 * @param text what is repeated
 * @param encodings the first is nearest to the text
 */
export function encoded(text: string, encodings: readonly Encoding[]): string {
  return encodings.reduce((left, encoding) => encoders[encoding](left), text);
}

function bytes(text: string, write: (byte: number) => string): string {
  return Array.from(Buffer.from(text), write).join('');
}

function hexOf(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
}
