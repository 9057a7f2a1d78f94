import browser from 'webextension-polyfill';
import { type Failure, ownFailure } from '../../failure/failure';
import type { CommandOf } from '../../messages/commands';
import { failure, type Result, success } from '../../pass/result';
import { applications, secretIdOf } from '../../storage/applications';
import { isManaged } from '../../storage/managed';
import { removedApplication } from '../../storage/removed-application';
import type { SecretEntries } from '../../storage/secrets/secrets';
import { changeStores, type SecretStores } from './secret-stores';
import { forgetToken } from './vault';

type Done = Promise<Result<null, Failure>>;

/** The name of the alarm that forgets. */
export const forgetAlarm = 'forget-removed';
/** How long a removal can be undone, in minutes. */
const undoTime = 5;
/** What the name of a removed secret starts with: no application finds it, and undo only its own. */
const slot = 'removed ';

/**
 * Removes an application. Its secret leaves the disk at once, and the memory after five minutes,
 * when the next application is removed, or when the browser closes.
 */
export async function removeApplication({ id }: CommandOf<'removeApplication'>): Done {
  if (isManaged(id)) return failure(ownFailure('forbiddenByPolicy'));
  return applications.runExclusive(async () => {
    const all = await applications.get();
    const index = all.findIndex((one) => one.id === id);
    const application = all[index];
    const secretId = secretIdOf(application ?? { id });
    const changed = await changeStores(async ({ disk, session }) => {
      await forgetToken(secretId);
      const area: keyof SecretStores = Object.hasOwn(session, secretId) ? 'session' : 'disk';
      // Noted first: a removal that is stopped can then be undone.
      if (application !== undefined) await removedApplication.set({ application, index, area });
      const { [secretId]: onDisk, ...others } = disk;
      const { [secretId]: inSession, ...rest } = withoutRemoved(session);
      const secret = inSession ?? onDisk;
      return {
        disk: others,
        session: secret === undefined ? rest : { ...rest, [slot + secretId]: secret },
      };
    });
    if (!changed) return failure(ownFailure('locked'));
    if (application === undefined) return success(null);
    await applications.set(all.filter((one) => one.id !== id));
    browser.alarms.create(forgetAlarm, { delayInMinutes: undoTime });
    return success(null);
  });
}

/** Brings the removed application back, with its secret and to its place. */
export function restoreApplication({ id }: CommandOf<'restoreApplication'>): Done {
  return applications.runExclusive(() => bringBack(id));
}

/** A removal that was stopped in between did not happen: what it took goes back. */
export function settleRemoval(): Promise<void> {
  return applications.runExclusive(async () => {
    const id = (await removedApplication.get())?.application.id;
    const isListed = (await applications.get()).some((one) => one.id === id);
    if (id !== undefined && isListed) await bringBack(id);
  });
}

async function bringBack(id: string): Done {
  const removed = await removedApplication.get();
  if (removed?.application.id !== id) return failure(ownFailure('undoTooLate'));
  const secretId = secretIdOf(removed.application);
  const changed = await changeStores((stores) => {
    const { [slot + secretId]: secret, ...session } = stores.session;
    if (secret === undefined) return stores;
    const { area } = removed;
    const after = { ...stores, session };
    return { ...after, [area]: { ...after[area], [secretId]: secret } };
  });
  if (!changed) return failure(ownFailure('locked'));
  const now = await applications.get();
  if (now.every((one) => one.id !== id)) {
    await applications.set(now.toSpliced(removed.index, 0, removed.application));
  }
  await removedApplication.set(undefined);
  return success(null);
}

/** It can be undone no longer. While locked its secret is sealed, and waits for the next removal. */
export async function forgetRemoved(): Promise<void> {
  await removedApplication.set(undefined);
  await changeStores(({ disk, session }) => ({ disk, session: withoutRemoved(session) }));
}

function withoutRemoved(session: SecretEntries): SecretEntries {
  return Object.fromEntries(Object.entries(session).filter(([key]) => !key.startsWith(slot)));
}
