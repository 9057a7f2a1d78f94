import { type Failure, ownFailure } from '../../failure/failure';
import type { CommandOf } from '../../messages/commands';
import { failure, type Result, success } from '../../pass/result';
import { deriveKey, newDerivation } from '../../sealed/key-derivation';
import type { SealingKey } from '../../sealed/sealed';
import { applications } from '../../storage/applications';
import { idleLimit } from '../../storage/idle-limit';
import { removedApplication } from '../../storage/removed-application';
import { secrets, sessionSecrets } from '../../storage/secrets/secrets';
import { policy } from '../policy/policy';
import { registrationOf } from './authorizer-memory';
import { forgetDeviceKey } from './device-key';
import {
  openedWith,
  openWithDeviceKey,
  type SecretStores,
  sealAnew,
  secretsMutex,
} from './secret-stores';
import { forgetTries, noteTry, timeToWait } from './unlock-wait';
import { lock, setAlarm, unlockWith } from './unlocking';

type Done = Promise<Result<null, Failure>>;

/** Opens the secrets with the passphrase, until the browser closes or the idle time is over. */
export function unlock({ passphrase }: CommandOf<'unlock'>): Done {
  return secretsMutex.runExclusive(async () => {
    const opened = await openWith(passphrase);
    if (!opened.ok) return opened;
    if (opened.value.passphraseKey !== undefined) await unlockWith(opened.value.passphraseKey);
    return success(null);
  });
}

/** Sets a passphrase or another one; the one before, where there is one, has to be right. */
export function setPassphrase({ current, passphrase }: CommandOf<'setPassphrase'>): Done {
  return secretsMutex.runExclusive(async () => {
    const opened = await openWith(current);
    if (!opened.ok) return opened;
    const derivation = newDerivation();
    const key = await deriveKey(passphrase, derivation);
    await sealAnew(opened.value.stores, { key, derivation });
    await unlockWith(key);
    return success(null);
  });
}

/** Takes the passphrase away: a new device key seals the secrets from then on. */
export async function removePassphrase({ current }: CommandOf<'removePassphrase'>): Done {
  if ((await policy()).lock.required) return failure(ownFailure('forbiddenByPolicy'));
  return secretsMutex.runExclusive(async () => {
    const opened = await openWith(current);
    if (!opened.ok) return opened;
    if (opened.value.passphraseKey === undefined) return success(null);
    await sealAnew(opened.value.stores);
    await lock();
    return success(null);
  });
}

/** Locks at once. */
export function lockNow(): Done {
  return secretsMutex.runExclusive(async () => {
    await lock();
    return success(null);
  });
}

/** Forgets every secret and the passphrase; Temp Passes, applications and all else stay. */
export async function forgetSecrets(): Done {
  await secretsMutex.runExclusive(async () => {
    await secrets.set(undefined);
    await Promise.all([
      forgetDeviceKey(),
      sessionSecrets.set([]),
      removedApplication.set(undefined),
      forgetTries(),
    ]);
    await lock();
  });
  // Not within the turn: an import asks for secrets while it holds the applications.
  await applications.update((all) => all.map((one) => ({ ...one, ...registrationOf(undefined) })));
  return success(null);
}

/** Chooses after which idle time it locks. */
export async function setIdleLimit({ minutes }: CommandOf<'setIdleLimit'>): Done {
  await idleLimit.set({ minutes });
  await setAlarm();
  return success(null);
}

interface Opened {
  /** Undefined where no passphrase is set. */
  readonly passphraseKey: SealingKey | undefined;
  readonly stores: SecretStores;
}

async function openWith(passphrase = ''): Promise<Result<Opened, Failure>> {
  const kept = await secrets.get();
  if (kept?.by !== 'passphrase') {
    const { stores } = await openWithDeviceKey(kept);
    return success({ passphraseKey: undefined, stores });
  }
  const left = await timeToWait();
  if (left > 0) return failure(ownFailure('passphraseWait', { until: Date.now() + left }));
  const until = Date.now() + (await noteTry());
  const key = await deriveKey(passphrase, kept.derivation);
  const stores = await openedWith(kept, { key });
  if (stores === undefined) return failure(ownFailure('passphraseWrong', { until }));
  await forgetTries();
  return success({ passphraseKey: key, stores });
}
