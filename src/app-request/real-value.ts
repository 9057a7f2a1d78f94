import { isCut } from '../detection/values/cut';
import { isPlaceholder } from '../detection/values/placeholder';
import { isPrivate } from '../input/private-text';

/** A value, and undefined of what stands for one: a placeholder, something masked or cut, a secret. */
export function realValue(text: string | undefined): string | undefined {
  if (text === undefined || text === '' || text.includes('\ufffd')) return undefined;
  return isPlaceholder(text) || isCut(text) || isPrivate(text) ? undefined : text;
}
