import { Mutex } from 'async-mutex';
import * as v from 'valibot';
import { StorageError } from '../../failure/storage-error';
import { bytesOf } from '../../sealed/bytes';
import type { KeyDerivation } from '../../sealed/key-derivation';
import { mostSealed, type Sealed, type SealingKey, seal, unseal } from '../../sealed/sealed';
import {
  type KeptSecrets,
  type SecretEntries,
  secretEntriesSchema,
  secrets,
  sessionSecrets,
} from '../../storage/secrets/secrets';
import { unlockedKey } from '../../storage/secrets/unlocked-key';
import { deviceKey, forgetDeviceKey, makeDeviceKey } from './device-key';
import { keyInUse, lock } from './unlocking';

/** The secrets of all applications, by where they are kept. */
export interface SecretStores {
  /** Outlive the browser. */
  readonly disk: SecretEntries;
  /** Are gone when it closes. */
  readonly session: SecretEntries;
}

/** What seals the secrets; a passphrase's key comes with how it is made again. */
export interface Sealing {
  readonly key: SealingKey;
  /** Undefined where it is the device key. */
  readonly derivation?: KeyDerivation | undefined;
}

const none: SecretStores = { disk: {}, session: {} };

/** One piece of work with the secrets after the other: none overwrites another. */
export const secretsMutex = new Mutex();

/** Reads the secrets; undefined while locked. */
export function readStores(): Promise<SecretStores | undefined> {
  return secretsMutex.runExclusive(async () => (await openNow())?.stores);
}

/**
 * Reads what is kept with a key.
 *
 * @returns undefined where it does not open it
 */
export async function openedWith(
  kept: KeptSecrets | undefined,
  { key }: Sealing,
): Promise<SecretStores | undefined> {
  const disk = kept === undefined ? {} : await opened(kept.sealed, key);
  if (disk === undefined) return undefined;
  for (const one of await sessionSecrets.get()) {
    const session = await opened(one, key);
    if (session !== undefined) return { disk, session };
  }
  return { disk, session: {} };
}

/**
 * Changes the secrets.
 *
 * @param change gives the stores back; what it awaits happens before anything else with secrets
 * @returns whether it could; not while locked
 */
export function changeStores(
  change: (stores: SecretStores) => SecretStores | Promise<SecretStores>,
): Promise<boolean> {
  return secretsMutex.runExclusive(async () => {
    const opened = await openNow();
    if (opened === undefined) return false;
    const { stores: before, sealing = { key: await makeDeviceKey() } } = opened;
    const after = await change(before);
    const keepInSession = async (session: SecretEntries) =>
      sessionSecrets.set([await sealedEntries(sealing, session)]);
    const bothChange = after.session !== before.session && after.disk !== before.disk;
    // What moves from one to the other is in both in between, and never in none.
    if (bothChange) await keepInSession({ ...before.session, ...after.session });
    if (after.disk !== before.disk) await secrets.set(await sealedWith(sealing, after.disk));
    if (after.session !== before.session) await keepInSession(after.session);
    return true;
  });
}

/**
 * Seals all secrets anew. The one write to the disk decides: before it all is as it was, after it
 * all is new, whenever the browser is stopped.
 *
 * @param sealing the passphrase's; left out for a new device key
 */
export async function sealAnew(stores: SecretStores, sealing?: Sealing): Promise<void> {
  const next = sealing ?? { key: await makeDeviceKey() };
  const session = await sealedEntries(next, stores.session);
  const disk = await sealedWith(next, stores.disk);
  await sessionSecrets.update((before) => [...before, session]);
  await secrets.set(disk);
  await sessionSecrets.set([session]);
  if (next.derivation !== undefined) await forgetDeviceKey();
}

/**
 * Reads the device key, so that whoever needs a secret first does not wait for its file. Never
 * rejects; what could not be read is read when it is needed.
 */
export async function readKeyAhead(): Promise<void> {
  await secretsMutex.runExclusive(deviceKey).catch(() => undefined);
}

/** Deletes what a stop in the middle of {@link sealAnew} left behind. */
export function tidySecrets(): Promise<void> {
  return secretsMutex.runExclusive(async () => {
    if ((await secrets.get())?.by === 'passphrase') await forgetDeviceKey();
    else await unlockedKey.setIfOther(undefined);
  });
}

interface OpenNow {
  readonly stores: SecretStores;
  /** Undefined before the first secret. */
  readonly sealing: Sealing | undefined;
}

/**
 * What the device key opened, as long as what is kept stays the same. That key is in memory while
 * this background runs. What a passphrase seals is opened anew each time: nothing of it is left here
 * once it is locked.
 */
const openedBefore = new WeakMap<
  KeptSecrets,
  { readonly key: SealingKey; readonly session: unknown; readonly stores: SecretStores }
>();

/** Where the browser lost the key, what it sealed is gone: it has to be pasted again. */
export async function openWithDeviceKey(kept: KeptSecrets | undefined): Promise<OpenNow> {
  const key = await deviceKey();
  if (key === undefined) return { sealing: undefined, stores: none };
  const sealing = { key };
  const session = await sessionSecrets.get();
  const before = kept && openedBefore.get(kept);
  if (before?.key === key && before.session === session) return { sealing, stores: before.stores };
  // What was kept for the session since then is under the new one.
  const opened = (await openedWith(kept, sealing)) ?? (await openedWith(undefined, sealing));
  const stores = opened ?? none;
  if (kept !== undefined) openedBefore.set(kept, { key, session, stores });
  return { sealing, stores };
}

/** The secrets with what seals them; undefined while locked. */
async function openNow(): Promise<OpenNow | undefined> {
  const kept = await secrets.get();
  if (kept?.by !== 'passphrase') {
    return openWithDeviceKey(kept);
  }
  const inUse = await keyInUse();
  if (inUse === undefined) return undefined;
  const sealing = { key: inUse.key, derivation: kept.derivation };
  const stores = await openedWith(kept, sealing);
  if (stores !== undefined) return { sealing, stores };
  // The key of a passphrase that was changed, by a background that was stopped right after.
  await lock();
  return undefined;
}

async function opened(sealed: Sealed, key: SealingKey): Promise<SecretEntries | undefined> {
  const text = await unseal(key, sealed);
  if (text === undefined) return undefined;
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), secretEntriesSchema), text);
  if (!read.success) throw new StorageError('storageUnreadable');
  return read.output;
}

async function sealedWith(sealing: Sealing, entries: SecretEntries): Promise<KeptSecrets> {
  const sealed = await sealedEntries(sealing, entries);
  const { derivation } = sealing;
  return derivation === undefined
    ? { by: 'deviceKey', sealed }
    : { by: 'passphrase', derivation, sealed };
}

/** What would be too long to be read again is not written in place of what can be. */
async function sealedEntries({ key }: Sealing, entries: SecretEntries): Promise<Sealed> {
  const sealed = await seal(key, JSON.stringify(entries));
  if (bytesOf(sealed.data).length > mostSealed) throw new StorageError('storageFull');
  return sealed;
}
