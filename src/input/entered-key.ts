import { namesReset, resetsIn } from '../detection/requests/reset-requests';
import {
  type EmailOptions,
  type GenericKeyRefusal,
  parseGenericKey,
  type ReadKey,
} from '../pass/ids/generic-key';
import type { Result } from '../pass/result';

/** The longest text that is looked through, in UTF-16 code units. */
const maxLength = 16_384;
const label =
  /^[\s"'`{([*_>-]*(?:generic[-_ ]?)?(?:key|hash|e-?mail(?:[-_ ]?address)?|user(?:name)?|login|sha-?\d+)["'`*_]{0,3}\s{0,8}(?:[:=]|=>)\s{0,8}/iu;
const opening = /^(?:[\s"'`“”‘’«»„<([{*]|mailto:)+/iu;
const closing = /[\s"'`“”‘’«»>)\]},;:.!?*\\]+$/u;
/** The subject of a link, the next parameter of a query. */
const more = /\?(?:subject|body|cc|bcc)=[\s\S]*$|&\w+=[\s\S]*$/iu;
/** `Ann <ann@example.com>`, `[ann@example.com](mailto:ann@example.com)` */
const named =
  /^[^@<>]*<(?:mailto:)?([^\s<>@]+@[^\s<>@]+)>[\s,;.]*$|^\[([^\s\]@]+@[^\s\]@]+)\]\(mailto:\2\)[\s,;.]*$/iu;

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
  return parseGenericKey(text.length > maxLength ? text : bareKey(text), options);
}

function bareKey(text: string): string {
  if (namesReset(text) !== undefined) return keyInReset(text);
  const [, inAngles, inLink] = named.exec(text.trim()) ?? [];
  const address = inAngles ?? inLink;
  if (address !== undefined) return address;
  const bare = text
    .trim()
    .replace(label, '')
    .replace(opening, '')
    .replace(more, '')
    .replace(closing, '');
  // White space that was typed may be part of what an app hashes.
  return bare === text.trim() ? text : bare;
}

/** The key of a reset request; nothing where it has none, or several. */
function keyInReset(text: string): string {
  const told = resetsIn(text).map(({ parameters }) => parameters.get('key'));
  const known = new Set(told.flatMap((one) => (one && 'value' in one ? [one.value] : [])));
  const [key = ''] = known;
  return known.size === 1 ? key : '';
}
