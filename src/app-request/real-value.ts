import { isCut } from '../detection/values/cut';
import { isPlaceholder } from '../detection/values/placeholder';

/** A JSON Web Token, whole or cut: no ID is one. */
const token = /eyJ[\w-]{6,}(?:\.|$)/u;
const address = /[^\s@"<>]@[^\s@"<>]+\.\p{L}/u;

/** Whether a text could be the value of a person: a token, or an e-mail address. */
export function isPrivate(text: string): boolean {
  return token.test(text) || address.test(text);
}

/** A value, and undefined of what stands for one: a placeholder, something masked or cut, a secret. */
export function realValue(text: string | undefined): string | undefined {
  if (text === undefined || text === '' || text.includes('\ufffd')) return undefined;
  return isPlaceholder(text) || isCut(text) || isPrivate(text) ? undefined : text;
}
