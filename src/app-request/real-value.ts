import { percentDecoded } from '../detection/text/normalize';
import { isCut } from '../detection/values/cut';
import { isPlaceholder } from '../detection/values/placeholder';

const secrets: readonly RegExp[] = [
  // A JSON Web Token, whole or cut, also once more in Base64: no ID is one.
  /eyJ[\w-]{6,}(?:\.|$)|ZXlK[\w+/-]{6,}/u,
  /\bbearer\s/iu,
  /(?:token|secret|password|passwd|cookie|authorization|session|\bsid)["']?\s{0,8}[=:]/iu,
  // The address of a person.
  /[^\s@"<>]@[^\s@"<>]+\.\p{L}/u,
];

/** Whether a text could be a secret, or the e-mail address of a person, also one that is encoded. */
export function isPrivate(text: string): boolean {
  const decoded = percentDecoded(text).normalize('NFKC');
  return [text, decoded].some((one) => secrets.some((pattern) => pattern.test(one)));
}

/** A value, and undefined of what stands for one: a placeholder, something masked or cut, a secret. */
export function realValue(text: string | undefined): string | undefined {
  if (text === undefined || text === '' || text.includes('\ufffd')) return undefined;
  return isPlaceholder(text) || isCut(text) || isPrivate(text) ? undefined : text;
}
