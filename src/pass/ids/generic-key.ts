import { failure, type Result, success } from '../result';
import { type HashFunction, hexDigest } from './digest';
import { type AddressRefusal, checkAddress, hidesAddress } from './email-address';
import { checkTarget, withoutSurroundings } from './identifier';

declare const genericKeyBrand: unique symbol;

/**
 * The key of a promotional Temp Pass: a hash that the Programmer makes of what the viewer typed.
 * Never empty, never `all`. Only {@link parseKey} and {@link parseGenericKey} make one.
 */
export type GenericKey = string & { readonly [genericKeyBrand]: true };

/** How an app makes a key of an address. The Programmer's choice, so all of it is shown. */
export interface EmailOptions {
  readonly trim: boolean;
  readonly lowerCase: boolean;
  readonly hash: HashFunction;
}

/** Why a text is neither an e-mail address nor a key. */
export type GenericKeyRefusal = AddressRefusal | 'emailAsKey' | 'encodedAddress';

/** A key, and whether it was hashed here from an address or given as it is. */
export type ReadKey =
  | { readonly key: GenericKey; readonly from: 'key' }
  /** The address as it was hashed: personal, and never stored. */
  | { readonly key: GenericKey; readonly from: 'email'; readonly address: string };

/** What a key is copied with from a query, JSON or a table: with it, it would be the key of nobody. */
const labelled = /^["']?(?:generic[-_ ]?)?(?:key|hash|e-?mail|sha-?\d+)["']?\s*([:=])/iu;

/**
 * Reads a key that is one already.
 *
 * @param text a hash, with or without what stands around it where it was copied
 * @returns the key; an e-mail address is refused in every encoding, as the plain address must not
 *   leave the browser
 */
export function parseKey(text: string): Result<GenericKey, GenericKeyRefusal> {
  const value = withoutSurroundings(text);
  if (value.includes('@')) return failure('emailAsKey');
  if (hidesAddress(value)) return failure('encodedAddress');
  const [, character] = labelled.exec(value) ?? [];
  if (character !== undefined) return failure({ character });
  const checked = checkTarget(value);
  return checked.ok ? success(checked.value as GenericKey) : checked;
}

/**
 * Reads an e-mail address or a key. An address is hashed into lower-case hex digits, as Adobe
 * recommends; anything without `@` is kept as the key that it is. An address has to stand alone:
 * hashed with a bracket or a label it would be the key of nobody.
 *
 * @param text as typed
 * @param options what to do to an address before hashing, and with what to hash it
 */
export async function parseGenericKey(
  text: string,
  options: EmailOptions,
): Promise<Result<ReadKey, GenericKeyRefusal>> {
  if (!text.includes('@')) {
    const key = parseKey(text);
    return key.ok ? success({ key: key.value, from: 'key' }) : key;
  }
  const checked = checkAddress(text.trim());
  if (!checked.ok) return checked;
  const spaced = options.trim ? checked.value : text;
  const address = options.lowerCase ? spaced.toLowerCase() : spaced;
  return success({
    key: (await hexDigest(options.hash, address)) as GenericKey,
    from: 'email',
    address,
  });
}
