import browser from 'webextension-polyfill';
import { type Failure, ownFailure } from '../../failure/failure';
import type { CommandOf } from '../../messages/commands';
import { failure, type Result, success } from '../../pass/result';
import { applications, type RegisteredApplication } from '../../storage/applications';
import { devices, maxDevices } from '../../storage/devices';
import { memories } from '../../storage/item/area-memory';
import { isManaged } from '../../storage/managed';
import { tempPasses } from '../../storage/temp-passes';
import { keeps } from '../secrets/vault';

/**
 * Puts all lists in place at once, so that a browser that stops in between leaves all or nothing.
 * Refused where they are no longer what the page has shown, or where it would touch credentials. A
 * Temp Pass that an earlier version saved may keep what is not accepted any more, or come back with
 * it: a file is held to what is accepted where it is read, and a reset at its use.
 */
export function replaceSettings({
  basedOn,
  ...next
}: CommandOf<'replaceSettings'>): Promise<Result<null, Failure>> {
  return withAllLists(async () => {
    const saved = {
      tempPasses: await tempPasses.get(),
      applications: await applications.get(),
      devices: await devices.get(),
    };
    if (!same(saved.tempPasses, basedOn.tempPasses)) return changed;
    if (!same(saved.applications, basedOn.applications)) return changed;
    if (!same(saved.devices, basedOn.devices)) return changed;
    if (await touchesCredentials(saved.applications, next.applications)) {
      return failure(ownFailure('refused'));
    }
    if (next.tempPasses.some(({ id }) => isManaged(id))) {
      return failure(ownFailure('forbiddenByPolicy'));
    }
    if (hasDoubles(next)) return failure(ownFailure('refused'));
    // Who has more keeps them: it was accepted once.
    const most = Math.max(maxDevices, saved.devices.length);
    if (next.devices.length > most) return failure(ownFailure('tooManyDevices'));
    const lists = {
      [tempPasses.key]: next.tempPasses,
      [applications.key]: next.applications,
      // Most files name none.
      ...(same(saved.devices, next.devices) ? {} : { [devices.key]: next.devices }),
    };
    await memories.local.writing(Object.keys(lists), () => browser.storage.local.set(lists));
    return success(null);
  });
}

/** Always in this order, or two that wait for each other would wait for ever. */
function withAllLists<Done>(work: () => Promise<Done>): Promise<Done> {
  return tempPasses.runExclusive(() => applications.runExclusive(() => devices.runExclusive(work)));
}

const changed = failure(ownFailure('changedMeanwhile'));

/** Credentials belong to an application as it is: only ones without any may come and go. */
async function touchesCredentials(
  saved: readonly RegisteredApplication[],
  next: readonly RegisteredApplication[],
): Promise<boolean> {
  for (const one of saved) {
    const after = next.find(({ id }) => id === one.id);
    if (after === undefined ? await hasCredentials(one) : !same(one, after)) return true;
  }
  for (const one of next) {
    const isNew = !saved.some(({ id }) => id === one.id);
    if (!isNew) continue;
    // It must not name the secrets of another.
    if (one.scopes !== undefined || one.secretId !== undefined) return true;
    if (await hasCredentials(one)) return true;
  }
  return false;
}

async function hasCredentials(application: RegisteredApplication): Promise<boolean> {
  const { id, registeredAt } = application;
  return isManaged(id) || registeredAt !== undefined || (await keeps(application));
}

function hasDoubles(lists: Omit<CommandOf<'replaceSettings'>, 'type' | 'basedOn'>): boolean {
  const ids = [
    lists.tempPasses.map(({ id }) => id),
    lists.applications.map(({ id }) => id),
    lists.devices.map(({ deviceId }) => deviceId),
  ];
  return ids.some((all) => new Set<string>(all).size < all.length);
}

/** Both were read by one schema, which writes their keys in one order. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
