import { decodeBase64 } from '../pass/decoding/base64';
import { isJsonObject } from '../pass/json';

/** Why a name is not accepted: it is read by everyone, in lists, in files and on screens. */
export type NameRefusal = 'secret' | 'tooLong';

/**
 * @param longest the most characters of it, in UTF-16 code units
 * @returns undefined where nothing speaks against it
 */
export function nameRefusal(name: string, longest: number): NameRefusal | undefined {
  if (holdsSecret(name)) return 'secret';
  return name.trim().length > longest ? 'tooLong' : undefined;
}

/** What leaves no ink: where it is dropped later, or not seen, the secret is whole. */
const unseen = /[\s\p{C}\p{Default_Ignorable_Code_Point}\u2800]+/gu;

/**
 * Whether there is a software statement or an access token in a text that is read as a name, be it
 * cut, wrapped or one of several.
 */
export function holdsSecret(text: string): boolean {
  return hasHeader(text) || hasHeader(text.replace(unseen, ''));
}

/** Whether there is the header of a JWT, which is a JSON object, wherever in a word it begins. */
function hasHeader(text: string): boolean {
  return Array.from(text.matchAll(/(?=(e[wy][\w-]{6,}={0,2})\.)/gu)).some(([, header = '']) =>
    isJsonObject(decodeBase64(header) ?? ''),
  );
}
