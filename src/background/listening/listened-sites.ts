import browser from 'webextension-polyfill';
import { type Failure, ownFailure } from '../../failure/failure';
import type { CommandOf } from '../../messages/commands';
import { failure, type Result, success } from '../../pass/result';
import { listenedSites } from '../../storage/listening';
import { everyWatchedSite } from '../../storage/managed';
import type { Site } from '../../storage/watched-sites';
import { forgetUnheard } from './observed';

/** Observes the requests of a watched site by itself, or no longer. */
export async function listenToSite({
  site,
  on,
}: CommandOf<'listenToSite'>): Promise<Result<null, Failure>> {
  if (!on) {
    await forgetListenedSites([site]);
    return success(null);
  }
  const isWatched = (await everyWatchedSite.get()).includes(site);
  const isGranted = isWatched && (await browser.permissions.contains({ origins: [site] }));
  if (!isGranted) return failure(ownFailure('permissionMissing', { origins: [site] }));
  await listenedSites.update((all) => (all.includes(site) ? all : [...all, site]));
  return success(null);
}

/** Sites are listened to no longer: who watches one again says so again. */
export async function forgetListenedSites(gone: readonly Site[]): Promise<void> {
  await listenedSites.update((all) => {
    const others = all.filter((one) => !gone.includes(one));
    return others.length === all.length ? all : others;
  });
  await forgetUnheard();
}
