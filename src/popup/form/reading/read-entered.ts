import { plainDeviceId } from '../../../input/plain-device-id';
import { readPlainKey } from '../../../input/plain-key';
import type { DeviceId } from '../../../pass/ids/device-id';
import type { EmailOptions, GenericKeyRefusal, ReadKey } from '../../../pass/ids/generic-key';
import { failure, type Result } from '../../../pass/result';
import { loadReaders } from './load-readers';

/** Why what stands in a field of the form can't be used; `notLoaded`: the finder could not be asked. */
export type EnteredRefusal = GenericKeyRefusal | 'notLoaded';
export type ReadDevice = Result<DeviceId, EnteredRefusal>;
export type ReadGenericKey = Result<ReadKey, EnteredRefusal>;

type Readers = Awaited<ReturnType<typeof loadReaders>>;

let readers: Readers | undefined;

/**
 * @returns undefined where the file is gone: the browser may have put a new version in its place
 */
async function loadedReaders(): Promise<Readers | undefined> {
  readers ??= await loadReaders().catch(() => undefined);
  return readers;
}

/**
 * Reads the device ID of the form.
 *
 * @returns undefined where the finder has to be loaded for it: {@link readDeviceId} then tells later
 */
export function deviceIdAtOnce(text: string): ReadDevice | undefined {
  return plainDeviceId(text) ?? readers?.readEnteredDeviceId(text);
}

/** Reads the device ID of the form, with all that it takes. */
export async function readDeviceId(text: string): Promise<ReadDevice> {
  const read = deviceIdAtOnce(text) ?? (await loadedReaders())?.readEnteredDeviceId(text);
  return read ?? failure('notLoaded');
}

/** Reads the e-mail address or key of the form; see readEnteredKey. */
export async function readKey(text: string, options: EmailOptions): Promise<ReadGenericKey> {
  const plain = readPlainKey(text, options);
  if (plain !== undefined) return plain;
  return (await loadedReaders())?.readEnteredKey(text, options) ?? failure('notLoaded');
}
