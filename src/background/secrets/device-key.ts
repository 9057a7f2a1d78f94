import * as v from 'valibot';
import { StorageError } from '../../failure/storage-error';
import { newKey, type SealingKey, sealingKeySchema } from '../../sealed/sealed';

/** A folder of its own: with it goes what a stop in the middle of writing left behind. */
const folderName = 'sealing';
const fileName = 'device-key';
let known: SealingKey | undefined;

/**
 * The key that seals the secrets while no passphrase is set. It is a file of the origin private
 * file system, as that is the one place in the profile from which something can be deleted for
 * good; content scripts have no way to it either. Undefined where there is none.
 *
 * @throws StorageError where the browser gives no such file system
 */
export async function deviceKey(): Promise<SealingKey | undefined> {
  if (known !== undefined) return known;
  const text = await orFail(async () => {
    const file = await (await folder()).getFileHandle(fileName);
    return (await file.getFile()).text();
  });
  const read = v.safeParse(sealingKeySchema, text);
  known = read.success ? read.output : undefined;
  return known;
}

/** Makes one, and gives it back when it is on disk. */
export async function makeDeviceKey(): Promise<SealingKey> {
  const key = newKey();
  await orFail(async () => {
    const file = await (await folder(true)).getFileHandle(fileName, { create: true });
    const writable = await file.createWritable();
    await writable.write(key);
    await writable.close();
  });
  known = key;
  return key;
}

/** Deletes it; what it sealed can be read by nobody then. */
export async function forgetDeviceKey(): Promise<void> {
  known = undefined;
  await orFail(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry(folderName, { recursive: true });
  });
}

async function folder(create = false): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(folderName, { create });
}

/** A file that is not there is no failure. */
async function orFail<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    throw new StorageError(full ? 'storageFull' : 'storageFailed');
  }
}
