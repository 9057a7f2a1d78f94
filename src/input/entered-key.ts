import { namesReset, resetsIn } from '../detection/requests/reset-requests';
import {
  type EmailOptions,
  type GenericKeyRefusal,
  parseGenericKey,
  type ReadKey,
} from '../pass/ids/generic-key';
import type { Result } from '../pass/result';
import { bareKey, readPlainKey } from './plain-key';

/**
 * Reads an e-mail address or key as a person types, pastes or selects it: alone, with quotes,
 * brackets or a label around it, as a `mailto:` link, or in a reset request. What is around an
 * address would make its hash that of nobody.
 *
 * @param options what to do to an address before hashing, and with what to hash it
 */
export function readEnteredKey(
  text: string,
  options: EmailOptions,
): Promise<Result<ReadKey, GenericKeyRefusal>> {
  return readPlainKey(text, options) ?? parseGenericKey(keyIn(text), options);
}

function keyIn(text: string): string {
  return namesReset(text) === undefined ? bareKey(text) : keyInReset(text);
}

/** The key of a reset request; nothing where it has none, or several. */
function keyInReset(text: string): string {
  const told = resetsIn(text).map(({ parameters }) => parameters.get('key'));
  const known = new Set(told.flatMap((one) => (one && 'value' in one ? [one.value] : [])));
  const [key = ''] = known;
  return known.size === 1 ? key : '';
}
