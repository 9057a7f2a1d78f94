import { decodeBase64 } from '../pass/decoding/base64';
import { type HashFunction, hashFunctions, hexDigest } from '../pass/ids/digest';
import { checkAddress } from '../pass/ids/email-address';
import { type GenericKey, parseKey } from '../pass/ids/generic-key';
import { parseIdentityTemplate } from '../pass/ids/identity';
import { isJsonObject, parseJson } from '../pass/json';
import type { AppIdentity } from './app-request';

/** A string of a JSON text with its quotes. */
const jsonString = /"(?:[^"\\]|\\.)*"/gu;
const isName = /^\s*:/u;
/** What an app may say beside the address and no person is known by: a kind, a version. */
const harmless = /^(?!.*\d{4})[\w.:/-]{0,20}$/u;
/** Numbers of more digits are of a person, or of a time. */
const longNumber = /[\d.]{5}/u;
const plainName = /^(?!.*\d{4})[a-z][\w.-]{0,31}$/iu;
/** Names of what is said of a person, or is a secret: the kind of an ID has another. */
const ofPerson =
  /name|user|login|nick|phone|mobile|birth|street|city|zip|account|customer|subscriber|household|id$|sub$|token|secret|salt|key|pass|pin$|session|cookie|auth/iu;
const hexLengths: Readonly<Record<number, HashFunction>> = { 64: 'SHA-256', 128: 'SHA-512' };

interface Who {
  readonly value: string;
  readonly sends: AppIdentity['sends'];
}

/**
 * Reads `AP-TempPass-Identity` (REST API V2): how the app says who its viewer is, and the keys that
 * follow from it. The address itself is hashed here and forgotten.
 *
 * @param value the Base64 of a JSON object
 * @returns undefined where it is not plain which of its texts names the viewer
 */
export async function identityInHeader(
  value: string | undefined,
): Promise<AppIdentity | undefined> {
  const json = decodeBase64(value ?? '');
  // A place in it already would be filled in too.
  if (json === null || !isJsonObject(json) || /…|"\.\.\."/u.test(json)) return undefined;
  const who = new Map<string, Who>();
  let name = '';
  let isDoubtful = longNumber.test(json.replace(jsonString, ''));
  const withPlace = json.replace(jsonString, (token: string, at: number) => {
    const text = parseJson(token);
    if (typeof text !== 'string') return token;
    if (isName.test(json.slice(at + token.length))) {
      name = text;
      isDoubtful ||= !plainName.test(text);
      return token;
    }
    const found = viewerIn(text);
    if (found === undefined) {
      isDoubtful ||= !harmless.test(text) || ofPerson.test(name);
      return token;
    }
    who.set(found.value, found);
    return '"…"';
  });
  const [viewer, ...others] = who.values();
  const template = parseIdentityTemplate(withPlace);
  if (isDoubtful || viewer === undefined || others.length > 0 || !template.ok) return undefined;
  return { template: template.value, sends: viewer.sends, keys: await keysOf(viewer) };
}

function viewerIn(text: string): Who | undefined {
  if (/^(?:[\da-f]{64}|[\da-f]{128})$/iu.test(text)) return { value: text, sends: 'hash' };
  return checkAddress(text.trim()).ok ? { value: text, sends: 'address' } : undefined;
}

async function keysOf({ value, sends }: Who): Promise<AppIdentity['keys']> {
  const keys: Partial<Record<HashFunction, GenericKey>> = {};
  for (const hash of hashFunctions) {
    if (sends === 'hash' && hexLengths[value.length] !== hash) continue;
    const key = parseKey(sends === 'hash' ? value : await hexDigest(hash, value));
    if (key.ok) keys[hash] = key.value;
  }
  return keys;
}
