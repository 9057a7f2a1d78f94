import { percentDecoded } from '../detection/text/normalize';

const secrets: readonly RegExp[] = [
  // A JSON Web Token, whole or cut, also once more in Base64: no ID is one.
  /eyJ[\w-]{6,}(?:\.|$)|ZXlK[\w+/-]{6,}/u,
  /\bbearer\s/iu,
  /(?:token|secret|password|passwd|cookie|authorization|session|\bsid)["']?\s{0,8}[=:]/iu,
  // The address of a person.
  /[^\s@"<>]@[^\s@"<>]+\.\p{L}/u,
];

/** Whether a text could be or hold a secret, or the e-mail address of a person, also one that is encoded. */
export function isPrivate(text: string): boolean {
  const decoded = percentDecoded(text).normalize('NFKC');
  return [text, decoded].some((one) => secrets.some((pattern) => pattern.test(one)));
}
