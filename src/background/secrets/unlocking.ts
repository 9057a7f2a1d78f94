import type * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { SealingKey } from '../../sealed/sealed';
import { idleLimit } from '../../storage/idle-limit';
import { lockState } from '../../storage/lock-state';
import { managed } from '../../storage/managed';
import { secrets } from '../../storage/secrets/secrets';
import { tokens } from '../../storage/secrets/tokens';
import { unlockedKey } from '../../storage/secrets/unlocked-key';

/** The name of the alarm that locks. */
export const lockAlarm = 'lock';
/** Uses closer together than this, in ms, are one: not each is worth a write. */
const useInterval = 5_000;

/**
 * The key while it is unlocked; locks instead where it was idle for too long. Like all here that
 * locks or unlocks it is called in turn, so that no use of it undoes a locking.
 */
export async function keyInUse(): Promise<v.InferOutput<typeof unlockedKey.schema>> {
  const unlocked = await unlockedKey.get();
  if (unlocked === undefined) return undefined;
  const limit = await idleTime();
  // A clock that was set back makes no idle time longer than twice what it is.
  if (limit === undefined || Math.abs(Date.now() - unlocked.usedAt) < limit) return unlocked;
  await lock();
  return undefined;
}

/** Somebody uses it: the idle time, where it is not over yet, starts anew. */
export async function noteUse(): Promise<void> {
  const unlocked = await keyInUse();
  if (unlocked === undefined || Math.abs(Date.now() - unlocked.usedAt) < useInterval) return;
  await unlockWith(unlocked.key);
}

/** Keeps the key in memory from now on. */
export async function unlockWith(key: SealingKey): Promise<void> {
  await unlockedKey.set({ key, usedAt: Date.now() });
  await setAlarm();
  await publishLockState();
}

/** Forgets the key, and the access tokens that could be used without it. */
export async function lock(): Promise<void> {
  await unlockedKey.set(undefined);
  await tokens.set({});
  await browser.alarms.clear(lockAlarm);
  await publishLockState();
}

/** Locks when the idle time is over, and sleeps on where there was a use in between. */
export async function lockWhenIdle(): Promise<void> {
  if ((await keyInUse()) !== undefined) await setAlarm();
}

/** Has the alarm ring at the end of the idle time. */
export async function setAlarm(): Promise<void> {
  const unlocked = await unlockedKey.get();
  const limit = await idleTime();
  if (unlocked === undefined || limit === undefined) await browser.alarms.clear(lockAlarm);
  else browser.alarms.create(lockAlarm, { when: unlocked.usedAt + limit });
}

/** Tells the pages; at each start too, as what they may read is in memory alone. */
export async function publishLockState(): Promise<void> {
  const kept = await secrets.get();
  const unlocked = (await unlockedKey.get()) !== undefined;
  const withPassphrase = unlocked ? 'unlocked' : 'locked';
  await lockState.setIfOther(kept?.by === 'passphrase' ? withPassphrase : 'noPassphrase');
}

/** In ms. */
async function idleTime(): Promise<number | undefined> {
  const [{ minutes = Number.POSITIVE_INFINITY }, { lock }] = await Promise.all([
    idleLimit.get(),
    managed.get(),
  ]);
  const limit = Math.min(minutes, lock.idleMinutes ?? minutes);
  return limit === Number.POSITIVE_INFINITY ? undefined : limit * 60_000;
}
