import { mayNameReset } from '../detection/requests/reset-path';
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
 * Reads an e-mail address or key that stands in no reset request, as nearly all do.
 *
 * @param options what to do to an address before hashing, and with what to hash it
 * @returns undefined where the finder has to read it
 */
export function readPlainKey(
  text: string,
  options: EmailOptions,
): Promise<Result<ReadKey, GenericKeyRefusal>> | undefined {
  if (text.length > maxLength) return parseGenericKey(text, options);
  return isPlainKey(text) ? parseGenericKey(bareKey(text), options) : undefined;
}

/** Whether it is read without the finder. */
export function isPlainKey(text: string): boolean {
  return text.length > maxLength || !mayNameReset(text);
}

/** An address or key without the quotes, brackets, label or link around it. */
export function bareKey(text: string): string {
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
