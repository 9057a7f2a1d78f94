import browser from 'webextension-polyfill';
import { type Failure, ownFailure } from '../failure';
import type { CommandOf } from '../messages';
import { failure, type Result, success } from '../pass/result';
import { applications } from '../storage/applications';
import { isManaged } from '../storage/managed';
import { removedApplication } from '../storage/removed-application';
import { changeStores, type SecretStores } from './secret-stores';

/** The name of the alarm that forgets. */
export const forgetAlarm = 'forget-removed';
/** How long a removal can be undone, in minutes. */
const undoTime = 5;
/** Under this name no application finds it. */
const slot = 'removed';

/**
 * Removes an application. Its secret leaves the disk at once, and the memory after five minutes,
 * when the next application is removed, or when the browser closes.
 */
export async function removeApplication({
  id,
}: CommandOf<'removeApplication'>): Promise<Result<null, Failure>> {
  if (isManaged(id)) return failure(ownFailure('forbiddenByPolicy'));
  let area: keyof SecretStores = 'disk';
  const changed = await changeStores(({ disk, session }) => {
    if (Object.hasOwn(session, id)) area = 'session';
    const { [id]: onDisk, ...others } = disk;
    const { [id]: inSession, [slot]: _, ...rest } = session;
    const secret = inSession ?? onDisk;
    return { disk: others, session: secret === undefined ? rest : { ...rest, [slot]: secret } };
  });
  if (!changed) return failure(ownFailure('locked'));
  const all = await applications.get();
  const index = all.findIndex((one) => one.id === id);
  const application = all[index];
  if (application === undefined) return success(null);
  await removedApplication.set({ application, index, area });
  await applications.update((now) => now.filter((one) => one.id !== id));
  browser.alarms.create(forgetAlarm, { delayInMinutes: undoTime });
  return success(null);
}

/** Brings the removed application back, with its secret and to its place. */
export async function restoreApplication({
  id,
}: CommandOf<'restoreApplication'>): Promise<Result<null, Failure>> {
  const removed = await removedApplication.get();
  if (removed?.application.id !== id) return failure(ownFailure('undoTooLate'));
  const changed = await changeStores(({ disk, session }) => {
    const { [slot]: secret, ...rest } = session;
    if (secret === undefined) return { disk, session };
    const back = { [id]: secret };
    return removed.area === 'disk'
      ? { disk: { ...disk, ...back }, session: rest }
      : { disk, session: { ...rest, ...back } };
  });
  if (!changed) return failure(ownFailure('locked'));
  await applications.update((now) => now.toSpliced(removed.index, 0, removed.application));
  await removedApplication.set(undefined);
  return success(null);
}

/** It can be undone no longer. While locked its secret is sealed, and waits for the next removal. */
export async function forgetRemoved(): Promise<void> {
  await removedApplication.set(undefined);
  await changeStores(({ disk, session }) => {
    const { [slot]: _, ...rest } = session;
    return { disk, session: rest };
  });
}
