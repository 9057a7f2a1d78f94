import { decodeBase64 } from '../pass/decoding/base64';
import { isJsonObject } from '../pass/json';
import { statementIn } from './statement';

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

/** Whether there is a software statement or an access token in it, be it cut or one of several. */
function holdsSecret(text: string): boolean {
  if (statementIn(text).ok) return true;
  return Array.from(text.matchAll(/[\w-]{8,}={0,2}(?=\.)/gu)).some(([header]) =>
    isJsonObject(decodeBase64(header) ?? ''),
  );
}
