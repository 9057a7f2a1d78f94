import { failure, type Result, success } from '../result';
import { type IdentifierRefusal, maxIdentifierLength } from './identifier';
import { readings } from './means-everyone';

/** Why a text is not one plain address. */
export type AddressRefusal = IdentifierRefusal | 'notAnAddress';

const local = /^[\p{L}\p{M}\p{N}!#$&'*+/=?^_`{|}~.%-]+$/u;
const domain = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u;
/** What a link, a parameter or an encoding leaves in front of an address, or in it. */
const wrapping = /[<>()[\]{},;:\\"“”‘’«»=?|]|^['`]|['`]$|%(?=[0-9a-f]{2})|&(?=#?\w+;)/iu;
const anyAddress = /[^\s@]@[^\s@]/u;
const withDomain = /[\p{L}\p{N}]@[\p{L}\p{N}-]+\.\p{L}/u;
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/u;

/**
 * Checks that a text is one e-mail address and nothing else: with a bracket, a quote or a label
 * left around it, its hash would be that of nobody. Addresses in any alphabet are fine.
 *
 * @param text without white space around it
 */
export function checkAddress(text: string): Result<string, AddressRefusal> {
  if (text.length > maxIdentifierLength) return failure('tooLong');
  if (/[\s\u0085]/u.test(text)) return failure('whiteSpace');
  if (hidden.test(text)) return failure('invisibleCharacter');
  const character = wrapping.exec(text)?.[0];
  if (character !== undefined) return failure({ character });
  const [user = '', host = '', ...more] = text.split('@');
  const isOne = more.length === 0 && local.test(user) && host.split('.').every(isLabel);
  return isOne ? success(text) : failure('notAnAddress');
}

/**
 * Whether a text is an address once it is decoded, such as `user%40domain.com` or `user＠domain.com`:
 * sent as a key it would leave the browser in the clear.
 */
export function hidesAddress(text: string): boolean {
  for (const { text: reading, doubt } of readings(text)) {
    if (doubt === 'broken') continue;
    // By chance no ID is Base64 of something with a domain in it.
    if (doubt === 'none' ? anyAddress.test(reading) : withDomain.test(reading)) return true;
  }
  return false;
}

/**
 * Whether a text is an address with a domain, decoded or not. No device has such an ID, and a field
 * for one must not send a person's address as one.
 */
export function isAddressOfPerson(text: string): boolean {
  for (const { text: reading, doubt } of readings(text)) {
    if (doubt !== 'broken' && withDomain.test(reading)) return true;
  }
  return false;
}

function isLabel(label: string): boolean {
  return domain.test(label);
}
