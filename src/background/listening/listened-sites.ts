import browser from 'webextension-polyfill';
import { type Failure, ownFailure } from '../../failure/failure';
import type { CommandOf } from '../../messages/commands';
import { failure, type Result, success } from '../../pass/result';
import { listenedSites } from '../../storage/listening';
import { everyWatchedSite } from '../../storage/managed';

/** Observes the requests of a watched site by itself, or no longer. */
export async function listenToSite({
  site,
  on,
}: CommandOf<'listenToSite'>): Promise<Result<null, Failure>> {
  if (on) {
    const isWatched = (await everyWatchedSite.get()).includes(site);
    const granted = isWatched && (await browser.permissions.contains({ origins: [site] }));
    if (!granted) return failure(ownFailure('permissionMissing', { origins: [site] }));
  }
  await listenedSites.update((all) => [
    ...all.filter((one) => one !== site),
    ...(on ? [site] : []),
  ]);
  return success(null);
}
