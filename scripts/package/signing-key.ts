import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';

/** What of a signing key is public. */
export interface SigningKey {
  /** The extension's ID in Chrome and Edge, wherever it is installed from. */
  readonly extensionId: string;
  /** The public key as the manifest's `key` has it: an unpacked build with it has the same ID. */
  readonly manifestKey: string;
}

export const howToMakeKey = 'openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048';

/**
 * Reads a signing key, and makes none: a new key would be a new ID, and so another extension.
 *
 * @param file a private RSA key in PEM
 * @param root the repository, in which no key may lie
 * @throws Error that says what is wrong with it
 */
export function readSigningKey(file: string, root: string): SigningKey {
  const inside = relative(root, file);
  if (!inside.startsWith('..') && !isAbsolute(inside)) {
    throw new Error(`The signing key is in the repository: keep it elsewhere (${inside}).`);
  }
  const key = privateKeyIn(file);
  if (key.asymmetricKeyType !== 'rsa') {
    throw new Error(`${file} holds no RSA key, which browsers ask for. Make one: ${howToMakeKey}`);
  }
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return { extensionId: extensionIdOf(spki), manifestKey: spki.toString('base64') };
}

/**
 * The ID that Chromium derives from a public key: sixteen bytes of its hash, with the digits 0–f
 * written as a–p (crx_file::id_util).
 *
 * @param spki the key as DER
 */
export function extensionIdOf(spki: Uint8Array): string {
  const hex = createHash('sha256').update(spki).digest('hex').slice(0, 32);
  return hex.replace(/./gu, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

function privateKeyIn(file: string): KeyObject {
  let pem: string;
  try {
    pem = readFileSync(file, 'utf8');
  } catch {
    throw new Error(`There is no signing key at ${file}. To make one: ${howToMakeKey}`);
  }
  try {
    return createPrivateKey(pem);
  } catch {
    throw new Error(`${file} is no private key in PEM, or it has a passphrase.`);
  }
}
