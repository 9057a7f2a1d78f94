import { createReadStream } from 'node:fs';
import writeCrx from 'crx3';
import { readSigningKey } from './signing-key';

/**
 * Signs a zip file as a CRX: a header, then the very bytes of the zip.
 *
 * @returns the extension's ID
 * @throws Error where the key cannot be read
 */
export async function signCrx(
  zip: string,
  crx: string,
  key: string,
  root: string,
): Promise<string> {
  const { extensionId } = readSigningKey(key, root);
  const { appId } = await writeCrx(createReadStream(zip), { keyPath: key, crxPath: crx });
  if (appId !== extensionId) throw new Error(`Signed as ${appId}, not as ${extensionId}`);
  return extensionId;
}
